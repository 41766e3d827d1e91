/** Builds the operators of a world: their parts, books, numbers and lines. */
import { childKey, deriveHigh, deriveLow, keyOfText, scrambleOneWay } from '../../engine/random/key.ts';
import type { Key } from '../../engine/random/key.ts';
import { CallTable } from '../calls/callTable.ts';
import type { AgentsView } from '../contracts/agents.ts';
import { firstPart } from '../contracts/operator.ts';
import type { OperatorSite, Pacing, Sanctions, SwitchablePart } from '../contracts/operator.ts';
import type { ParameterValues } from '../contracts/parameter.ts';
import { toolbox } from '../tools/toolbox.ts';
import type { AlternativeSettings, OperatorSettings, PartSettings } from '../world/world.ts';
import { AgentQueue } from './agentQueue.ts';
import { PartDraw } from './draws.ts';
import { numbersOfStrategy, numbersPerOperator } from './frame.ts';
import type { Frame } from './frame.ts';
import { Ledger } from './ledger.ts';
import type {
  DeclaredPart,
  DeclaredParts,
  LeverTerms,
  OperatorStance,
  OperatorState,
  OperatorTally,
  StaffedPacing,
  OwnCallsDue,
} from './operatorState.ts';
import { numbersInUse, OperatorNumbers, RegionLeads, RentedNumbers } from './supplies.ts';

/** Operators with their lines counted through. */
export interface Operators {
  readonly operators: readonly OperatorState[];
  readonly operatorOfLine: Int32Array;
  readonly ownLineOfLine: Int32Array;
  readonly agentQueues: readonly AgentQueue[];
}

/** What operators are built for. */
export interface OperatorsOptions {
  readonly calls: CallTable;
  /** 0 in the pre-history, 1 in the measured time. */
  readonly campaign: number;
  /** Their parts are told something else than what happens, the books included. */
  readonly isTold: boolean;
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
  const operatorOfLine = new Int32Array(lines);
  const ownLineOfLine = new Int32Array(lines);
  for (const operator of operators)
    for (let line = 0; line < operator.lines; line++) {
      operatorOfLine[operator.firstLine + line] = operator.ordinal;
      ownLineOfLine[operator.firstLine + line] = line;
    }
  return { operators, operatorOfLine, ownLineOfLine, agentQueues };
}

/** Lines of all operators together, found out before there are rows for their calls: only the pacing is built, and thrown away. */
export function countLines(frame: Frame): number {
  const calls = new CallTable(1);
  let lines = 0;
  frame.world.callers.forEach((caller, declaration) => {
    if (caller.kind !== 'operator') return;
    const key = childKey(frame.key, keyOfText(`caller/${caller.id}`));
    const rented = new RentedNumbers(frame, { declaration, first: 0, count: 0, inUse: 0 });
    const site = siteMaker(frame, calls, { key, caller, ledger: new Ledger(), rented });
    lines +=
      caller.operators * mostLines(declarePacing(frame, { caller, ordinal: 0, agentQueues: [] }, site));
  });
  return lines;
}

interface OperatorPlace {
  readonly caller: OperatorSettings;
  readonly declaration: number;
  readonly entity: number;
  readonly ordinal: number;
  readonly firstLine: number;
  /** Gets the queues of this operator's pacings. */
  readonly agentQueues: AgentQueue[];
}

