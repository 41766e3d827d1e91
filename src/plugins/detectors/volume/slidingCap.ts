/**
 * Sliding cap: how many calls a number has made in the last so many seconds, wherever they lie in the day. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number makes `limitCalls` calls within the window, and the next one is an alarm.
 */
import type { SlidingCounter } from '../../../engine/tables/slidingCounter.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { scoreAgainst } from '../scores.ts';
import { secondOf } from '../times.ts';

class SlidingCap implements Detector {
  private readonly attempt: ObservedAttempt;
  private readonly counter: SlidingCounter;
  private readonly limitCalls: number;

  constructor(site: DetectorSite, values: ParameterValues) {
    const { tools, expectedNumbers } = site;
    this.attempt = site.attempt;
    this.counter = tools.slidingCounter(expectedNumbers, Number(values.windowSeconds), Number(values.steps));
    this.limitCalls = Number(values.limitCalls);
  }

  /** Earlier calls of the window against the limit. */
  judge(slot: number): number {
    const number = this.attempt.callingNumber[slot];
    if (number <= 0) return 0;
    const earlier = this.counter.add(number, secondOf(this.attempt.timeMs[slot])) - 1;
    return scoreAgainst(earlier, this.limitCalls);
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const number = this.attempt.callingNumber[slot];
    const second = secondOf(this.attempt.timeMs[slot]);
    return [
      {
        name: 'callsInWindow',
        value: number <= 0 ? 0 : this.counter.countOf(number, second),
        unit: 'calls',
      },
      { name: 'limitCalls', value: this.limitCalls, unit: 'calls' },
      { name: 'windowSeconds', value: this.counter.windowSeconds, unit: 's' },
    ];
  }

  stateBytes(): number {
    return this.counter.bytes();
  }
}

export const slidingCap: DetectorPlugin = {
  family: 'detector',
  id: 'sliding-cap',
  version: 1,
  title: 'Calls of a number in the last so many seconds against a limit',
  cites: [],
  needs: [],
  parameters: {
    windowSeconds: {
      type: 'seconds',
      default: 3600,
      minimum: 1,
      maximum: 2_592_000,
      unit: 's',
      says: 'length of the window that ends with the call',
      source: 'the hour of the carriers’ risk control, rules CN-OPER-FREQ',
    },
    limitCalls: {
      type: 'count',
      default: 20,
      minimum: 1,
      maximum: 1_000_000_000,
      unit: 'calls',
      says: 'calls of one number that pass within a window',
      source: '20 calls an hour raise an alert, facts B3 and rules CN-OPER-FREQ',
      permissive: 'up',
    },
    steps: {
      type: 'count',
      default: 12,
      minimum: 1,
      maximum: 1440,
      unit: 'steps',
      says: 'equal steps by which the window slides: it holds the present step and the whole ones before it',
      source: 'assumed',
    },
  },
  create: (site, values) => new SlidingCap(site, values),
};
