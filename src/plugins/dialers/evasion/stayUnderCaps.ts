/** Evasion: stays below caps that are known, with pauses of irregular length. */
import { secondsAnHour } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Evasion, EvasionPlugin, Levers } from '../../../model/contracts/operator/evasion.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { Parameter, ParameterValues } from '../../../model/contracts/parameter.ts';

const advice = 'advice among dialers: 80 % of caps, random gaps of 10 to 60 s, facts B3';

const gap = (value: number, says: string): Parameter => ({
  type: 'seconds',
  default: value,
  minimum: 0,
  maximum: 3600,
  unit: 's',
  says,
  source: advice,
});

class StayUnderCaps implements Evasion {
  readonly #site: OperatorSite;
  readonly #isHourly: boolean;
  /** Calls that a number makes in a window at most. */
  readonly #callsANumber: number;
  readonly #leastGapSeconds: number;
  readonly #mostGapSeconds: number;
  #lines = 1;

  constructor(site: OperatorSite, values: ParameterValues) {
    this.#site = site;
    this.#isHourly = values.per === 'hour';
    this.#callsANumber = Number(values.capCalls) * Number(values.share);
    this.#leastGapSeconds = Number(values.leastGapSeconds);
    this.#mostGapSeconds = Math.max(this.#leastGapSeconds, Number(values.mostGapSeconds));
  }

  /** A spoofing operator rents no number: no cap a number can be reached by it on purpose. */
  review(_nowSecond: number, levers: Levers): void {
    const { owned } = this.#site.numbers;
    if (owned === 0) return;
    const calls = Math.floor(this.#callsANumber * owned);
    if (!this.#isHourly) {
      levers.limitPace(calls);
      levers.spaceCalls(this.#leastGapSeconds, this.#mostGapSeconds);
      return;
    }
    // Every line pauses so long that all of them together cannot make more calls in an hour, however short the calls are.
    const least = Math.max(
      this.#leastGapSeconds,
      (this.#lines * secondsAnHour) / Math.max(1, calls - this.#lines),
    );
    levers.spaceCalls(least, least + this.#mostGapSeconds - this.#leastGapSeconds);
  }

  afterOutcome(slot: number): void {
    this.#lines = Math.max(this.#lines, this.#site.own.line[slot] + 1);
  }
}

export const stayUnderCaps: EvasionPlugin = {
  family: 'evasion',
  id: 'stay-under-caps',
  version: 1,
  title: 'Stays below caps that are known, with irregular pauses',
  cites: [],
  needs: [],
  parameters: {
    capCalls: {
      type: 'count',
      default: 200,
      minimum: 1,
      maximum: 1_000_000,
      unit: 'calls',
      says: 'calls of one number in a window that are believed to be let through',
      source: 'dialers’ folklore of 200 a day, facts B3',
    },
    per: {
      type: 'choice',
      default: 'day',
      choices: ['hour', 'day'],
      unit: '',
      says: 'window of the cap',
      source: 'assumed',
    },
    share: {
      type: 'share',
      default: 0.8,
      minimum: 0,
      maximum: 1,
      unit: 'share',
      says: 'part of the cap that is used, over all numbers together',
      source: advice,
    },
    leastGapSeconds: {
      ...gap(10, 'shortest further pause between two calls of a line'),
      notAbove: 'mostGapSeconds',
    },
    mostGapSeconds: gap(60, 'longest further pause between two calls of a line'),
  },
  create: (site, values) => new StayUnderCaps(site, values),
};
