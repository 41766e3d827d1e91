/** Puts one arm of one replication together: people, numbers, sources, operators, sites and the tables they work on. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { childKey, keyOfText } from '../../../engine/random/key.ts';
import type { Key } from '../../../engine/random/key.ts';
import { CallTable } from '../../calls/callTable.ts';
import { places as inOrder } from '../../contracts/detector.ts';
import { Totals } from '../../measures/totals.ts';
import { Weeks } from '../../measures/weeks.ts';
import { Answering } from '../../population/answering.ts';
import { RadioCells, unseenCells } from '../../population/radioCells.ts';
import type { CellView } from '../../population/radioCells.ts';
import { Subscribers } from '../../population/subscribers.ts';
import type { World } from '../../world/world.ts';
import type { Arm, CallObserver, Watch } from '../state/arm.ts';
import { callsToCome, rowsFor, scratch } from './armRoom.ts';
import { columnsRead } from './columnsRead.ts';
import { carriageOf, timesOf } from './buildCarriage.ts';
import { buildOperators } from './buildOperators.ts';
import { sanctionParts } from './buildSanctions.ts';
import { buildSites } from './buildSites.ts';
import { completionsOf } from './buildSources.ts';
import type { ControlArm } from './buildSources.ts';
import { noSigning, SigningCarriers } from '../sites/callSigning.ts';
import type { CallSigning } from '../sites/callSigning.ts';
import { consequenceOf } from '../sanctions/consequence.ts';
import type { Consequence } from '../sanctions/consequence.ts';
import { CallBacks } from '../intents/callBacks.ts';
import type { Frame } from './frame.ts';
import { LifeTable } from '../call/lifeTable.ts';
import { KnownNumbers } from '../state/knownNumbers.ts';
import { OpenLoopReader, OpenLoopRecord } from '../intents/openLoopRecord.ts';
import { OperatorOrders } from '../operators/operatorOrders.ts';
import type { OperatorState } from '../operators/operatorState.ts';
import { ReadAhead } from '../state/readAhead.ts';
import type { Reactions } from '../state/reactions.ts';
import { ReportLog } from '../sanctions/reportLog.ts';
import { rulesInForce } from '../sanctions/ruleInForce.ts';
import { subscriberTraits } from '../state/subscriberTraits.ts';
import { ToldOutcomes } from '../intents/toldOutcomes.ts';

/** What distinguishes the arm to be built from others of the same frame. */
export interface ArmOptions extends ControlArm {
  readonly reactions: Reactions;
  readonly isPreHistory: boolean;
  readonly isControl: boolean;
  /** State of the subscribers at the start; null = fresh. */
  readonly subscriberState: Int32Array | null;
  /** Its dialers and callees are recorded, so that others can be frozen to them. */
  readonly isRecorded: boolean;
  /** What somebody in this arm is frozen to; null when nobody is. */
  readonly openLoop: OpenLoopRecord | null;
  readonly observer: CallObserver;
  /** The observer reads the columns of the calls. */
  readonly isObserved: boolean;
  readonly watch: Watch;
}

/** Of an arm that stands alone, that nobody looks at and that follows nobody. */
export const aloneUnseen: Omit<ArmOptions, 'reactions' | 'isPreHistory' | 'watch'> = {
  isControl: true,
  isCompared: false,
  completedInControl: new Map(),
  isRecorded: false,
  openLoop: null,
  subscriberState: null,
  observer: { afterCall: () => undefined },
  isObserved: false,
};

