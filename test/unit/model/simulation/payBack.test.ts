import { expect, it } from 'vitest';
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import { ownCallee } from '../../../../src/model/calls/truth.ts';
import { keepCalls } from '../../../builders/keptCall.ts';
import type { KeptCall } from '../../../builders/keptCall.ts';
import { playArms } from '../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';

const licenceADay = 250;
const callBackMinute = 22;

/** Lives on those who call back; nothing but the licence costs it anything. */
const premium = robots({
  operators: 1,
  pacing: { use: 'fixed-per-day', lines: 2, attemptsPerDay: 300, hours: ['17:00', '20:00'] },
  books: {
    use: 'standard',
    licencePerYear: licenceADay * 365,
    callBackMinute,
    script: 0,
    number: 0,
    linePerMonth: 0,
    minute: 0,
    revenuePerLead: 0,
    revenuePerSale: 0,
  },
});

it('an operator has its money back when a call-back covers every day begun, that of the call-back too', () => {
  const kept: (readonly KeptCall[])[] = [];
  const residents = { callBackShare: 0.9, callBackMedianSeconds: 30_000 };
  const world = smallWorld({ days: 3, residents, callers: { premium } });
  const [{ rows }] = playArms({ arms: [{ world }], atStart: (arm) => kept.push(keepCalls(arm)) });
  const received = kept[0].filter(
    ({ isCallBack, callee, finalState }) =>
      isCallBack && callee === ownCallee && finalState === FinalState.answered,
  );
  let earned = 0;
  const balances = received.map(({ conversationSeconds, endSecond }) => {
    earned += (callBackMinute * conversationSeconds) / 60;
    return { endSecond, earned, cost: licenceADay * (Math.floor(endSecond / secondsADay) + 1) };
  });
  const even = balances.find((one) => one.earned >= one.cost)?.endSecond ?? NaN;
  const beforeThatDay = balances.find((one) => one.earned >= one.cost - licenceADay)?.endSecond ?? NaN;
  const [row] = rows.filter(({ metric }) => metric === 'operator.payBack.days');
  expect(row.numerator).toBeCloseTo(even / secondsADay, 6);
  expect(even).toBeGreaterThan(beforeThatDay);
});
