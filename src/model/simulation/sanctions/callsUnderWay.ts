/** Calls that have begun and not ended, and of which it is known already how they end: rules hear of that in the order of time. */
import { EventCalendar } from '../../../engine/kernel/eventCalendar.ts';
import type { EndedCall } from '../../contracts/ruleCalls.ts';
import { newEndedCall } from './ruleInForce.ts';

export class CallsUnderWay {
  readonly #calendar: EventCalendar = new EventCalendar();
  /** By place; those in `#free` are over. */
  readonly #calls: EndedCall[] = [];
  readonly #free: number[] = [];
  /** A calendar begins at 0, a trace may begin before it. */
  readonly #firstSecond: number;

  constructor(firstSecond: number) {
    this.#firstSecond = firstSecond;
  }

  /** A copy of it is kept until it has ended. */
  add(call: Readonly<EndedCall>): void {
    const place = this.#free.pop() ?? this.#calls.push(newEndedCall()) - 1;
    Object.assign(this.#calls[place], call);
    this.#calendar.schedule(call.endSecond - this.#firstSecond, 0, place);
  }

  /** The first of those that have ended by then, which is under way no more; null: none has. */
  endedBy(second: number): Readonly<EndedCall> | null {
    if (this.#calendar.size === 0 || !this.#calendar.nextUntil(second - this.#firstSecond)) return null;
    const place = this.#calendar.subject;
    this.#free.push(place);
    return this.#calls[place];
  }
}