// eslint-disable-next-line max-lines-per-function -- one literal makes an arm one shape with its fields in the object: V8 reads them at every event
export function buildArm(frame: Frame, options: ArmOptions): Arm {
  const { world } = frame;
  const { reactions, isPreHistory } = options;
  const { startSecond, endSecond } = spanOf(world, isPreHistory);
  const { intents, sources, calendar } = callsToCome(frame, isPreHistory);
  const calls = new CallTable(rowsFor(frame, reactions));
  const { subscribers, traits, cells } = peopleOf(frame, options);
  const isTold = reactions.areDialersFrozen || !reactions.isOperatorCoupled;
  const rules = rulesInForce(frame);
  const totals = totalsOf(frame, rules.length, isPreHistory);
  const carriage = carriageOf(frame, calls, { totals, isCongestible: reactions.isCongestionCoupled });
  const operators = buildOperators(frame, { calls, campaign: isPreHistory ? 0 : 1, isTold, rules });
  const signing = signingOf(frame, calls, { operators: operators.operators, counts: totals.attestations });
  const { sites, places } = buildSites(frame, calls, {
    signing,
    registryWorld: { operators: operators.operators, clock: calendar },
  });
  return {
    reactions,
    isTold,
    told: new ToldOutcomes(operators.lines.length),
    record: options.isRecorded ? new OpenLoopRecord(operators.operators.length, totals) : null,
    openLoop: options.openLoop === null ? null : new OpenLoopReader(options.openLoop),
    isControl: options.isControl,
    isCompared: options.isCompared,
    startSecond,
    endSecond,
    firstWeekday: frame.firstWeekday,
    calendar,
    calls,
    life: new LifeTable(calls),
    intents,
    reports: new ReportLog(),
    callBacks: new CallBacks(),
    areCallBacksMade: !isPreHistory && traits.callBackShare.some((share) => share > 0),
    orders: new OperatorOrders(),
    subscribers,
    lateLosses: isPreHistory ? new ReportLog() : null,
    answering: new Answering(world.population, frame.plan),
    traits,
    registers: frame.registers,
    knownNumbers: new KnownNumbers(frame.dealing, sources),
    cells,
    callOrigin: { carrier: 0, route: 0, contract: 0, sim: 0, box: 0 },
    plan: frame.plan,
    dealing: frame.dealing,
    sources,
    sourceSeconds: new Float64Array(sources.length),
    ...operators,
    sites,
    places,
    consequences: consequencesOf(world),
    reportSites: sites.filter(({ needsReports }) => needsReports),
    ...sanctionParts(frame, calls, isPreHistory),
    network: timesOf(world.network),
    rules,
    bindingRules: rules.filter(({ isPrice }) => !isPrice),
    ruleComplaints: [],
    believedCases: rules.map(() => []),
    carriage,
    signing,
    totals,
    completedInControl: completionsOf(frame, sources, options),
    observer: options.observer,
    ...columnsRead(frame, options, sites),
    watch: options.watch,
    ahead: new ReadAhead({ calls, intents, subscribers, sites, counts: totals.sites }),
    ...scratch(),
  };
}

/** The pre-history, or the measured days after it. */
function spanOf({ clock }: World, isPreHistory: boolean): Pick<Arm, 'startSecond' | 'endSecond'> {
  const preHistorySeconds = clock.preHistoryDays * secondsADay;
  return isPreHistory
    ? { startSecond: 0, endSecond: preHistorySeconds }
    : { startSecond: preHistorySeconds, endSecond: preHistorySeconds + clock.days * secondsADay };
}

/** Who is called, with the trust that they bring along. */
function peopleOf(
  frame: Frame,
  { subscriberState, isObserved }: ArmOptions,
): Pick<Arm, 'subscribers' | 'traits' | 'cells'> {
  const { population } = frame.world;
  const key = childKey(frame.key, keyOfText('population'));
  const subscribers = new Subscribers(population, key);
  if (subscriberState !== null) subscribers.copyTrustFrom(subscriberState);
  return { subscribers, traits: subscriberTraits(population), cells: cellsOf(frame, key, isObserved) };
}

function totalsOf(
  { world, classOfCaller, subscribers }: Frame,
  rules: number,
  isPreHistory: boolean,
): Totals {
  const { days, preHistoryDays } = world.clock;
  return new Totals(classOfCaller, {
    sites: sitesDeclared(world),
    trunks: world.network.trunks.length,
    rules,
    weeks: new Weeks(isPreHistory ? 0 : days, preHistoryDays * secondsADay),
    days,
    // Pages of the reservation that nothing is written to take no memory.
    unwantedNumbers: world.callers.some(({ kind }) => kind === 'operator') ? subscribers : 0,
  });
}

/**
 * Only where calls come in does anybody see radio cells: a detector placed there, or one that a rule has carriers run. A trace holds them
 * whoever screens, so that a detector without effect leaves it as it is.
 */
const cellsOf = ({ world }: Frame, peopleKey: Key, isObserved: boolean): CellView =>
  isObserved || world.screening.origin.length > 0 || world.rules.length > 0
    ? new RadioCells(world.population, childKey(peopleKey, keyOfText('radio cells')))
    : unseenCells;

function signingOf(
  frame: Frame,
  calls: CallTable,
  around: { operators: readonly OperatorState[]; counts: Float64Array },
): CallSigning {
  const { world, plan, carrierMap: map, carriers } = frame;
  if (map === null) return noSigning;
  const key = childKey(frame.key, keyOfText('attestation'));
  return new SigningCarriers(world.network, { map, carriers }, { calls, plan, key, ...around });
}

const consequencesOf = ({ screening }: World): readonly Consequence[] =>
  inOrder.flatMap((place) => screening[place].map((settings) => consequenceOf(place, settings)));

const sitesDeclared = ({ screening }: World): number =>
  Object.values(screening).reduce((sum, { length }) => sum + length, 0);
