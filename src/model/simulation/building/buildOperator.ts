/** Makes one operator of a world: its parts, books and numbers, before its first call. */
import { scrambleOneWay } from '../../../engine/random/key.ts';
import type { Key } from '../../../engine/random/key.ts';
import { Bitset } from '../../../engine/tables/bitset.ts';
import type { CallTable } from '../../calls/callTable.ts';
import type { OperatorSettings } from '../../world/world.ts';
import { numbersOfStrategy, numbersPerOperator } from './frame.ts';
import type { Frame } from './frame.ts';
import { Ledger } from '../operators/ledger.ts';
import type { DeclaredPart, OperatorState, StaffedPacing } from '../operators/operatorState.ts';
import { borrowedWith } from '../operators/loans.ts';
import { numbersInView, RentedNumbers } from '../operators/operatorNumbers.ts';
import { declareParts } from './declareParts.ts';
import type { OperatorPlace } from './declareParts.ts';
import { emptyTally, noOwnCalls, noSanctions, openStance, termsOf } from './operatorOpening.ts';
import { siteMaker } from './operatorSite.ts';
import { operatorKey } from './registeredOperators.ts';
import type { RuleInForce } from '../sanctions/ruleInForce.ts';

/** What operators are built for. */
export interface OperatorsOptions {
  readonly calls: CallTable;
  /** 0 in the pre-history, 1 in the measured time. */
  readonly campaign: number;
  /** Their parts are told something else than what happens, the books included. */
  readonly isTold: boolean;
  readonly rules: readonly RuleInForce[];
}

/** Of days: its books open with the first one. */
const beforeFirstDay = {
  linesSinceSecond: 0,
  dayEndSecond: 0,
  attemptsToday: 0,
  unpaidDay: 0,
  lastPaidDay: -1,
} as const;

export function buildOperator(frame: Frame, options: OperatorsOptions, place: OperatorPlace): OperatorState {
  const { caller, declaration, entity } = place;
  const key = operatorKey(frame, caller.id, entity);
  const parts = partsOf(frame, options, { place, key });
  const { pacing, queue, isStaffed } = firstOf(parts.declared.pacing);
  const { strategy, loan } = firstOf(parts.declared.callingNumber);
  const { script, purpose } = firstOf(parts.declared.script);
  // One literal: to V8 all operators have one shape, and it reads them at every event of theirs.
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
    lines: parts.lines,
    idleLines: new Bitset(parts.lines),
    ownCallsDue: noOwnCalls(parts.lines),
    rented: parts.rented,
    borrowed: parts.borrowed,
    paidNumbers: 0,
    loan,
    purpose,
    pacing,
    agentQueue: queue,
    isStaffed,
    list: firstOf(parts.declared.list),
    listOrdinal: 0,
    callingNumber: strategy,
    script,
    declared: parts.declared,
    evasion: parts.evasion,
    keptRules: rulesKept(caller, options.rules),
    terms: termsOf(caller.levers),
    stance: openStance(),
    tally: emptyTally(),
    books: parts.books,
    sanctions: parts.books.sanctions ?? noSanctions,
    ledger: parts.ledger,
    believed: parts.believed,
    account: accountOf(key, 0),
    ingress: parts.rented.carrier,
    ...beforeFirstDay,
  };
}

/** The part that it begins with. */
const firstOf = <Part>(declared: readonly DeclaredPart<Part>[]): Part => declared[0].part;

type WorkingParts = Pick<
  OperatorState,
  'ledger' | 'believed' | 'rented' | 'borrowed' | 'declared' | 'lines' | 'books' | 'evasion'
>;

/** What it works with: its books, its numbers and whatever plug-ins make. */
function partsOf(
  frame: Frame,
  { calls, isTold }: OperatorsOptions,
  { place, key }: { readonly place: OperatorPlace; readonly key: Key },
): WorkingParts {
  const { caller, declaration, entity } = place;
  const { plugins } = frame;
  const ledger = new Ledger();
  const believed = isTold ? new Ledger() : ledger;
  const count = numbersPerOperator(caller, plugins);
  const inUse = numbersOfStrategy(caller.callingNumber, plugins);
  const rented = new RentedNumbers(frame, { declaration, first: entity * count, count, inUse });
  const site = siteMaker(frame, calls, { key, caller, ledger: believed, rented });
  const declared = declareParts(frame, place, site);
  const books = plugins.books(caller.books.use).create(site('books', numbersInView), caller.books.parameters);
  const evasion = caller.evasion.map(({ use, parameters }) => ({
    use,
    part: plugins.evasion(use).create(site(`evasion/${use}`, numbersInView), parameters),
  }));
  const borrowed = borrowedWith(
    declared.callingNumber.map(({ part }) => part.loan),
    key,
  );
  return { ledger, believed, rented, borrowed, declared, lines: mostLines(declared.pacing), books, evasion };
}

/** Rules in force that it is said to keep, by their id or by the rule that they use. */
const rulesKept = (
  { isCompliantWith }: OperatorSettings,
  rules: readonly RuleInForce[],
): readonly RuleInForce[] =>
  rules.filter(({ id, use }) => isCompliantWith.includes(id) || isCompliantWith.includes(use));

/** Of the pacing that has most, so that there is a line for each whichever the operator goes on with. */
export const mostLines = (pacing: readonly DeclaredPart<StaffedPacing>[]): number =>
  pacing.reduce((most, { part }) => Math.max(most, part.pacing.lines), 0);

/** The originating carrier's name for a customer; each contract gives another. */
export function accountOf(key: Key, contract: number): number {
  return scrambleOneWay(key.low, key.high, contract, 0) >>> 2;
}
