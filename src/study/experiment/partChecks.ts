/** What the parts of a third party may answer: anything else would be simulated on as if it were a figure. */
import type { CallerSource, CallIntent, CallManner } from '../../model/contracts/caller.ts';
import type { ScriptOutcome } from '../../model/contracts/operator.ts';
import type { Family } from '../../model/contracts/plugin.ts';

/**
 * What is wrong with an answer of a part, in words; null when nothing is. `args` are those of the call, as it left them; of what is no
 * function the value is the answer. `part` is the part as it is seen behind its guard.
 */
export type PartCheck = (answer: unknown, args: readonly unknown[], part: object) => string | null;

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

/** What is wrong with fields that hold amounts. */
function amountsIn<Filled>(filled: Filled, fields: readonly (keyof Filled & string)[]): string | null {
  for (const field of fields) {
    const value: unknown = filled[field];
    if (!(typeof value === 'number' && Number.isFinite(value) && value >= 0))
      return `set ${field} to ${text(value)}; expected a number of at least 0`;
  }
  return null;
}

const scriptAmounts: PartCheck = (_answer, args) =>
  amountsIn(args[2] as ScriptOutcome, ['talkSeconds', 'intentClass', 'anger', 'loss']);

const mannerAmounts = (manner: CallManner): string | null =>
  amountsIn(manner, [
    'patienceSeconds',
    'talkMedianSeconds',
    'talkLogDeviation',
    'reattemptShare',
    'reattemptsAtMost',
    'reattemptMedianSeconds',
    'answerFactor',
  ]);

const intentAmounts = (intent: CallIntent): string | null =>
  amountsIn(intent, ['entity', 'callingNumber', 'callee', 'followUps', 'followUpMeanSeconds']);

/** Rows of tables: a broken one would be read from nowhere. */
function intentRows(intent: CallIntent): string | null {
  for (const field of ['entity', 'callee', 'callingNumber'] as const)
    if (!isWhole(intent[field], 0, numberIndexEnd))
      return `set ${field} to ${text(intent[field])}; expected a whole number of at least 0`;
  return null;
}

const mannerChosen = ({ manner }: CallIntent, manners: readonly CallManner[]): string | null =>
  isWhole(manner, 0, manners.length)
    ? null
    : `set manner to ${text(manner)}; expected a whole number from 0 to ${manners.length - 1}`;

function accepted(intent: CallIntent, { manners }: CallerSource): string | null {
  const fault = intentAmounts(intent) ?? intentRows(intent);
  return fault ?? (manners === undefined ? mannerAmounts(intent) : mannerChosen(intent, manners));
}

const planned: PartCheck = (_answer, args, part) => {
  const intent = args[2] as CallIntent;
  return intent.isAccepted ? accepted(intent, part as CallerSource) : null;
};

const mannersTold: PartCheck = (manners) => {
  if (manners === undefined) return null;
  if (!Array.isArray(manners) || manners.length === 0)
    return `is ${text(manners)}; expected a list of at least one manner`;
  for (const [place, manner] of (manners as readonly CallManner[]).entries()) {
    const fault = mannerAmounts(manner);
    if (fault !== null) return `[${place}] ${fault}`;
  }
  return null;
};

/** Of a field that holds one figure. */
const figureOf =
  (check: PartCheck): PartCheck =>
  (value, args, part) =>
    check(value, args, part)?.replace(/^returned /, 'is ') ?? null;

/** Of a field that holds a group of figures. */
const figuresOf =
  (checks: Readonly<Record<string, PartCheck>>): PartCheck =>
  (value, args, part) => {
    if (typeof value !== 'object' || value === null) return `is ${text(value)}; expected a group of figures`;
    for (const [name, check] of Object.entries(checks)) {
      const fault = figureOf(check)(Reflect.get(value, name), args, part);
      if (fault !== null) return `${name} ${fault}`;
    }
    return null;
  };

const ifThere =
  (check: PartCheck): PartCheck =>
  (value, args, part) =>
    value === undefined ? null : check(value, args, part);

const share: PartCheck = (answer) =>
  typeof answer === 'number' && answer >= 0 && answer <= 1
    ? null
    : `returned ${text(answer)}; expected a share from 0 to 1`;

const listed: PartCheck = (value) => (Array.isArray(value) ? null : `is ${text(value)}; expected a list`);

const pursuit = {
  identifiedShare: share,
  sanctionedShare: share,
  collectedShare: share,
  delaySeconds: amount,
};

/** By family and name; functions that are not named answer nothing, fields that are not named are nobody's business. */
export const partChecks: Readonly<Partial<Record<Family, Readonly<Record<string, PartCheck>>>>> = {
  caller: { ceilingPerSecond: amount, plan: planned, manners: mannersTold },
  pacing: {
    lines: figureOf(whole(0, numberIndexEnd)),
    ringTimeoutSeconds: figureOf(amount),
    agentQueue: ifThere(figuresOf({ agents: whole(0, numberIndexEnd), patienceSeconds: amount })),
    nextAttemptSecond: notBefore,
    callsAllowed: amount,
    paidSecondsOn: amount,
    wrapUpSeconds: amount,
  },
  list: {
    terms: ifThere(figuresOf({ price: money, interestFactor: amount })),
    nextLead: whole(-1, leadEnd),
    calledNumber: whole(0, numberIndexEnd),
    passOf: whole(0, leadEnd),
  },
  'calling-number': { choose: whole(0, numberIndexEnd) },
  script: { play: scriptAmounts },
  evasion: {},
  books: { price: money, sanctions: ifThere(figuresOf({ ...pursuit, assets: money })) },
  rule: {
    obey: notBefore,
    sanction: whole(0, 6),
    enforce: listed,
    leastRingSeconds: ifThere(figureOf(amount)),
    sanctions: ifThere(figuresOf({ ...pursuit, fine: money, durationSeconds: amount })),
  },
};
