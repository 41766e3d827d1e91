/** What carries calls from carrier to carrier: the same few questions to every network. */

/** A path is a code that `pathOf` gives and the other functions take. Seconds passed in never go back. */
export interface Carriage {
  /** Chooses the path of the call in a row, from the carrier that it came in at to that of the number called; once, at its attempt. */
  pathOf(slot: number, nowSecond: number): number;
  /** The path that the call in a row has taken. */
  pathTaken(slot: number): number;
  /** Asks for a circuit in every trunk group of the path; false when one of them has none or accepts no more set-ups in this second. */
  bid(path: number, nowSecond: number): boolean;
  /** What a bid would be answered; nothing is asked for or counted. */
  wouldAccept(path: number, nowSecond: number): boolean;
  /** Holds a circuit in every trunk group of the path until a second that is not past, whether or not one is free. */
  seize(path: number, nowSecond: number, untilSecond: number): void;
  /** Circuits held at a second, which counts as passed: one for each call and trunk group. */
  heldAt(nowSecond: number): number;
}
