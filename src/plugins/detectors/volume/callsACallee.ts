/**
 * Calls a callee: how often a number has called the same callee in this day or week. Hot path: detectors.
 *
 * At `alarmAt: 0.5` exactly `limitCalls` calls to one callee pass in a window.
 */
import type { PairCounter } from '../../../engine/tables/pairCounter.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { scoreAgainst } from '../scores.ts';
import { per, secondsPer } from '../sharedParameters.ts';
import { secondOf } from '../times.ts';

class CallsACallee implements Detector {
  private readonly attempt: ObservedAttempt;
  private readonly pairs: PairCounter;
  private readonly limitCalls: number;

  constructor(site: DetectorSite, values: ParameterValues) {
    this.attempt = site.attempt;
    this.pairs = site.tools.pairCounter(site.expectedNumbers, secondsPer[String(values.per)]);
    this.limitCalls = Number(values.limitCalls);
  }

  judge(slot: number): number {
    const { callingNumber, calledNumber, timeMs } = this.attempt;
    const number = callingNumber[slot];
    if (number <= 0) return 0;
    return scoreAgainst(
      this.pairs.add(number, calledNumber[slot], secondOf(timeMs[slot])) - 1,
      this.limitCalls,
    );
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const { callingNumber, calledNumber, timeMs } = this.attempt;
    const number = callingNumber[slot];
    const calls = number <= 0 ? 0 : this.pairs.countOf(number, calledNumber[slot], secondOf(timeMs[slot]));
    return [
      { name: 'callsToCalleeInWindow', value: calls, unit: 'calls' },
      { name: 'limitCalls', value: this.limitCalls, unit: 'calls' },
      { name: 'windowSeconds', value: this.pairs.windowSeconds, unit: 's' },
    ];
  }

  stateBytes(): number {
    return this.pairs.bytes();
  }
}

export const callsACallee: DetectorPlugin = {
  family: 'detector',
  id: 'calls-a-callee',
  version: 1,
  title: 'Calls of a number to the same callee in the present day or week against a limit',
  cites: [],
  needs: [],
  parameters: {
    per: per(
      ['day', 'week'],
      'calendar window in which calls are counted; weeks are counted from the first day',
    ),
    limitCalls: {
      type: 'count',
      default: 3,
      minimum: 1,
      maximum: 1_000_000,
      unit: 'calls',
      says: 'calls of one number to one callee that a window lets pass',
      source: 'three in 24 hours, rules FL-FTSA and OK-OTSA',
      permissive: 'up',
    },
  },
  create: (site, values) => new CallsACallee(site, values),
};
