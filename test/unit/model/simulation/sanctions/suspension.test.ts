import { describe, expect, it } from 'vitest';
import { CallTable } from '../../../../../src/model/calls/callTable.ts';
import type { AttemptColumns } from '../../../../../src/model/calls/observed.ts';
import type { ParameterValues } from '../../../../../src/model/contracts/parameter.ts';
import { TimedSuspension } from '../../../../../src/model/simulation/sanctions/suspension.ts';

/** Two calls in rows 0 and 1 that differ in one column. */
function twoCalls(differing: keyof AttemptColumns): AttemptColumns {
  const { attempt } = new CallTable(2);
  for (const column of ['callingNumber', 'account', 'line', 'ingress'] as const) {
    attempt[column][0] = 7;
    attempt[column][1] = column === differing ? 8 : 7;
  }
  return attempt;
}

const terms = (what: string): ParameterValues => ({
  what,
  after: 100,
  duration: 1000,
  appealShare: 1,
  correction: 300,
});

describe('a suspension', () => {
  it('begins some time after the alarm and ends after its duration', () => {
    const suspension = new TimedSuspension(twoCalls('line'), terms('number'));
    suspension.alarm(0, 50);
    const seconds = [50, 149, 150, 1149, 1150];
    expect(seconds.map((second) => suspension.isSuspended(0, second))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('is not put off by further alarms, and comes again after an alarm that follows it', () => {
    const suspension = new TimedSuspension(twoCalls('line'), terms('number'));
    for (const second of [0, 90, 500, 1200]) suspension.alarm(0, second);
    expect([100, 1150, 1250, 1300].map((second) => suspension.isSuspended(0, second))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it.each([
    ['number', 'callingNumber', 'line'],
    ['line', 'line', 'callingNumber'],
    ['line', 'account', 'callingNumber'],
    ['operator', 'account', 'line'],
    ['upstream', 'ingress', 'account'],
  ] as const)('of a %s meets who shares the %s', (what, own, other) => {
    const meets = (differing: keyof AttemptColumns): boolean => {
      const suspension = new TimedSuspension(twoCalls(differing), terms(what));
      suspension.alarm(0, 0);
      return suspension.isSuspended(1, 200);
    };
    expect([meets(own), meets(other)]).toEqual([false, true]);
  });

  it('ends some time after an appeal, and alarms are not acted on for as long as it would have lasted', () => {
    const suspension = new TimedSuspension(twoCalls('line'), terms('number'));
    suspension.alarm(0, 0);
    suspension.appeal(0, 200);
    suspension.appeal(0, 400);
    const before = [499, 500].map((second) => suspension.isSuspended(0, second));
    suspension.alarm(0, 600);
    const settled = suspension.isSuspended(0, 700);
    suspension.alarm(0, 1500);
    const after = [1599, 1600].map((second) => suspension.isSuspended(0, second));
    expect([before, settled, after]).toEqual([[true, false], false, [false, true]]);
  });

  it('that lasts no time is none', () => {
    const suspension = new TimedSuspension(twoCalls('line'), { ...terms('number'), duration: 0 });
    expect([suspension.alarm(0, 50), suspension.isSuspended(0, 150)]).toEqual([false, false]);
    expect(new TimedSuspension(twoCalls('line'), terms('number')).alarm(0, 50)).toBe(true);
  });

  it('meets nobody whom the place cannot see', () => {
    const attempt = twoCalls('line');
    attempt.account.fill(-1);
    attempt.callingNumber.fill(0);
    for (const what of ['line', 'operator', 'number']) {
      const suspension = new TimedSuspension(attempt, terms(what));
      suspension.alarm(0, 0);
      expect(suspension.isSuspended(0, 200)).toBe(false);
    }
  });
});
