/** What the parts of an operator that come from third parties may answer. */
import { leadsPerList } from '../../model/calls/leadsOfLists.ts';
import { lastPurpose } from '../../model/contracts/caller.ts';
import { notYet } from '../../model/contracts/operator/list.ts';
import { IntentClass, talkSecondsAtMost } from '../../model/contracts/operator/script.ts';
import type { CallOrigin } from '../../model/contracts/operator/callingNumber.ts';
import type { OperatorSite } from '../../model/contracts/operator/site.ts';
import type { MadePart, PartCheck } from './partCheck.ts';
import type { Ranges } from './valueRanges.ts';
import {
  aboveZero,
  absentOr,
  amount,
  cellEnd,
  declared,
  fieldsFault,
  money,
  numberFrom,
  orAbsent,
  price,
  returned,
  share,
  shown,
  wholeFrom,
  yesOrNo,
} from './valueRanges.ts';

type Checks = Readonly<Record<string, PartCheck>>;

/** Each line and each agent is a row of a table. */
const linesAtMost = 1_000_000;

/** Also of rules: an answer that is a second. */
export const notBefore: PartCheck = (answer, [, nowSecond]) =>
  typeof answer === 'number' && answer >= (nowSecond as number)
    ? null
    : `returned ${shown(answer)}; expected a second from ${String(nowSecond)} on`;

const queueRanges: Ranges = { agents: wholeFrom(1, linesAtMost), patienceSeconds: amount };
const detectionRanges: Ranges = {
  decisionSeconds: amount,
  personTakenForMachineShare: share,
  machineTakenForPersonShare: share,
};

const agentQueue: PartCheck = (queue, args, part) => {
  const fault = absentOr(queueRanges)(queue, args, part);
  if (fault !== null || queue === undefined) return fault;
  const detection: unknown = Reflect.get(queue as object, 'machineDetection');
  if (typeof detection !== 'object' || detection === null)
    return `set machineDetection to ${shown(detection)}; expected an object`;
  const inner = fieldsFault(detection, detectionRanges);
  return inner === null ? null : `machineDetection ${inner}`;
};

export const pacingChecks = (): Checks => ({
  lines: declared(wholeFrom(1, linesAtMost)),
  ringTimeoutSeconds: declared(aboveZero),
  agentQueue,
  nextAttemptSecond: notBefore,
  attemptsAtMostOn: returned(amount),
  callsAllowed: returned(amount),
  paidSecondsOn: returned(amount),
  wrapUpSeconds: returned(amount),
  hangUpDelaySeconds: returned(amount),
  isAtWork: returned(yesOrNo),
});

const lastNumber = ({ site }: MadePart): number => (site as OperatorSite).numbers.numberLimit - 1;

export const listChecks = (made: MadePart): Checks => ({
  terms: absentOr({ price, interestFactor: amount, isDialectTold: yesOrNo }),
  nextLead: returned(wholeFrom(notYet, leadsPerList - 1)),
  calledNumber: returned(wholeFrom(0, lastNumber(made))),
  passOf: returned(wholeFrom(0, leadsPerList - 1)),
});

export function callingNumberChecks(made: MadePart): Checks {
  const number = wholeFrom(0, lastNumber(made));
  const { carriers } = (made.site as OperatorSite).numbers;
  const ranges: Ranges = {
    carrier: wholeFrom(0, carriers - 1),
    route: wholeFrom(0, 1),
    contract: wholeFrom(0, cellEnd - 1),
    sim: wholeFrom(-1, lastNumber(made)),
    box: wholeFrom(0, cellEnd - 1),
  };
  const chosen = returned(number);
  return {
    rentPerDay: declared(price),
    feePerMinute: declared(price),
    choose: (answer, args, part) => chosen(answer, args, part) ?? fieldsFault(args[1] as CallOrigin, ranges),
  };
}

const outcomeRanges: Ranges = {
  talkSeconds: numberFrom(0, talkSecondsAtMost),
  isHungUpOn: yesOrNo,
  intentClass: wholeFrom(IntentClass.none, IntentClass.d),
  isLead: yesOrNo,
  isSale: yesOrNo,
  anger: amount,
  loss: price,
};

export const scriptChecks = (): Checks => ({
  isSynthetic: declared(orAbsent(yesOrNo)),
  purposeOf: returned(wholeFrom(0, lastPurpose)),
  play: (_answer, args) => fieldsFault(args[2] as object, outcomeRanges),
});

export const booksChecks = (): Checks => ({
  price: returned(money),
  sanctions: absentOr({
    identifiedShare: share,
    sanctionedShare: share,
    collectedShare: share,
    delaySeconds: amount,
    assets: price,
  }),
});
