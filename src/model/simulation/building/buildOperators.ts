/** Builds the operators of a world: their parts, books, numbers and lines. */
import { childKey, keyOfText, scrambleOneWay } from '../../../engine/random/key.ts';
import type { Key } from '../../../engine/random/key.ts';
import { Bitset } from '../../../engine/tables/bitset.ts';
import { CallTable } from '../../calls/callTable.ts';
import type { Pacing } from '../../contracts/operator/pacing.ts';
import type { AgentQueue } from '../call/agentQueue.ts';
import type { DaySpan } from '../intents/candidates.ts';
import { DueLines } from '../operators/dueLines.ts';
import { numbersOfStrategy, numbersPerOperator } from './frame.ts';
import type { Frame } from './frame.ts';
import { Ledger } from '../operators/ledger.ts';
import type { DeclaredPart, OperatorLine, OperatorState, StaffedPacing } from '../operators/operatorState.ts';
import { borrowedWith } from '../operators/loans.ts';
import { numbersInView, RentedNumbers } from '../operators/operatorNumbers.ts';
import { declarePacing, declareParts } from './declareParts.ts';
import type { OperatorPlace } from './declareParts.ts';
import { emptyTally, noOwnCalls, noSanctions, openStance, termsOf } from './operatorOpening.ts';
import { siteMaker } from './operatorSite.ts';
import { operatorKey } from './registeredOperators.ts';
import type { RuleInForce } from '../sanctions/ruleInForce.ts';

const secondsADay = 86_400;
const daysAWeek = 7;

/** Operators with their lines counted through. */
export interface Operators {
  readonly operators: readonly OperatorState[];
  readonly lines: readonly OperatorLine[];
  readonly dueLines: DueLines;
  readonly agentQueues: readonly AgentQueue[];
}

/** What operators are built for. */
export interface OperatorsOptions {
  readonly calls: CallTable;
  /** 0 in the pre-history, 1 in the measured time. */
  readonly campaign: number;
  /** Their parts are told something else than what happens, the books included. */
  readonly isTold: boolean;
  readonly rules: readonly RuleInForce[];
}

export function buildOperators(frame: Frame, options: OperatorsOptions): Operators {
  const operators: OperatorState[] = [];
  const agentQueues: AgentQueue[] = [];
  let lines = 0;
  frame.world.callers.forEach((caller, declaration) => {
    if (caller.kind !== 'operator') return;
    for (let entity = 0; entity < caller.operators; entity++) {
      const ordinal = operators.length;
      const place = { caller, declaration, entity, ordinal, firstLine: lines, agentQueues };
      const operator = buildOperator(frame, options, place);
      lines += operator.lines;
      operators.push(operator);
    }
  });
  return { operators, lines: operators.flatMap(linesOf), dueLines: new DueLines(lines), agentQueues };
}

/** Lines of all operators together, found out before there are rows for their calls. */
export const countLines = (frame: Frame): number =>
  pacingsAlone(frame).reduce((lines, { operators, pacings }) => lines + operators * mostLines(pacings), 0);

/** Attempts of all operators in these days, at most, if each holds its line for so long; of each the pacing that allows most. */
export function attemptsAtMost(frame: Frame, { from, to }: DaySpan, holdingSeconds: number): number {
  let attempts = 0;
  for (const { operators, pacings } of pacingsAlone(frame))
    for (let day = from; day < to; day++) {
      const weekday = (frame.firstWeekday + day) % daysAWeek;
      const ofEach = pacings.map(({ part }) => attemptsOn(part.pacing, weekday, holdingSeconds));
      attempts += operators * Math.max(...ofEach);
    }
  return attempts;
}

const attemptsOn = (pacing: Pacing, weekday: number, holdingSeconds: number): number =>
  pacing.attemptsAtMostOn?.(weekday, holdingSeconds) ?? (pacing.lines * secondsADay) / holdingSeconds;

interface PacingsOf {
  readonly operators: number;
  readonly pacings: readonly DeclaredPart<StaffedPacing>[];
}