function buildOperator(frame: Frame, options: OperatorsOptions, place: OperatorPlace): OperatorState {
  const { caller, declaration, entity } = place;
  const { plugins } = frame;
  const declaredKey = childKey(frame.key, keyOfText(`caller/${caller.id}`));
  const key: Key = {
    low: deriveLow(declaredKey.low, declaredKey.high, entity, 0),
    high: deriveHigh(declaredKey.low, declaredKey.high, entity, 0),
  };
  const ledger = new Ledger();
  const believed = options.isTold ? new Ledger() : ledger;
  const count = numbersPerOperator(caller, plugins);
  const inUse = numbersOfStrategy(caller.callingNumber, plugins);
  const rented = new RentedNumbers(frame, { declaration, first: entity * count, count, inUse });
  const site = siteMaker(frame, options.calls, { key, caller, ledger: believed, rented });
  const declared = declareParts(frame, place, site);
  const lines = mostLines(declared.pacing);
  const books = plugins.books(caller.books.use).create(site('books', numbersInUse), caller.books.parameters);
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
    isIdle: new Uint8Array(lines).fill(1),
    ownCallsDue: noOwnCalls(lines),
    rented,
    paidNumbers: 0,
    purpose: declared.script[0].part.purpose,
    pacing: declared.pacing[0].part.pacing,
    agentQueue: declared.pacing[0].part.queue,
    isStaffed: declared.pacing[0].part.isStaffed,
    queueOfLine: Array.from({ length: lines }, () => null),
    list: declared.list[0].part,
    listOrdinal: 0,
    callingNumber: declared.callingNumber[0].part.strategy,
    script: declared.script[0].part.script,
    declared,
    evasion: caller.evasion.map(({ use, parameters }) => ({
      use,
      part: plugins.evasion(use).create(site(`evasion/${use}`, numbersInUse), parameters),
    })),
    terms: termsOf(caller.levers),
    stance: openStance(),
    tally: emptyTally(),
    books,
    sanctions: books.sanctions ?? noSanctions,
    ledger,
    believed,
    account: accountOf(key, 0),
    ingress: rented.carrier,
    attemptDay: -1,
    attemptsToday: 0,
    unpaidDay: 0,
    lastPaidDay: -1,
  };
}

/** The originating carrier's name for a customer; each contract gives another. */
export function accountOf(key: Key, contract: number): number {
  return scrambleOneWay(key.low, key.high, contract, 0) >>> 2;
}

const noSanctions: Sanctions = {
  identifiedShare: 0,
  sanctionedShare: 0,
  collectedShare: 0,
  delaySeconds: 0,
  assets: 0,
};

const noOwnCalls = (lines: number): OwnCallsDue => ({
  isDue: new Uint8Array(lines),
  keyLow: new Int32Array(lines),
  keyHigh: new Int32Array(lines),
  lead: new Int32Array(lines),
  pass: new Int32Array(lines),
});

const openStance = (): OperatorStance => ({
  attemptsPerDay: Infinity,
  leastGapSeconds: 0,
  mostGapSeconds: 0,
  ringSeconds: Infinity,
  ownCallShare: 0,
  isGivenUp: false,
  gaveUpSecond: Infinity,
  restsSinceSecond: 0,
  restedSeconds: 0,
});

const emptyTally = (): OperatorTally => ({
  clearings: 0,
  replacements: 0,
  refusedNumbers: 0,
  carrierMoves: 0,
  switches: 0,
  fines: 0,
  uncollected: 0,
  paidBackSecond: Infinity,
});

const termsOf = (levers: ParameterValues): LeverTerms => ({
  reviewSeconds: Number(levers.reviewSeconds),
  newNumberSeconds: Number(levers.newNumberSeconds),
  carrierMoveSeconds: Number(levers.carrierMoveSeconds),
  clearingSeconds: Number(levers.clearingSeconds),
  clearingSuccess: Number(levers.clearingSuccess),
});

/** A site for a part: the name keys its draws, `owned` says how many of the rented numbers it uses, or `numbersInUse`. */
type SiteMaker = (part: string, owned: number) => OperatorSite;

const mostLines = (pacing: readonly DeclaredPart<StaffedPacing>[]): number =>
  pacing.reduce((most, { part }) => Math.max(most, part.pacing.lines), 0);

