/** Everything that one arm of one replication is made of while it runs. */
import type { EventCalendar } from '../../../engine/kernel/eventCalendar.ts';
import type { KeyInHand } from '../../../engine/random/mix.ts';
import type { KeyedStream } from '../../../engine/random/stream.ts';
import type { CallTable } from '../../calls/callTable.ts';
import type { CallOrigin } from '../../contracts/operator/callingNumber.ts';
import type { ScriptOutcome } from '../../contracts/operator/script.ts';
import type { EndedCall, PlannedCall } from '../../contracts/ruleCalls.ts';
import type { Totals } from '../../measures/totals.ts';
import type { Carriage } from '../../network/carriage.ts';
import type { NumberDealing } from '../../numbering/numberDealing.ts';
import type { NumberPlan } from '../../numbering/numberPlan.ts';
import type { SecondHandNumbers } from '../../numbering/secondHand.ts';
import type { Answering } from '../../population/answering.ts';
import type { CellView } from '../../population/radioCells.ts';
import type { Registers } from '../../population/registers.ts';
import type { Subscribers } from '../../population/subscribers.ts';
import type { ComplaintOffice } from '../sanctions/complaintOffice.ts';
import type { Completions } from '../intents/completions.ts';
import type { CallBacks } from '../intents/callBacks.ts';
import type { AgentQueue } from '../call/agentQueue.ts';
import type { Consequence } from '../sanctions/consequence.ts';
import type { CallSigning } from '../sites/callSigning.ts';
import type { CallInHand } from '../call/callInHand.ts';
import type { DueLines } from '../operators/dueLines.ts';
import type { IntentTable } from '../intents/intentTable.ts';
import type { LifeTable } from '../call/lifeTable.ts';
import type { KnownNumbers } from './knownNumbers.ts';
import type { OpenLoopReader, OpenLoopRecord } from '../intents/openLoopRecord.ts';
import type { OperatorOrders } from '../operators/operatorOrders.ts';
import type { OrderedSuspensions } from '../sanctions/orderedSuspensions.ts';
import type { OperatorLine, OperatorState } from '../operators/operatorState.ts';
import type { PlacesOnPath } from '../sites/placesOnPath.ts';
import type { ReadAhead } from './readAhead.ts';
import type { Reactions } from './reactions.ts';
import type { ReportLog } from '../sanctions/reportLog.ts';
import type { CallsUnderWay } from '../sanctions/callsUnderWay.ts';
import type { CaseFile, RuleInForce } from '../sanctions/ruleInForce.ts';
import type { RuleComplaint } from '../sanctions/ruleComplaint.ts';
import type { Site } from '../sites/site.ts';
import type { SubscriberTraits } from './subscriberTraits.ts';
import type { ToldOutcomes } from '../intents/toldOutcomes.ts';
import type { TracebackEnd } from '../sanctions/traceback.ts';
import type { WantedSource } from '../intents/wantedSource.ts';

/** Times of the network, seconds. */
export interface NetworkTimes {
  /** Mean, and how far set-ups lie around it, as a share of it. */
  readonly setupSeconds: number;
  readonly setupSpread: number;
  readonly failureToneSeconds: number;
  readonly ringTimeoutSeconds: number;
}

/** Looks on when an attempt has ended; the row is still whole. */
export interface CallObserver {
  afterCall(slot: number): void;
}

/**
 * Where what stands in a watch: the site's mark while its detector has the turn, else 0; the call's key; the arm's ordinal in its task;
 * a mark while any other part of a third party has the turn, else 0; the ordinal among the tasks that arms without common luck are split into.
 */
export const WatchCell = {
  site: 0,
  caller: 1,
  entity: 2,
  intent: 3,
  attempt: 4,
  arm: 5,
  part: 6,
  split: 7,
} as const;
export const watchCells = 8;
/** Stands for the caller while a detector has the turn with no call, and for the attempt before an operator has a call. */
export const noCall = -1;

/** May be shared memory. */
export interface Watch {
  readonly cells: Int32Array;
}

