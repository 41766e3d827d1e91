/** What the attempt in a call's key tells of the call. */
import { expect, it } from 'vitest';
import {
  attemptOfPass,
  callBackAttempts,
  isOwnCall,
  ownCallAttempts,
} from '../../../../src/model/calls/attemptOfKey.ts';

/** Around all that has a meaning for the attempt, up to the passes that a list of a third party may name. */
const passes = [
  0,
  1,
  7,
  2 ** 16 - 1,
  2 ** 16,
  2 ** 16 + 1,
  2 ** 17,
  3 * 2 ** 16,
  2 ** 18 - 1,
  2 ** 18,
  2 ** 26 - 1,
];

it('is the pass of a lead, as far as it counts below the marks', () => {
  for (const pass of passes.slice(0, 4)) expect(attemptOfPass(pass)).toBe(pass);
});

it('tells calls to leads, calls among own numbers and call-backs apart, however often a lead comes up', () => {
  const attempts = passes.map(attemptOfPass);
  const [owns, callBacks] = [ownCallAttempts, callBackAttempts].map((mark) =>
    attempts.map((of) => of + mark),
  );
  expect(owns.every(isOwnCall)).toBe(true);
  expect([...attempts, ...callBacks].filter(isOwnCall)).toEqual([]);
  expect(new Set([...attempts, ...owns, ...callBacks]).size).toBe(3 * passes.length);
});

it('is of no call among own numbers where a trace does not tell it', () => expect(isOwnCall(-1)).toBe(false));
