/**
 * The one factory of detectors that count something of the calling number at every call and weigh what was there before against a limit: a
 * detector is its count and its parameters, all of them work alike. Hot path: detectors.
 */
import type { AttemptColumn, ObservedAttempt } from '../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../model/contracts/detector.ts';
import type { ParameterTable, ParameterValues } from '../../model/contracts/parameter.ts';
import { scoreAgainst } from './scores.ts';
import { secondOf } from './times.ts';

/** What is counted; numbers passed in are shown ones. */
export interface CallCount {
  /** Notes the call and returns what counted before it; `callee` is −1 unless the sketch reads `calledNumber`. */
  before(number: number, callee: number, second: number): number;
  /** What counts now; changes nothing. */
  now(number: number, callee: number, second: number): number;
  bytes(): number;
  /** What else explains a score. */
  further(): readonly Evidence[];
}

export interface CountSketch {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly cites: readonly string[];
  readonly reads: readonly AttemptColumn[];
  readonly parameters: ParameterTable;
  /** How the count is called in the evidence. */
  readonly counted: { readonly name: string; readonly unit: string };
  /** The parameter that it is weighed against. */
  readonly limit: string;
  count(site: DetectorSite, values: ParameterValues): CallCount;
}

class CountAgainstLimit implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #count: CallCount;
  readonly #limit: number;
  readonly #sketch: CountSketch;

  constructor(site: DetectorSite, sketch: CountSketch, values: ParameterValues) {
    this.#attempt = site.attempt;
    this.#sketch = sketch;
    this.#limit = Number(values[sketch.limit]);
    this.#count = sketch.count(site, values);
  }

  /** Of calls that withhold their number nothing can be counted. */
  judge(slot: number): number {
    const { callingNumber, calledNumber, timeMs } = this.#attempt;
    const number = callingNumber[slot];
    if (number <= 0) return 0;
    return scoreAgainst(this.#count.before(number, calledNumber[slot], secondOf(timeMs[slot])), this.#limit);
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const { callingNumber, calledNumber, timeMs } = this.#attempt;
    const { counted, limit } = this.#sketch;
    const number = callingNumber[slot];
    const value = number <= 0 ? 0 : this.#count.now(number, calledNumber[slot], secondOf(timeMs[slot]));
    return [
      { ...counted, value },
      { name: limit, value: this.#limit, unit: counted.unit },
      ...this.#count.further(),
    ];
  }

  stateBytes(): number {
    return this.#count.bytes();
  }
}

export const countAgainstLimit = (sketch: CountSketch): DetectorPlugin => ({
  family: 'detector',
  id: sketch.id,
  version: sketch.version,
  title: sketch.title,
  cites: sketch.cites,
  needs: [],
  reads: sketch.reads,
  parameters: sketch.parameters,
  create: (site, values) => new CountAgainstLimit(site, sketch, values),
});

/** Evidence of how long the window is. */
export const windowOf = (windowSeconds: number): readonly Evidence[] => [
  { name: 'windowSeconds', value: windowSeconds, unit: 's' },
];
