/** Nothing is used more often at once than it is there: telephones, circuits, lines, agents. */
import { FinalState } from '../../src/model/calls/callCodes.ts';
import { ownCallee } from '../../src/model/calls/truth.ts';
import { groupedBy, roundingSeconds } from './callLaw.ts';
import type { CallLaws, LawArm } from './callLaw.ts';
import { callsByGroup } from './circuitGroups.ts';
import type { KeptCall } from './keptCall.ts';
import { standAt, valuesOf } from './recounts/operatorStands.ts';

interface Span {
  readonly from: number;
  readonly until: number;
  readonly call: KeptCall;
}

/** The most spans that are open at once, and the call with which there came to be so many. */
function mostAtOnce(spans: readonly Span[]): { readonly count: number; readonly call?: KeptCall } {
  const sorted = spans.filter(({ from, until }) => until > from).toSorted((a, b) => a.from - b.from);
  let most: { count: number; call?: KeptCall } = { count: 0 };
  let open: readonly number[] = [];
  for (const { from, until, call } of sorted) {
    open = [...open.filter((end) => end > from), until];
    if (open.length > most.count) most = { count: open.length, call };
  }
  return most;
}

function overfull(what: string, spans: readonly Span[], room: number): readonly unknown[] {
  const { count, call } = mostAtOnce(spans);
  return count > room ? [{ what, count, room, call }] : [];
}

/** The state of a line is kept in tenths of a second. */
const lineTick = 0.1;
/** Whom a call keeps busy: the callee whom it rings, and the subscriber who makes it. */
const partiesOf = ({ callee, callerSubscriber, ringSeconds }: KeptCall): readonly number[] => [
  ...(callee >= 0 && ringSeconds > 0 ? [callee] : []),
  ...(callerSubscriber >= 0 ? [callerSubscriber] : []),
];

function onePhone({ arm, calls }: LawArm): readonly unknown[] {
  if (!arm.reactions.isBusyCoupled) return [];
  const held = calls.flatMap((call) => partiesOf(call).map((party) => ({ party, call })));
  return groupedBy(held, ({ party }) => party).flatMap(([party, of]) =>
    overfull(
      `subscriber ${party}`,
      of.map(({ call }) => ({
        from: call.startSecond,
        until: call.startSecond + call.holdingSeconds - lineTick,
        call,
      })),
      1,
    ),
  );
}

function enoughCircuits(law: LawArm): readonly unknown[] {
  return callsByGroup(law).flatMap(([id, of]) =>
    overfull(
      id,
      of.map(({ call }) => ({ from: call.startSecond, until: call.endSecond - roundingSeconds, call })),
      of[0].group.circuits,
    ),
  );
}

function notTooManySetUps(law: LawArm): readonly unknown[] {
  return callsByGroup(law).flatMap(([id, of]) =>
    groupedBy(of, ({ call }) => Math.floor(call.startSecond)).flatMap(([second, begun]) =>
      begun.length > of[0].group.attemptsPerSecond ? [{ what: id, second, begun: begun.length }] : [],
    ),
  );
}

/** A line is in one call that it dialled at once. */
const oneCallALine = ({ calls }: LawArm): readonly unknown[] =>
  groupedBy(
    calls.filter(({ dialLine }) => dialLine >= 0),
    ({ dialLine }) => dialLine,
  ).flatMap(([line, of]) =>
    overfull(
      `line ${line}`,
      of.map((call) => ({ from: call.startSecond, until: call.endSecond - roundingSeconds, call })),
      1,
    ),
  );

/** Calls dialled and call-backs answered, together; who is told something else hears of no call-back. */
function enoughLines({ arm, calls }: LawArm): readonly unknown[] {
  if (arm.isTold) return [];
  const held = calls.filter(
    ({ operator, callee, dialLine, finalState }) =>
      operator >= 0 && (dialLine >= 0 || (callee === ownCallee && finalState === FinalState.answered)),
  );
  return groupedBy(held, ({ operator }) => operator).flatMap(([operator, of]) =>
    overfull(
      `operator ${operator}`,
      of.map((call) => ({ from: call.startSecond, until: call.endSecond - roundingSeconds, call })),
      arm.operators[operator].lines,
    ),
  );
}

/** Agents of one pacing of an operator talk with no more callees than they are. */
function enoughAgents(law: LawArm): readonly unknown[] {
  const { arm, calls } = law;
  if (arm.isTold) return [];
  const served = calls.filter(({ agentWaitSeconds }) => agentWaitSeconds >= 0);
  const shiftOf = ({ operator, startSecond }: KeptCall): string =>
    `${operator} ${standAt(law, arm.operators[operator], startSecond).pacing}`;
  return groupedBy(served, shiftOf).flatMap(([shift, of]) => {
    const [{ operator, startSecond }] = of;
    const state = arm.operators[operator];
    const stand = standAt(law, state, startSecond);
    const { agents = 0 } = valuesOf(law, state, { part: 'pacing', stand });
    return overfull(
      `agents of ${shift}`,
      of.map((call) => ({
        from: call.endSecond - talkWithAgent(call),
        until: call.endSecond - roundingSeconds,
        call,
      })),
      Number(agents),
    );
  });
}

/** Without the silence before an agent spoke; what a call-back waits rings. */
const talkWithAgent = ({ conversationSeconds, agentWaitSeconds, isCallBack }: KeptCall): number =>
  Math.max(0, isCallBack ? conversationSeconds : conversationSeconds - agentWaitSeconds - mostDetection);

/** Longer than any dialer listens for a machine. */
const mostDetection = 10;

export const roomLaws: CallLaws = {
  'nobody is in two calls at once': onePhone,
  'no group carries more calls than it has circuits': enoughCircuits,
  'no group accepts more set-ups in a second than it may': notTooManySetUps,
  'no line is in two calls at once': oneCallALine,
  'no operator is in more calls than it has lines': enoughLines,
  'no more callees are served than there are agents': enoughAgents,
};
