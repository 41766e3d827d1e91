/** Builds the operators of a world with their lines, and asks their pacings how much they may come to. */
import { daysAWeek, secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { renewalsAtMost } from '../../../engine/random/countAtMost.ts';
import { childKey, keyOfText } from '../../../engine/random/key.ts';
import { CallTable } from '../../calls/callTable.ts';
import type { Pacing } from '../../contracts/operator/pacing.ts';
import type { AgentQueue } from '../call/agentQueue.ts';
import type { OperatorSettings } from '../../world/world.ts';
import type { DaySpan } from '../intents/candidates.ts';
import { DueLines } from '../operators/dueLines.ts';
import type { Frame } from './frame.ts';
import { Ledger } from '../operators/ledger.ts';
import type { DeclaredPart, OperatorLine, OperatorState, StaffedPacing } from '../operators/operatorState.ts';
import { RentedNumbers } from '../operators/operatorNumbers.ts';
import { buildOperator, mostLines } from './buildOperator.ts';
import type { OperatorsOptions } from './buildOperator.ts';
import { declarePacing } from './declareParts.ts';
import { siteMaker } from './operatorSite.ts';

/** Operators with their lines counted through. */
export interface Operators {
  readonly operators: readonly OperatorState[];
  readonly lines: readonly OperatorLine[];
  readonly dueLines: DueLines;
  readonly agentQueues: readonly AgentQueue[];
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
  pacingsAlone(frame).reduce(
    (lines, { caller, pacings }) => lines + caller.operators * mostLines(pacings),
    0,
  );

/** What calls take at least: for how long each holds its line in the mean, how far that varies evenly around it, and which share of them agents write up. */
export interface LeastWork {
  readonly holdingSeconds: number;
  /** 0 for what lines make in the mean, not at most. */
  readonly spreadSeconds: number;
  readonly writtenUpShare: number;
}

/** Of each declaration of operators: attempts of one of them on the day of the week on which it may make most. */
export const attemptsADayAtMost = (frame: Frame, work: LeastWork): readonly OperatorsDay[] =>
  pacingsAlone(frame).map(({ caller, pacings }) => ({
    caller,
    attempts: Math.max(
      ...pacings.flatMap(({ part }) =>
        Array.from({ length: daysAWeek }, (_, weekday) => attemptsOn(part.pacing, weekday, work)),
      ),
    ),
  }));

export interface OperatorsDay {
  readonly caller: OperatorSettings;
  readonly attempts: number;
}

/** Attempts of all operators in these days, at most; of each the pacing that allows most. */
export function attemptsAtMost(frame: Frame, { from, to }: DaySpan, work: LeastWork): number {
  let attempts = 0;
  for (const { caller, pacings } of pacingsAlone(frame))
    for (let day = from; day < to; day++) {
      const weekday = (frame.firstWeekday + day) % daysAWeek;
      const ofEach = pacings.map(({ part }) => attemptsOn(part.pacing, weekday, work));
      attempts += caller.operators * Math.max(...ofEach);
    }
  return attempts;
}

/** Of all pacings that operators may go on with. */
export const shortestRingTimeout = (frame: Frame): number =>
  Math.min(
    ...pacingsAlone(frame).flatMap(({ pacings }) =>
      pacings.map(({ part }) => part.pacing.ringTimeoutSeconds),
    ),
  );

/** Calls whose times vary come to more on a day that is lucky with them; a pacing that allows so many and no more is asked for no more. */
function attemptsOn(pacing: Pacing, weekday: number, work: LeastWork): number {
  const usual = attemptsOfMean(pacing, weekday, work);
  if (work.spreadSeconds === 0 || usual === 0) return usual;
  // The deviation of an even law is the spread by √3.
  const most = renewalsAtMost(usual, work.spreadSeconds / work.holdingSeconds / Math.sqrt(3));
  const holdingSeconds = (work.holdingSeconds * usual) / most;
  return attemptsOfMean(pacing, weekday, { ...work, holdingSeconds });
}

const attemptsOfMean = (
  pacing: Pacing,
  weekday: number,
  { holdingSeconds, writtenUpShare }: LeastWork,
): number =>
  pacing.attemptsAtMostOn?.(weekday, holdingSeconds, writtenUpShare) ??
  (pacing.lines * secondsADay) / holdingSeconds;

interface PacingsOf {
  readonly caller: OperatorSettings;
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
    return [{ caller, pacings }];
  });
}

const linesOf = (operator: OperatorState): OperatorLine[] =>
  Array.from({ length: operator.lines }, (_, own) => ({
    operator,
    ordinal: operator.firstLine + own,
    own,
    isInCall: false,
    heldUntil: -Infinity,
    pacing: operator.pacing,
    isStaffed: operator.isStaffed,
    list: operator.list,
    callingNumber: operator.callingNumber,
    purpose: operator.purpose,
    queue: null,
    bidding: null,
  }));
