/** One operator while it runs: its parts, its books, where its lines stand and what its levers have set. */
import type { Bitset } from '../../../engine/tables/bitset.ts';
import type { Books, Sanctions } from '../../contracts/operator/books.ts';
import type { CallingNumberStrategy } from '../../contracts/operator/callingNumber.ts';
import type { Evasion } from '../../contracts/operator/evasion.ts';
import type { ListSource } from '../../contracts/operator/list.ts';
import type { Pacing } from '../../contracts/operator/pacing.ts';
import type { Script } from '../../contracts/operator/script.ts';
import type { Purpose } from '../../contracts/caller.ts';
import type { AgentQueue } from '../call/agentQueue.ts';
import type { CallInHand } from '../call/callInHand.ts';
import type { Ledger } from './ledger.ts';
import type { Borrowed, Loan } from './loans.ts';
import type { RentedNumbers } from './operatorNumbers.ts';
import type { RuleInForce } from '../sanctions/ruleInForce.ts';

/** A pacing together with its people. */
export interface StaffedPacing {
  readonly pacing: Pacing;
  /** Agents who take the answered calls; null none. */
  readonly queue: AgentQueue | null;
  /** People are paid for it on some day. */
  readonly isStaffed: boolean;
}

/** A part by the id under which `switchPart` knows it. */
export interface DeclaredPart<Part> {
  readonly id: string;
  readonly part: Part;
}

/** A script together with what its calls are for. */
export interface PurposefulScript {
  readonly script: Script;
  readonly purpose: Purpose;
}

/** A caller-number strategy together with how many numbers it rents and which it borrows. */
export interface RentingStrategy {
  readonly strategy: CallingNumberStrategy;
  readonly numbers: number;
  readonly loan: Loan;
}

/** The part that the operator begins with, and its alternatives. */
export interface DeclaredParts {
  readonly pacing: readonly DeclaredPart<StaffedPacing>[];
  readonly list: readonly DeclaredPart<ListSource>[];
  readonly callingNumber: readonly DeclaredPart<RentingStrategy>[];
  readonly script: readonly DeclaredPart<PurposefulScript>[];
}

/** An evasion part, by what the scenario calls it. */
export interface EvasionInUse {
  readonly use: string;
  readonly part: Evasion;
}

/** What the levers have set; the initial values change nothing. */
export interface OperatorStance {
  attemptsPerDay: number;
  leastGapSeconds: number;
  mostGapSeconds: number;
  ringSeconds: number;
  ownCallShare: number;
  isGivenUp: boolean;
  /** When it gave up for the first time (Infinity never) and last, and how long it has rested since in all. */
  gaveUpSecond: number;
  restsSinceSecond: number;
  restedSeconds: number;
}

/** Delays and chances of the levers that depend on others. */
export interface LeverTerms {
  readonly reviewSeconds: number;
  readonly newNumberSeconds: number;
  readonly carrierMoveSeconds: number;
  readonly clearingSeconds: number;
  readonly clearingSuccess: number;
}

/** How often it used which lever, and what it still owes. */
export interface OperatorTally {
  clearings: number;
  replacements: number;
  refusedNumbers: number;
  carrierMoves: number;
  switches: number;
  fines: number;
  /** Of fines that were set, what could not be collected. */
  uncollected: number;
  /** First second at which the books were not negative; Infinity not yet. */
  paidBackSecond: number;
}

/** By own line: the call to one of the operator's own numbers that it makes next, keyed by the call to a lead that it follows. */
export interface OwnCallsDue {
  readonly isDue: Uint8Array;
  readonly keyLow: Int32Array;
  readonly keyHigh: Int32Array;
  readonly lead: Int32Array;
  readonly attempt: Int32Array;
}

export interface OperatorState {
  /** Over all operators of the world. */
  readonly ordinal: number;
  /** Ordinal of the declaration in the world's callers, of the class, and of the instance within the declaration. */
  readonly caller: number;
  readonly callerClass: number;
  readonly entity: number;
  readonly keyLow: number;
  readonly keyHigh: number;
  /** 0 in the pre-history, 1 in the measured time: a new campaign, a new list. */
  readonly campaign: number;
  readonly insideShare: number;
  readonly firstLine: number;
  /** Lines of the pacing that has most. */
  readonly lines: number;
  /** Own lines for which nothing is scheduled and that are in no call. */
  readonly idleLines: Bitset;
  readonly ownCallsDue: OwnCallsDue;
  readonly rented: RentedNumbers;
  readonly borrowed: Borrowed;
  /** Numbers that it has paid for. */
  paidNumbers: number;
  /** What the present strategy borrows. */
  loan: Loan;
  purpose: Purpose;
  pacing: Pacing;
  /** Of the present pacing: its agents, and whether people work it. */
  agentQueue: AgentQueue | null;
  isStaffed: boolean;
  /** Up to when its lines were counted, which are those of the present pacing since. */
  linesSinceSecond: number;
  list: ListSource;
  /** Which of the declared lists that is: part of a call's key. */
  listOrdinal: number;
  callingNumber: CallingNumberStrategy;
  script: Script;
  readonly declared: DeclaredParts;
  readonly evasion: readonly EvasionInUse[];
  /** Rules that it keeps. */
  readonly keptRules: readonly RuleInForce[];
  readonly terms: LeverTerms;
  readonly stance: OperatorStance;
  readonly tally: OperatorTally;
  readonly books: Books;
  readonly sanctions: Sanctions;
  readonly ledger: Ledger;
  /** The books as its parts know them: other than `ledger` only where the operator is told something else than what happened. */
  readonly believed: Ledger;
  /** What the originating carrier sees: customer account and the carrier itself. */
  account: number;
  ingress: number;
  /** When the day ends to which `attemptsToday` belongs. */
  dayEndSecond: number;
  attemptsToday: number;
  /** First day whose running costs are still to be considered, and the last one for which they were posted. */
  unpaidDay: number;
  lastPaidDay: number;
}

/** One line of an operator. */
export interface OperatorLine {
  readonly operator: OperatorState;
  /** Over all operators, and among the operator's own. */
  readonly ordinal: number;
  readonly own: number;
  /** It is in a call that it dialled. */
  isInCall: boolean;
  /** Until when it is held by somebody who called back; −∞ not yet. */
  heldUntil: number;
  /** Whose second it dials at, or dialled at last. */
  pacing: Pacing;
  /** Whether people work that pacing. */
  isStaffed: boolean;
  /** Of its last call to a lead: with the pacing they made it, and they hear what becomes of it, whatever the operator goes on with. */
  list: ListSource;
  callingNumber: CallingNumberStrategy;
  /** What its last call was made for. */
  purpose: Purpose;
  /** The agents for whom it dials or is about to, and those for whom its last call was; null none. */
  queue: AgentQueue | null;
  /** Its answered call until it bids for an agent; then of no account, kept for the next one; null none so far. */
  bidding: CallInHand | null;
}
