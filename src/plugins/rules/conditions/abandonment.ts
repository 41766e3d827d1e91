/** Share of a dialer’s answered calls that it drops for want of an agent; over the limit it dials only for agents who stand idle. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { notKnown } from '../../../model/contracts/rule.ts';
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

interface Over {
  readonly because: string;
  isOver(dropped: number, limit: number): boolean;
}

function abandonment({ share, periodDays, leastAnswered }: AbandonmentTerms, over: Over): Condition {
  const tallies = new PeriodTallies(periodDays * secondsADay);
  const isOver = (caller: number, nowSecond: number): boolean => {
    const tally = tallies.of(caller, nowSecond);
    return tally !== null && over.isOver(tally.some, share * Math.max(leastAnswered, tally.all));
  };
  return {
    because: `${over.because} of the answered calls dropped in ${periodDays} d`,
    earliest: ({ caller, idleAgents, callsAhead }, nowSecond) => {
      if (!isOver(caller, nowSecond)) return nowSecond;
      const hasAgent = idleAgents !== notKnown && callsAhead <= idleAgents;
      return hasAgent ? nowSecond : nowSecond + secondsToNextQuestion;
    },
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
