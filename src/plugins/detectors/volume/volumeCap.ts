/**
 * Volume cap (system S5): how many calls a number has made in this hour or day. Hot path: detectors.
 *
 * At `alarmAt: 0.5` exactly `limitCalls` calls of a window pass, and the next is the first alarm.
 */
import { millisecondsASecond, secondsADay, secondsAnHour } from '../../../engine/kernel/lengthsOfTime.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { WindowCounter } from '../../../engine/tables/windowCounter.ts';
import { highestScore } from '../../../model/contracts/score.ts';

const windowSeconds = { hour: secondsAnHour, day: secondsADay } as const;
/** Calls without a number come from many callers: a cap a number cannot count them. */
const withheld = 0;

class VolumeCap implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #counter: WindowCounter;
  readonly #limitCalls: number;

  constructor(site: DetectorSite, settings: { windowSeconds: number; limitCalls: number }) {
    this.#attempt = site.attempt;
    this.#counter = site.tools.windowCounter(site.expectedNumbers, settings.windowSeconds);
    this.#limitCalls = settings.limitCalls;
  }

  /** Earlier calls of the window ÷ (earlier calls + limit): 0 for the first call, one half from call limit + 1 on. */
  judge(slot: number): number {
    const number = this.#attempt.callingNumber[slot];
    if (number <= withheld) return 0;
    const earlier = this.#counter.add(number, this.#attempt.timeMs[slot] / millisecondsASecond) - 1;
    return earlier === 0 ? 0 : ((highestScore * earlier) / (earlier + this.#limitCalls)) | 0;
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const number = this.#attempt.callingNumber[slot];
    const second = this.#attempt.timeMs[slot] / millisecondsASecond;
    return [
      {
        name: 'callsInWindow',
        value: number <= withheld ? 0 : this.#counter.countOf(number, second),
        unit: 'calls',
      },
      { name: 'limitCalls', value: this.#limitCalls, unit: 'calls' },
      { name: 'windowSeconds', value: this.#counter.windowSeconds, unit: 's' },
    ];
  }

  stateBytes(): number {
    return this.#counter.bytes();
  }
}

export const volumeCap: DetectorPlugin = {
  family: 'detector',
  id: 'volume-cap',
  version: 1,
  title: 'Calls of a number in the present hour or day against a limit',
  cites: ['Economic Information Daily, 2020-08-06'],
  needs: [],
  reads: ['callingNumber'],
  parameters: {
    per: {
      type: 'choice',
      default: 'day',
      choices: ['hour', 'day'],
      unit: '',
      says: 'calendar window in which calls are counted; days begin at local midnight',
      source: 'assumed',
    },
    limitCalls: {
      type: 'count',
      default: 200,
      minimum: 1,
      maximum: 1_000_000_000,
      unit: 'calls',
      says: 'calls of one number that pass in a window when the site’s alarmAt is 0.5',
      source: 'dialers’ folklore of 200 a day, facts B3',
      permissive: 'up',
    },
  },
  create: (site, values) =>
    new VolumeCap(site, {
      windowSeconds: windowSeconds[values.per === 'hour' ? 'hour' : 'day'],
      limitCalls: Number(values.limitCalls),
    }),
};
