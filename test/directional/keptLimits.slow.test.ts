/** A dialer that keeps a limit on dropped calls stays below it, however many call it back; and would not without the rule. */
import { expect, it } from 'vitest';
import { secondsADay } from '../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../src/model/calls/callCodes.ts';
import { robots, smallWorld } from '../builders/smallWorld.ts';
import { playArms } from '../builders/playArms.ts';

const days = 2;
/** So many may be dropped as of so many answered calls, where fewer are answered. */
const leastAnswered = 100;

/** On each day: dropped of the answered calls that ended on it. */
function sharesDropped(callBackShare: number, isKept: boolean): readonly number[] {
  const world = smallWorld({
    subscribers: 1500,
    days,
    residents: { callBackShare, callBackMedianSeconds: 10 },
    rules: [{ id: 'limit', use: 'uk-misuse', leastAnswered }],
    callers: {
      centre: robots({
        operators: 1,
        isCompliantWith: isKept ? ['limit'] : [],
        pacing: {
          use: 'ratio',
          agents: 3,
          lines: 40,
          linesPerAgent: 6,
          ringTimeoutSeconds: 20,
          workdaysOnly: false,
        },
        callingNumber: { use: 'fixed', blocks: ['fixed-a'] },
        script: { use: 'human-agent' },
      }),
    },
  });
  const [{ calls }] = playArms({ arms: [{ world }] });
  const dialled = calls.filter(({ isDialled }) => isDialled);
  return Array.from({ length: days }, (_, day) => {
    const ended = dialled.filter(
      ({ inputs, outcome }) =>
        Math.floor((inputs.startSecond + outcome.ringSeconds + outcome.conversationSeconds) / secondsADay) ===
        day,
    );
    const of = (state: number): number => ended.filter(({ outcome }) => outcome.finalState === state).length;
    const dropped = of(FinalState.droppedByDialer);
    return dropped / Math.max(leastAnswered, dropped + of(FinalState.answered));
  });
}

it('whether nobody calls it back or everybody does', () => {
  for (const callBackShare of [0, 1]) {
    for (const share of sharesDropped(callBackShare, true)) expect(share).toBeLessThan(0.03);
    for (const share of sharesDropped(callBackShare, false)) expect(share).toBeGreaterThan(0.1);
  }
});
