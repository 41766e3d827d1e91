/** The calls of one customer, for `rules check`. */
import { millisecondsAnHour } from '../../src/engine/kernel/lengthsOfTime.ts';

/** Columns that rules ask for. */
export const header =
  'time_ms,account,calling_number,called_number,ring_ms,conversation_ms,release_cause,released_by';
/** A call of the customer, in milliseconds. */
export const row = (ms: number, called: string): string =>
  `${ms},7,+8613800000001,${called},4000,9000,200,callee`;

/** One customer who dials from 7:30 on, one who is called three times a day and one who is called once. */
export const customerTrace: string = `${[
  header,
  row(11 * millisecondsAnHour, '+8613800000003'),
  row(7.5 * millisecondsAnHour, '+8613800000002'),
  row(9 * millisecondsAnHour, '+8613800000003'),
  row(10 * millisecondsAnHour, '+8613800000003'),
  row(12 * millisecondsAnHour, '+8613800000003'),
  row(25 * millisecondsAnHour, '+8613800000004'),
].join('\n')}\n`;
