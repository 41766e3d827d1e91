/**
 * Distinct callees: how many different numbers a number has called in this hour or day, estimated in a few bytes by HyperLogLog. Hot path:
 * detectors.
 *
 * The twin of `unique-callees`, which counts them exactly and remembers every pair.
 */
import type { DistinctCounter } from '../../../engine/tables/distinctCounter.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { scoreAgainst } from '../scores.ts';
import { per, secondsPer } from '../sharedParameters.ts';
import { secondOf } from '../times.ts';

class DistinctCallees implements Detector {
  private readonly attempt: ObservedAttempt;
  private readonly counter: DistinctCounter;
  private readonly limitCallees: number;

  constructor(site: DetectorSite, values: ParameterValues) {
    const { tools, expectedNumbers } = site;
    this.attempt = site.attempt;
    this.limitCallees = Number(values.limitCallees);
    this.counter = tools.distinctCounter(
      expectedNumbers,
      secondsPer[String(values.per)],
      Number(values.registerBits),
    );
  }

  /** Callees before this call against the limit. */
  judge(slot: number): number {
    const { callingNumber, calledNumber, timeMs } = this.attempt;
    const number = callingNumber[slot];
    if (number <= 0) return 0;
    const second = secondOf(timeMs[slot]);
    const before = this.counter.countOf(number, second);
    this.counter.add(number, calledNumber[slot], second);
    return scoreAgainst(before, this.limitCallees);
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const number = this.attempt.callingNumber[slot];
    const second = secondOf(this.attempt.timeMs[slot]);
    return [
      {
        name: 'calleesEstimated',
        value: number <= 0 ? 0 : this.counter.countOf(number, second),
        unit: 'callees',
      },
      { name: 'limitCallees', value: this.limitCallees, unit: 'callees' },
    ];
  }

  stateBytes(): number {
    return this.counter.bytes();
  }
}

export const distinctCallees: DetectorPlugin = {
  family: 'detector',
  id: 'distinct-callees',
  version: 1,
  title: 'Different callees of a number in the present hour or day against a limit, estimated',
  cites: [
    'P. Flajolet, É. Fusy, O. Gandouet, F. Meunier, HyperLogLog: the analysis of a near-optimal cardinality estimation algorithm, AofA 2007',
  ],
  needs: [],
  parameters: {
    per: per(['hour', 'day'], 'calendar window in which callees are counted; days begin at local midnight'),
    limitCallees: {
      type: 'count',
      default: 80,
      minimum: 1,
      maximum: 1_000_000,
      unit: 'callees',
      says: 'different callees of one number at which the score is one half',
      source: '80 unknown callees in 24 hours, rules CN-OPER-FREQ and facts B3',
      permissive: 'up',
    },
    registerBits: {
      type: 'count',
      default: 6,
      minimum: 4,
      maximum: 12,
      unit: 'bits',
      says: 'each number has 2 to this power of registers; the relative error is 1.04 ÷ their root',
      source: 'assumed',
    },
  },
  create: (site, values) => new DistinctCallees(site, values),
};