/** Of each declaration of operators: of one of them only the pacings are built, to be asked and thrown away. */
function pacingsAlone(frame: Frame): readonly PacingsOf[] {
  const calls = new CallTable(1);
  return frame.world.callers.flatMap((caller, declaration): readonly PacingsOf[] => {
    if (caller.kind !== 'operator') return [];
    const key = childKey(frame.key, keyOfText(`caller/${caller.id}`));
    const rented = new RentedNumbers(frame, { declaration, first: 0, count: 0, inUse: 0 });
    const site = siteMaker(frame, calls, { key, caller, ledger: new Ledger(), rented });
    const pacings = declarePacing(frame, { caller, ordinal: 0, agentQueues: [] }, site);
    return [{ operators: caller.operators, pacings }];
  });
}

function buildOperator(frame: Frame, options: OperatorsOptions, place: OperatorPlace): OperatorState {
  const { caller, declaration, entity } = place;
  const { plugins } = frame;
  const key = operatorKey(frame, caller.id, entity);
  const ledger = new Ledger();
  const believed = options.isTold ? new Ledger() : ledger;
  const count = numbersPerOperator(caller, plugins);
  const inUse = numbersOfStrategy(caller.callingNumber, plugins);
  const rented = new RentedNumbers(frame, { declaration, first: entity * count, count, inUse });
  const site = siteMaker(frame, options.calls, { key, caller, ledger: believed, rented });
  const declared = declareParts(frame, place, site);
  const lines = mostLines(declared.pacing);
  const books = plugins.books(caller.books.use).create(site('books', numbersInView), caller.books.parameters);
  return {
    ordinal: place.ordinal,
    caller: declaration,
    callerClass: frame.classOfCaller[declaration],
    entity,
    keyLow: key.low,
    keyHigh: key.high,
    campaign: options.campaign,
    insideShare: caller.insideShare,
    firstLine: place.firstLine,
    lines,
    idleLines: new Bitset(lines),
    ownCallsDue: noOwnCalls(lines),
    rented,
    borrowed: borrowedWith(
      declared.callingNumber.map(({ part }) => part.loan),
      key,
    ),
    paidNumbers: 0,
    loan: declared.callingNumber[0].part.loan,
    purpose: declared.script[0].part.purpose,
    pacing: declared.pacing[0].part.pacing,
    agentQueue: declared.pacing[0].part.queue,
    isStaffed: declared.pacing[0].part.isStaffed,
    list: declared.list[0].part,
    listOrdinal: 0,
    callingNumber: declared.callingNumber[0].part.strategy,
    script: declared.script[0].part.script,
    declared,
    evasion: caller.evasion.map(({ use, parameters }) => ({
      use,
      part: plugins.evasion(use).create(site(`evasion/${use}`, numbersInView), parameters),
    })),
    keptRules: options.rules.filter(
      ({ id, use }) => caller.isCompliantWith.includes(id) || caller.isCompliantWith.includes(use),
    ),
    terms: termsOf(caller.levers),
    stance: openStance(),
    tally: emptyTally(),
    books,
    sanctions: books.sanctions ?? noSanctions,
    ledger,
    believed,
    account: accountOf(key, 0),
    ingress: rented.carrier,
    dayEndSecond: 0,
    attemptsToday: 0,
    unpaidDay: 0,
    lastPaidDay: -1,
  };
}

/** The originating carrier's name for a customer; each contract gives another. */
export function accountOf(key: Key, contract: number): number {
  return scrambleOneWay(key.low, key.high, contract, 0) >>> 2;
}

const linesOf = (operator: OperatorState): OperatorLine[] =>
  Array.from({ length: operator.lines }, (_, own) => ({
    operator,
    ordinal: operator.firstLine + own,
    own,
    isInCall: false,
    heldUntil: -Infinity,
    pacing: operator.pacing,
    list: operator.list,
    callingNumber: operator.callingNumber,
    queue: null,
    bidding: null,
  }));

const mostLines = (pacing: readonly DeclaredPart<StaffedPacing>[]): number =>
  pacing.reduce((most, { part }) => Math.max(most, part.pacing.lines), 0);