/** The first part keeps the draws that it would have without alternatives. */
function declare<Part>(
  family: string,
  settings: readonly [PartSettings, readonly AlternativeSettings[]],
  create: (name: string, settings: PartSettings) => Part,
): readonly DeclaredPart<Part>[] {
  const [first, alternatives] = settings;
  return [
    { id: firstPart, part: create(family, first) },
    ...alternatives.map((alternative) => ({
      id: alternative.id,
      part: create(`${family}/${alternative.id}`, alternative),
    })),
  ];
}

const isStaffed = (pacing: Pacing): boolean =>
  [0, 1, 2, 3, 4, 5, 6].some((weekday) => pacing.paidSecondsOn(weekday) > 0);

/** Each pacing sees the agents that it names. */
function declarePacing(
  frame: Frame,
  { caller, ordinal, agentQueues }: Pick<OperatorPlace, 'caller' | 'ordinal' | 'agentQueues'>,
  site: SiteMaker,
): readonly DeclaredPart<StaffedPacing>[] {
  return declare('pacing', [caller.pacing, caller.alternatives.pacing], (name, { use, parameters }) => {
    const queue = new AgentQueue(agentQueues.length, ordinal);
    const pacing = frame.plugins
      .pacing(use)
      .create({ ...site(name, numbersInUse), agents: queue }, parameters);
    if (!queue.staff(pacing)) return { pacing, queue: null, isStaffed: isStaffed(pacing) };
    agentQueues.push(queue);
    return { pacing, queue, isStaffed: isStaffed(pacing) };
  });
}

function declareParts(frame: Frame, place: OperatorPlace, site: SiteMaker): DeclaredParts {
  const { plugins } = frame;
  const { caller } = place;
  const { alternatives } = caller;
  return {
    pacing: declarePacing(frame, place, site),
    list: declare('list', [caller.list, alternatives.list], (name, { use, parameters }) =>
      plugins.list(use).create(site(name, numbersInUse), parameters),
    ),
    callingNumber: declare(
      'calling-number',
      [caller.callingNumber, alternatives.callingNumber],
      (name, settings) => {
        const numbers = numbersOfStrategy(settings, plugins);
        const plugin = plugins.callingNumber(settings.use);
        return { strategy: plugin.create(site(name, numbers), settings.parameters), numbers };
      },
    ),
    script: declare('script', [caller.script, alternatives.script], (name, { use, parameters }) => {
      const plugin = plugins.script(use);
      return {
        script: plugin.create(site(name, numbersInUse), parameters),
        purpose: plugin.purposeOf(parameters),
      };
    }),
  };
}

const nobody: AgentsView = { idle: 0, busy: 0, callsAhead: 0 };

interface OperatorMeans {
  readonly key: Key;
  readonly caller: OperatorSettings;
  readonly ledger: Ledger;
  readonly rented: RentedNumbers;
}

function siteMaker(frame: Frame, calls: CallTable, means: OperatorMeans): SiteMaker {
  const { plan, dealing, subscribers, firstWeekday } = frame;
  const leads = new RegionLeads(
    { plan, dealing },
    {
      subscribers,
      exposure: childKey(frame.key, keyOfText('exposure to lists')),
      registers: frame.registers,
      operator: means.key,
    },
  );
  const { alternatives, levers } = means.caller;
  const idsOf = (part: SwitchablePart): readonly string[] => [
    firstPart,
    ...alternatives[part].map(({ id }) => id),
  ];
  const ids = {
    pacing: idsOf('pacing'),
    list: idsOf('list'),
    callingNumber: idsOf('callingNumber'),
    script: idsOf('script'),
  };
  return (part, owned) => ({
    own: calls.own,
    numbers: new OperatorNumbers(frame, means.rented, owned),
    leads,
    ledger: means.ledger,
    draw: new PartDraw(calls, childKey(means.key, keyOfText(part))),
    tools: toolbox,
    secondsADay: 86_400,
    firstWeekday,
    reviewSeconds: Number(levers.reviewSeconds),
    alternatives: ids,
    agents: nobody,
  });
}
