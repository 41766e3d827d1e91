/**
 * Token bucket: each number may call in bursts and steadily at a rate; a call takes a token, tokens come back with time. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a full bucket lets exactly `burstCalls` calls pass at once. Alarmed calls take tokens too, on credit: a bucket that let
 * them off would now and then alarm at a call that a stricter one passes.
 */
import { secondsAnHour } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Float64Column } from '../../../engine/tables/column.ts';
import type { NumberTable } from '../../../engine/tables/numberTable.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { scoreAgainst } from '../scores.ts';
import { secondOf } from '../times.ts';

class TokenBucket implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #burstCalls: number;
  readonly #callsPerSecond: number;
  readonly #table: NumberTable;
  /** Tokens taken and not yet back, as of the second of the last call; more than `burstCalls` when some were on credit. */
  readonly #missing: Float64Column;
  readonly #lastSecond: Float64Column;
  #nowSecond = 0;

  constructor(site: DetectorSite, values: ParameterValues) {
    this.#attempt = site.attempt;
    this.#burstCalls = Number(values.burstCalls);
    this.#callsPerSecond = Number(values.callsPerHour) / secondsAnHour;
    this.#table = site.tools.numberTable(site.expectedNumbers, (row) => this.#missingAt(row) <= 0);
    this.#missing = this.#table.float64Column();
    this.#lastSecond = this.#table.float64Column();
  }

  /** Tokens missing before this call against a whole bucket. */
  judge(slot: number): number {
    const number = this.#attempt.callingNumber[slot];
    if (number <= 0) return 0;
    this.#nowSecond = secondOf(this.#attempt.timeMs[slot]);
    const row = this.#table.rowOrAdd(number);
    const missing = Math.max(0, this.#missingAt(row));
    this.#missing.set(row, missing + 1);
    this.#lastSecond.set(row, this.#nowSecond);
    return scoreAgainst(missing, this.#burstCalls);
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const number = this.#attempt.callingNumber[slot];
    const row = number <= 0 ? -1 : this.#table.rowOf(number);
    const missing = row < 0 ? 0 : Math.max(0, this.#missingAt(row));
    return [
      { name: 'tokensMissing', value: missing, unit: 'calls' },
      { name: 'burstCalls', value: this.#burstCalls, unit: 'calls' },
    ];
  }

  stateBytes(): number {
    return this.#table.bytes();
  }

  #missingAt(row: number): number {
    return this.#missing.at(row) - (this.#nowSecond - this.#lastSecond.at(row)) * this.#callsPerSecond;
  }
}

export const tokenBucket: DetectorPlugin = {
  family: 'detector',
  id: 'token-bucket',
  version: 1,
  title: 'Bursts and steady rate of a number against a bucket of tokens',
  cites: ['J. Turner, New directions in communications, IEEE Communications Magazine 24(10), 1986'],
  needs: [],
  reads: ['callingNumber'],
  parameters: {
    burstCalls: {
      type: 'count',
      default: 20,
      minimum: 1,
      maximum: 1_000_000,
      unit: 'calls',
      says: 'calls that a rested number may make at once',
      source: 'assumed: the 20 strangers in five minutes of facts B3',
      permissive: 'up',
    },
    callsPerHour: {
      type: 'number',
      default: 15,
      minimum: 0.01,
      maximum: 3_600_000,
      unit: 'calls an hour',
      says: 'tokens that come back in an hour: the rate that a number may keep up',
      source: 'assumed: a courier’s 135 calls in nine hours, facts C',
      permissive: 'up',
    },
  },
  create: (site, values) => new TokenBucket(site, values),
};
