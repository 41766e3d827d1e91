/** Beyond so many calls of a period each must be signed. */
import { expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { newPlannedCall } from '../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import { signedBeyond } from '../../../../../src/plugins/rules/conditions/signedBeyond.ts';

const noon = 12 * secondsAnHour;
const periodSeconds = 30 * secondsADay;

it('puts an unsigned call of a caller beyond them off until the next period, and no other', () => {
  const condition = signedBeyond({ calls: 2, periodDays: 30 });
  const call = (attestation: number, caller: number = 1) => ({
    ...newPlannedCall(),
    nowSecond: noon,
    caller,
    attestation,
  });
  const earliest = (attestation: number, caller?: number) =>
    condition.earliest(call(attestation, caller), noon);
  condition.afterAttempt?.(call(0));
  expect(earliest(0)).toBe(noon);
  condition.afterAttempt?.(call(0));
  expect(earliest(0)).toBe(periodSeconds);
  expect(condition.earliest(call(0), periodSeconds)).toBe(periodSeconds);
  for (const attestation of [-1, 1, 2, 3]) expect(earliest(attestation)).toBe(noon);
  expect(earliest(0, 2)).toBe(noon);
});

it('puts it off to a later second where a period is no whole number of seconds', () => {
  const periodDays = 0.123;
  const condition = signedBeyond({ calls: 1, periodDays });
  for (let period = 1; period < 100; period++) {
    const nowSecond = period * (periodDays * secondsADay);
    const call = { ...newPlannedCall(), nowSecond, caller: 1, attestation: 0 };
    expect(condition.earliest(call, nowSecond)).toBe(nowSecond);
    condition.afterAttempt?.(call);
    expect(condition.earliest(call, nowSecond)).toBeGreaterThan(nowSecond);
  }
});
