/** Contract of an evasion: what an operator does against whatever stands in its way. */
import type { CallSlot, NumberIndex, Plugin } from '../plugin.ts';
import type { OperatorSite, SwitchablePart } from './site.ts';

/** Greatest share of an operator's attempts that go to its own numbers: each follows a call to a lead. */
export const mostOwnCalls = 0.5;

/** What an evading operator can do; each posts its cost. Levers act for one operator, at the moment of its review. */
export interface Levers {
  /** Ordinal of this review on the calendar: strategy draws are keyed by it, `draw.decision(epoch)`. */
  readonly epoch: number;
  /** It has given up and not begun again. */
  readonly isGivenUp: boolean;
  /** At most so many attempts a day, on top of the pacing; Infinity takes the limit away. */
  limitPace(attemptsPerDay: number): void;
  /** A further pause after each call, uniform between the two, seconds. */
  spaceCalls(leastSeconds: number, mostSeconds: number): void;
  /** Rings no longer than this, seconds, whatever the pacing says; Infinity takes the limit away. */
  limitRing(ringSeconds: number): void;
  /** Share of the attempts that go from one rented number to another instead of to a lead, at most half of them (`mostOwnCalls`). */
  callOwnNumbers(share: number): void;
  /** Orders another number in the place of a rented one; nothing happens to a number that is not rented or already ordered for. */
  replaceNumber(old: NumberIndex): void;
  /** Pays somebody to have the labels of a number taken away. */
  clearLabel(about: NumberIndex): void;
  /** Becomes a customer of another carrier, with numbers of its blocks. */
  moveCarrier(carrier: number): void;
  /** Goes on with another of the declared parts; of a call under way the part that made it hears the end. */
  switchPart(part: SwitchablePart, id: string): void;
  /** Stops dialling and paying; reviews go on. */
  giveUp(): void;
  /** Begins again after giving up, as a new customer. */
  startAgain(): void;
}

/** What an operator does about being refused. */
export interface Evasion {
  /** Looks at what has come of its calls and pulls levers: at the start, and every `reviewSeconds`. */
  review(nowSecond: number, levers: Levers): void;
  /** What became of an attempt; its columns say it. */
  afterOutcome(slot: CallSlot): void;
}

/** An evasion with its descriptor: what a module exports. */
export type EvasionPlugin = Plugin<'evasion', OperatorSite, Evasion>;
