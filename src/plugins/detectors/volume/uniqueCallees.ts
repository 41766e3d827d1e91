/**
 * Unique callees: how many different numbers a number has called in this hour or day, counted exactly. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a number reaches `limitCallees` different callees, and every call after that is an alarm.
 */
import type { PairCounter } from '../../../engine/tables/pairCounter.ts';
import type { WindowCounter } from '../../../engine/tables/windowCounter.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { scoreAgainst } from '../scores.ts';
import { per, secondsPer } from '../sharedParameters.ts';
import { secondOf } from '../times.ts';

class UniqueCallees implements Detector {
  private readonly attempt: ObservedAttempt;
  private readonly pairs: PairCounter;
  private readonly callees: WindowCounter;
  private readonly limitCallees: number;

  constructor(site: DetectorSite, values: ParameterValues) {
    const { tools, expectedNumbers } = site;
    const windowSeconds = secondsPer[String(values.per)];
    this.attempt = site.attempt;
    this.pairs = tools.pairCounter(expectedNumbers, windowSeconds);
    this.callees = tools.windowCounter(expectedNumbers, windowSeconds);
    this.limitCallees = Number(values.limitCallees);
  }

  /** Callees before this call against the limit. */
  judge(slot: number): number {
    const { callingNumber, calledNumber, timeMs } = this.attempt;
    const number = callingNumber[slot];
    if (number <= 0) return 0;
    const second = secondOf(timeMs[slot]);
    const isNew = this.pairs.add(number, calledNumber[slot], second) === 1;
    const before = isNew ? this.callees.add(number, second) - 1 : this.callees.countOf(number, second);
    return scoreAgainst(before, this.limitCallees);
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const number = this.attempt.callingNumber[slot];
    const second = secondOf(this.attempt.timeMs[slot]);
    return [
      {
        name: 'calleesInWindow',
        value: number <= 0 ? 0 : this.callees.countOf(number, second),
        unit: 'callees',
      },
      { name: 'limitCallees', value: this.limitCallees, unit: 'callees' },
      { name: 'windowSeconds', value: this.callees.windowSeconds, unit: 's' },
    ];
  }

  stateBytes(): number {
    return this.pairs.bytes() + this.callees.bytes();
  }
}

export const uniqueCallees: DetectorPlugin = {
  family: 'detector',
  id: 'unique-callees',
  version: 1,
  title: 'Different callees of a number in the present hour or day against a limit',
  cites: [],
  needs: [],
  parameters: {
    per: per(['hour', 'day'], 'calendar window in which callees are counted; days begin at local midnight'),
    limitCallees: {
      type: 'count',
      default: 80,
      minimum: 1,
      maximum: 1_000_000,
      unit: 'callees',
      says: 'different callees of one number that a window lets pass',
      source: '80 unknown callees in 24 hours, rules CN-OPER-FREQ and facts B3',
      permissive: 'up',
    },
  },
  create: (site, values) => new UniqueCallees(site, values),
};
