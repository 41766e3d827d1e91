/** Share of a dialer’s answered calls that it drops for want of an agent; over the limit it dials only for agents who stand idle. */
import { notKnown } from '../../../model/contracts/rule.ts';
import type { Condition } from '../condition.ts';
import { PeriodTallies } from './periodTallies.ts';

const secondsADay = 86_400;
/** A dialer that must wait for an idle agent asks again so soon. */
const secondsToNextQuestion = 5;

/** `periodDays`: periods lie end to end from second 0 on, each judged by itself. Below `leastAnswered` answered calls nobody is judged. */
export function abandonedAtMost({
  share,
  periodDays,
  leastAnswered,
}: {
  readonly share: number;
  readonly periodDays: number;
  readonly leastAnswered: number;
}): Condition {
  const tallies = new PeriodTallies(periodDays * secondsADay);
  const isOver = (caller: number, nowSecond: number): boolean => {
    const tally = tallies.of(caller, nowSecond);
    return tally !== null && tally.all >= leastAnswered && tally.some > share * tally.all;
  };
  return {
    because: `more than ${100 * share} % of the answered calls dropped in ${periodDays} d`,
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
