/**
 * Share of a dialer’s answered calls that it drops for want of an agent; over the limit it dials only for agents who stand idle. Whoever keeps the
 * rule does so before: as soon as the calls on their way could bring it over the limit, if all of them were answered.
 */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { notKnown } from '../../../model/contracts/ruleCalls.ts';
import type { RulePlugin } from '../../../model/contracts/rule.ts';
import type { PlannedCall } from '../../../model/contracts/ruleCalls.ts';
import type { Condition } from '../condition.ts';
import { PeriodTallies } from './periodTallies.ts';

/** A dialer that must wait for an idle agent asks again so soon. */
const secondsToNextQuestion = 5;
/** Shares are decimals and their products are rounded: a count this near to the limit has reached it exactly. */
const rounding = 1e-6;

/** `periodDays`: periods lie end to end from second 0 on, each judged by itself. Of fewer than `leastAnswered` answered calls as many may be dropped as of so many. */
interface AbandonmentTerms {
  readonly share: number;
  readonly periodDays: number;
  readonly leastAnswered: number;
}

/** How a trace is read, which shows neither who answered nor who was idle. */
export const abandonmentUnseenAs: NonNullable<RulePlugin['unseenAs']> = {
  person: 'a voicemail is taken for a person who answers',
  agents: 'no agent is taken to have been idle',
};

const noCalls = { all: 0, some: 0 } as const;

interface Over {
  readonly because: string;
  isOver(dropped: number, limit: number): boolean;
}

/** Calls that will be dropped, and those that may be: more are on their way than agents stand idle. */
const perhapsDropped = ({ idleAgents, callsAhead, callsGivenUp }: Readonly<PlannedCall>): number =>
  idleAgents === notKnown ? 0 : Math.max(0, callsGivenUp) + Math.max(0, callsAhead - idleAgents);

function abandonment({ share, periodDays, leastAnswered }: AbandonmentTerms, over: Over): Condition {
  const tallies = new PeriodTallies(periodDays * secondsADay);
  /** With so many more dropped than have ended. */
  const earliest = (call: Readonly<PlannedCall>, nowSecond: number, more: number): number => {
    const { caller, idleAgents, callsAhead } = call;
    const { all, some } = tallies.of(caller, nowSecond) ?? noCalls;
    if (!over.isOver(some + more, share * Math.max(leastAnswered, all + more))) return nowSecond;
    const hasAgent = idleAgents !== notKnown && callsAhead <= idleAgents;
    return hasAgent ? nowSecond : nowSecond + secondsToNextQuestion;
  };
  return {
    because: `${over.because} of the answered calls dropped in ${periodDays} d`,
    earliest: (call, nowSecond) => earliest(call, nowSecond, 0),
    earliestClear: (call, nowSecond) => earliest(call, nowSecond, perhapsDropped(call)),
    afterEnd: ({ caller, isAnswered, wasDropped, endSecond }) => {
      if (isAnswered) tallies.add(caller, endSecond, wasDropped);
    },
  };
}

/** No more than the share: exactly as much is permitted. */
export const abandonedAtMost = (terms: AbandonmentTerms): Condition =>
  abandonment(terms, {
    because: `more than ${100 * terms.share} %`,
    isOver: (dropped, limit) => dropped > limit + rounding,
  });

/** Less than the share: exactly as much is too much. */
export const abandonedBelow = (terms: AbandonmentTerms): Condition =>
  abandonment(terms, {
    because: `${100 * terms.share} % or more`,
    isOver: (dropped, limit) => dropped >= limit - rounding,
  });
