/** When people are paid: present from the first call of a working day to the last, the break included. */
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { clockSpanOf } from '../parameterValues.ts';
import { firstRestday } from './workingTime.ts';

export class PaidTime {
  readonly #secondsADay: number;
  readonly #isWorkdaysOnly: boolean;

  constructor(values: ParameterValues, people: number) {
    const { fromSecond, toSecond } = clockSpanOf(values.hours);
    this.#secondsADay = people * (toSecond - fromSecond);
    this.#isWorkdaysOnly = values.workdaysOnly === true;
  }

  /** Seconds of all people together; weekday 0 Monday … 6 Sunday. */
  secondsOn(weekday: number): number {
    return this.#isWorkdaysOnly && weekday >= firstRestday ? 0 : this.#secondsADay;
  }
}
