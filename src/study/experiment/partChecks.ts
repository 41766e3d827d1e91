/** What the parts of a third party may answer: anything else would be simulated on as if it were a figure. */
import type { CallIntent } from '../../model/contracts/caller.ts';
import type { ScriptOutcome } from '../../model/contracts/operator.ts';
import type { Family } from '../../model/contracts/plugin.ts';

/** What is wrong with an answer, in words; null when nothing is. `args` are those of the call, as it left them. */
export type PartCheck = (answer: unknown, args: readonly unknown[]) => string | null;

const numberIndexEnd = 2 ** 30;
/** Positions of one list in the key of a call. */
const leadEnd = 2 ** 26;

const text = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value));

const isWhole = (value: unknown, least: number, end: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) < end;

const whole =
  (least: number, end: number): PartCheck =>
  (answer) =>
    isWhole(answer, least, end)
      ? null
      : `returned ${text(answer)}; expected a whole number from ${least} to ${end - 1}`;

const amount: PartCheck = (answer) =>
  typeof answer === 'number' && Number.isFinite(answer) && answer >= 0
    ? null
    : `returned ${text(answer)}; expected a number of at least 0`;

const money: PartCheck = (answer) =>
  Number.isSafeInteger(answer)
    ? null
    : `returned ${text(answer)}; expected a whole number of 1/10 000 of the currency`;

const notBefore: PartCheck = (answer, [, nowSecond]) =>
  typeof answer === 'number' && answer >= (nowSecond as number)
    ? null
    : `returned ${text(answer)}; expected a second from ${String(nowSecond)} on`;

/** Fields of an object that was filled in which are no amounts. */
const amountsIn =
  <Filled>(position: number, fields: readonly (keyof Filled & string)[]): PartCheck =>
  (_answer, args) => {
    const filled = args[position] as Filled;
    for (const field of fields) {
      const value: unknown = filled[field];
      if (!(typeof value === 'number' && Number.isFinite(value) && value >= 0))
        return `set ${field} to ${text(value)}; expected a number of at least 0`;
    }
    return null;
  };

const scriptAmounts = amountsIn<ScriptOutcome>(2, ['talkSeconds', 'intentClass', 'anger', 'loss']);

const intentAmounts = amountsIn<CallIntent>(2, [
  'entity',
  'callingNumber',
  'callee',
  'patienceSeconds',
  'talkMedianSeconds',
  'talkLogDeviation',
  'reattemptShare',
  'reattemptsAtMost',
  'reattemptMedianSeconds',
  'answerFactor',
  'followUps',
  'followUpMeanSeconds',
]);

/** Rows of tables: a broken one would be read from nowhere. */
const intentRows: PartCheck = (_answer, args) => {
  const intent = args[2] as CallIntent;
  for (const field of ['entity', 'callee', 'callingNumber'] as const)
    if (!isWhole(intent[field], 0, numberIndexEnd))
      return `set ${field} to ${text(intent[field])}; expected a whole number of at least 0`;
  return null;
};

const accepted: PartCheck = (answer, args) =>
  (args[2] as CallIntent).isAccepted ? (intentAmounts(answer, args) ?? intentRows(answer, args)) : null;

/** By family and function; functions that are not named answer nothing. */
export const partChecks: Readonly<Partial<Record<Family, Readonly<Record<string, PartCheck>>>>> = {
  caller: { ceilingPerSecond: amount, plan: accepted },
  pacing: { nextAttemptSecond: notBefore, paidSecondsOn: amount, wrapUpSeconds: amount },
  list: {
    nextLead: whole(-1, leadEnd),
    calledNumber: whole(0, numberIndexEnd),
    passOf: whole(0, leadEnd),
  },
  'calling-number': { choose: whole(0, numberIndexEnd) },
  script: { play: scriptAmounts },
  evasion: {},
  books: { price: money },
  rule: { obey: notBefore, sanction: whole(0, 6) },
};
