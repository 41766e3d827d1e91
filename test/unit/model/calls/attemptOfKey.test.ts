/** What the attempt in a call's key tells of the call. */
import { expect, it } from 'vitest';
import { callBackAttempts, isOwnCall, ownCallAttempts } from '../../../../src/model/calls/attemptOfKey.ts';

it('is a call among an operator’s own numbers from the mark of these on, and below that of call-backs', () => {
  const attempts = [
    0,
    ownCallAttempts - 1,
    ownCallAttempts,
    callBackAttempts - 1,
    callBackAttempts,
    callBackAttempts + ownCallAttempts,
  ];
  expect(attempts.map(isOwnCall)).toEqual([false, false, true, true, false, false]);
});