export interface Arm {
  readonly reactions: Reactions;
  /** Operators are told something else than what became of their calls: it stands in `told`. */
  readonly isTold: boolean;
  readonly told: ToldOutcomes;
  /** The open loop that is being recorded, and the one to which somebody is frozen. */
  readonly record: OpenLoopRecord | null;
  readonly openLoop: OpenLoopReader | null;
  readonly isControl: boolean;
  /** It is the control arm, and others are compared with it. */
  readonly isCompared: boolean;
  /** First and last second that are measured, kernel clock. */
  readonly startSecond: number;
  readonly endSecond: number;
  readonly firstWeekday: number;
  readonly calendar: EventCalendar;
  readonly calls: CallTable;
  readonly life: LifeTable;
  readonly intents: IntentTable;
  readonly reports: ReportLog;
  readonly callBacks: CallBacks;
  /** Somebody may call back. */
  readonly areCallBacksMade: boolean;
  /** What is on its way to operators. */
  readonly orders: OperatorOrders;
  readonly subscribers: Subscribers;
  /** Of the pre-history: what its calls cost in trust that end after it (`about` is the subscriber). Null in the measured time. */
  readonly lateLosses: ReportLog | null;
  readonly answering: Answering;
  readonly traits: SubscriberTraits;
  readonly registers: Registers;
  readonly cells: CellView;
  /** Numbers that telephones know, whoever calls with them. */
  readonly knownNumbers: KnownNumbers;
  readonly plan: NumberPlan;
  readonly dealing: NumberDealing;
  readonly sources: readonly WantedSource[];
  /** When each source's next intent is due; Infinity when none is left. */
  readonly sourceSeconds: Float64Array;
  readonly operators: readonly OperatorState[];
  /** Lines of all operators; those that are to dial at once. */
  readonly lines: readonly OperatorLine[];
  readonly dueLines: DueLines;
  readonly agentQueues: readonly AgentQueue[];
  /** Every detector; those of one declaration, each with a carrier of its own, have one ordinal. */
  readonly sites: readonly Site[];
  readonly places: PlacesOnPath;
  /** What follows from alarms, by ordinal of the site. */
  readonly consequences: readonly Consequence[];
  readonly reportSites: readonly Site[];
  /** What offices, tracebacks and rules have ordered of all carriers. */
  readonly suspensions: OrderedSuspensions;
  readonly office: ComplaintOffice;
  readonly secondHand: SecondHandNumbers;
  readonly network: NetworkTimes;
  readonly rules: readonly RuleInForce[];
  /** Those that forbid something: a price is paid. */
  readonly bindingRules: readonly RuleInForce[];
  /** Complaints about calls that broke a rule; and by rule what frozen operators believe that its office knows of them. */
  readonly ruleComplaints: RuleComplaint[];
  readonly believedCases: readonly CaseFile[][];
  readonly carriage: Carriage;
  readonly signing: CallSigning;
  readonly totals: Totals;
  /** Demands that the control arm completed, by ordinal of the source; the control arm itself fills them. */
  readonly completedInControl: readonly Completions[];
  readonly observer: CallObserver;
  /** Somebody reads the release columns: a detector that asked for them, or an observer. */
  readonly isReleaseRead: boolean;
  /** Somebody reads the number called of every attempt, and whence each comes: carrier, route, account, line, SIM and cell. Else they are not written. */
  readonly isCalledNumberRead: boolean;
  readonly isOriginRead: boolean;
  /** Somebody asks whether callees have consented to the calls of operators: a rule, or an observer. */
  readonly isConsentRead: boolean;
  /** Which detector is judging which call at this moment, for whoever must name it when it throws or hangs. */
  readonly watch: Watch;
  /** Scratch that lives as long as the arm, so that nothing is allocated for a call. */
  call: CallInHand;
  readonly key: KeyInHand;
  readonly scriptOutcome: ScriptOutcome;
  readonly tracebackEnd: TracebackEnd;
  readonly callOrigin: CallOrigin;
  readonly stream: KeyedStream;
  readonly planned: PlannedCall;
  readonly ended: EndedCall;
  /** Wanted calls whose end rules have not heard of. */
  readonly wantedUnderWay: CallsUnderWay;
  /** Who reads what is soon needed. */
  readonly ahead: ReadAhead;
}
