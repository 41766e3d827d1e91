/** Contract of a pacing: when an operator's lines dial, and who takes the calls that are answered. */
import type { AgentQueueSettings, AgentsView } from '../agents.ts';
import type { CallSlot, Plugin } from '../plugin.ts';
import type { OperatorSite } from './site.ts';

/** When a line dials next. */
export interface Pacing {
  /** Lines that dial at the same time, 1 … 1 000 000. */
  readonly lines: number;
  /**
   * Second of this line's next attempt: not before `nowSecond`, when it is free; Infinity stops the line. At the beginning, and when lines
   * are woken from a rest, that is a moment of the line's own within the next half minute: no pacing need spread them. With an `agentQueue`
   * a stopped line is asked again whenever an agent has become free or an answered call has asked for one.
   */
  nextAttemptSecond(line: number, nowSecond: number): number;
  /**
   * With an `agentQueue`: how many calls may be ahead of the agents, 0 or more; while there are so many, no line is asked for its second. It is
   * asked again after each bid for an agent, each agent who is free again and each end of a call. Absent: no bound.
   */
  callsAllowed?(agents: AgentsView): number;
  /**
   * The line did not dial at its second, which is now: its list has nobody at present, or a rule or a lever put it off. It rests, or asks for
   * another second. Absent: the pacing counts no attempts, or counts those that it let a line make.
   */
  afterNoAttempt?(line: number, nowSecond: number): void;
  /** Longest ring before the dialer gives up, seconds, above 0. */
  readonly ringTimeoutSeconds: number;
  /** Seconds for which people are paid on a day, all agents together; weekday 0 Monday … 6 Sunday; 0 for robots. */
  paidSecondsOn(weekday: number): number;
  /**
   * Attempts that all lines together come to at most on such a day, if every call holds its line for so long and the agents of an `agentQueue` write up
   * at least that share of the calls, 0 where perhaps nobody picks up: what is asked before a run, to tell how large it may become. Pure; weekday
   * 0 Monday … 6 Sunday. Absent: every line dials day and night.
   */
  attemptsAtMostOn?(weekday: number, holdingSeconds: number, writtenUpShare: number): number;
  /** What became of an attempt; its columns say it. */
  afterOutcome(slot: CallSlot): void;
  /** Agents who take the answered calls; absent: the script speaks by itself, or every line is an agent's own. */
  readonly agentQueue?: AgentQueueSettings;
  /** Is anybody there to take the call of somebody who calls back? Absent: people are at work, or the script speaks, at all times. */
  isAtWork?(nowSecond: number): boolean;
  /** How long an agent writes up the call in `slot` once it has ended, seconds: pure in the call. Absent: nobody does. */
  wrapUpSeconds?(slot: CallSlot): number;
  /** With an `agentQueue`: how much later than it gives the call in `slot` up the dialer has hung up, seconds: pure in the call. Absent: at once. */
  hangUpDelaySeconds?(slot: CallSlot): number;
}

/** A pacing with its descriptor: what a module exports. */
export type PacingPlugin = Plugin<'pacing', OperatorSite, Pacing>;
