/**
 * Sequential sweep: a number that calls its callees in the order of the numbering plan works through a block. Hot path: detectors.
 *
 * At `alarmAt: 0.5` the call after `limitSteps` steps in a row is the first alarm.
 */
import type { Int32Column } from '../../../engine/tables/column.ts';
import type { NumberTable } from '../../../engine/tables/numberTable.ts';
import type { ObservedAttempt } from '../../../model/calls/observed.ts';
import type { Detector, DetectorPlugin, DetectorSite, Evidence } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { scoreAgainst } from '../scores.ts';
import { forgetDays } from '../sharedParameters.ts';
import { dayOf } from '../times.ts';

class SequentialSweep implements Detector {
  readonly #attempt: ObservedAttempt;
  readonly #limitSteps: number;
  readonly #stepAtMost: number;
  readonly #forgetDays: number;
  readonly #table: NumberTable;
  readonly #lastCallee: Int32Column;
  /** Steps in a row that led to the last callee. */
  readonly #steps: Int32Column;
  readonly #lastDay: Int32Column;
  #today = 0;

  constructor(site: DetectorSite, values: ParameterValues) {
    this.#attempt = site.attempt;
    this.#limitSteps = Number(values.limitSteps);
    this.#stepAtMost = Number(values.stepAtMost);
    this.#forgetDays = Number(values.forgetDays);
    this.#table = site.tools.numberTable(site.expectedNumbers, (row) => this.#isForgotten(row));
    this.#lastCallee = this.#table.int32Column();
    this.#steps = this.#table.int32Column();
    this.#lastDay = this.#table.int32Column();
  }

  /** Steps in a row up to the call before this one. */
  judge(slot: number): number {
    const { callingNumber, calledNumber, timeMs } = this.#attempt;
    if (callingNumber[slot] <= 0) return 0;
    this.#today = dayOf(timeMs[slot]);
    const row = this.#table.rowOrAdd(callingNumber[slot]);
    const before = this.#isForgotten(row) ? 0 : this.#steps.at(row);
    const step = Math.abs(calledNumber[slot] - this.#lastCallee.at(row));
    const isStep = this.#lastCallee.at(row) > 0 && step > 0 && step <= this.#stepAtMost;
    this.#steps.set(row, isStep ? before + 1 : 0);
    this.#lastCallee.set(row, calledNumber[slot]);
    this.#lastDay.set(row, this.#today);
    return isStep ? scoreAgainst(before, this.#limitSteps) : 0;
  }

  afterRelease(): void {}

  afterReport(): void {}

  evidence(slot: number): readonly Evidence[] {
    const row = this.#table.rowOf(Math.max(0, this.#attempt.callingNumber[slot]));
    return [
      { name: 'stepsInARow', value: row < 0 ? 0 : this.#steps.at(row), unit: 'steps' },
      { name: 'limitSteps', value: this.#limitSteps, unit: 'steps' },
    ];
  }

  stateBytes(): number {
    return this.#table.bytes();
  }

  #isForgotten(row: number): boolean {
    return this.#today - this.#lastDay.at(row) >= this.#forgetDays;
  }
}

export const sequentialSweep: DetectorPlugin = {
  family: 'detector',
  id: 'sequential-sweep',
  version: 1,
  title: 'Steps in a row through the numbering plan that a number’s calls make, against a limit',
  cites: [],
  needs: [],
  reads: ['callingNumber', 'calledNumber'],
  parameters: {
    limitSteps: {
      type: 'count',
      default: 3,
      minimum: 1,
      maximum: 1_000_000,
      unit: 'steps',
      says: 'steps in a row that pass',
      source: 'assumed',
      permissive: 'up',
    },
    stepAtMost: {
      type: 'count',
      default: 10,
      minimum: 1,
      maximum: 10_000,
      unit: 'numbers',
      says: 'greatest distance between two callees that still is a step: numbers out of service are left out',
      source: 'assumed: 10.7 % of reported numbers have another within 10, facts 0.2',
      permissive: 'down',
    },
    forgetDays: forgetDays(7, 'days without a call after which a number is forgotten'),
  },
  create: (site, values) => new SequentialSweep(site, values),
};
