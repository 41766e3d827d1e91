/** A call of the bench for pacings: while a line has it, and when it has ended. */
import { FinalState } from '../../../model/calls/callCodes.ts';
import { dropped } from '../../../model/simulation/call/agentQueue.ts';

/** A line's call under way. */
export interface BenchAttempt {
  second: number;
  isAnswered: boolean;
  ringSeconds: number;
  talkSeconds: number;
  /** For an agent; `dropped` where none came in time. */
  waitSeconds: number;
  /** Of a call that no agent took: until it was ended. */
  silentSeconds: number;
  wrapUpSeconds: number;
  idle: number;
  busy: number;
  callsAhead: number;
}

/** One attempt that has ended. */
export interface BenchCall {
  readonly line: number;
  readonly second: number;
  readonly isAnswered: boolean;
  readonly isDropped: boolean;
  /** For an agent; 0 where none is needed. */
  readonly waitSeconds: number;
  /** Conversation and write-up, as far as an agent has them. */
  readonly handleSeconds: number;
  /** When it was dialled, itself not counted: agents idle and busy, and calls ahead of them. */
  readonly idle: number;
  readonly busy: number;
  readonly callsAhead: number;
}

/** `isServed`: an agent had it. */
export function callOf(line: number, attempt: BenchAttempt, isServed: boolean): BenchCall {
  const { second, isAnswered, waitSeconds, idle, busy, callsAhead } = attempt;
  return {
    line,
    second,
    isAnswered,
    isDropped: waitSeconds === dropped,
    waitSeconds: Math.max(0, waitSeconds),
    handleSeconds: isServed ? attempt.talkSeconds + attempt.wrapUpSeconds : 0,
    idle,
    busy,
    callsAhead,
  };
}

export function outcomeOf({ isAnswered, waitSeconds }: BenchAttempt): FinalState {
  if (waitSeconds === dropped) return FinalState.droppedByDialer;
  return isAnswered ? FinalState.answered : FinalState.unanswered;
}
