/** Laws of pacings find the mistakes that they are there for. */
import { describe, expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import type { Parameter } from '../../../../../src/model/contracts/parameter.ts';
import type { Pacing, PacingPlugin } from '../../../../../src/model/contracts/operator/pacing.ts';
import { pacingLaws } from '../../../../../src/study/laws/operators/pacingLaws.ts';

const from = 9 * secondsAnHour;
const to = 17 * secondsAnHour;
const pauseSeconds = 60;

/** A pacing that keeps every law: two lines that pause for a minute between their calls, from 9 h to 17 h. */
const good: Pacing = {
  lines: 2,
  nextAttemptSecond: (_line, nowSecond) => {
    const next = nowSecond + pauseSeconds;
    const midnight = Math.floor(next / secondsADay) * secondsADay;
    if (next < midnight + from) return midnight + from;
    return next < midnight + to ? next : midnight + secondsADay + from;
  },
  ringTimeoutSeconds: 20,
  paidSecondsOn: () => 0,
  attemptsAtMostOn: (_weekday, holdingSeconds) =>
    2 * Math.ceil((to - from) / (pauseSeconds + holdingSeconds)),
  afterOutcome: () => undefined,
};

const assumed = { says: 'something', source: 'assumed' } as const;
const parameters: Readonly<Record<string, Parameter>> = {
  hours: { ...assumed, type: 'hours', default: [from, to], unit: 's after midnight' },
  attemptsPerSecond: { ...assumed, type: 'count', default: 9, minimum: 1, maximum: 9, unit: 'calls' },
};

const pacingWith = (own: Partial<Pacing>): PacingPlugin => ({
  family: 'pacing',
  id: 'mine',
  version: 1,
  title: 'Mine',
  cites: [],
  needs: [],
  parameters,
  create: () => ({ ...good, ...own }),
});

/** What each law says that the pacing breaks. */
const breachesOf = (plugin: PacingPlugin): readonly string[] =>
  pacingLaws(plugin).flatMap(({ name, check }) => {
    try {
      check();
      return [];
    } catch (error) {
      // What fast-check finds stands behind its own words.
      const { message, cause } = error as Error;
      return [`${name}: ${cause instanceof Error ? cause.message : message}`];
    }
  });

let asked = 0;
const next = (nowSecond: number): number => good.nextAttemptSecond(0, nowSecond);
const broken: readonly (readonly [string, Partial<Pacing>, RegExp])[] = [
  ['no line', { lines: 0 }, /^has at least one line .*: 0 lines$/],
  ['no ring', { ringTimeoutSeconds: 0 }, /^has at least one line .*: rings for 0 s$/],
  ['a second in the past', { nextAttemptSecond: (_, now) => now - 1 }, /^never dials in the past: asked at/],
  ['a call at night', { nextAttemptSecond: (_, now) => now + 60 }, /^dials within its hours: dials at/],
  [
    'another second each time',
    { nextAttemptSecond: (_, now) => next(now + (asked++ % 7)) },
    /^dials at the same seconds again .*: the second time differs$/,
  ],
  [
    'other calls each time',
    { nextAttemptSecond: (_, now) => next(now + (asked++ % 7)) },
    /^makes the same calls .*: the second time differs$/,
  ],
  ['less than no call ahead', { callsAllowed: () => -1 }, /^allows an amount .*: allows -1 calls$/],
  [
    'another amount of calls ahead each time',
    { callsAllowed: () => asked++ },
    /^allows an amount .*: the second time differs$/,
  ],
  [
    'one day of work',
    { nextAttemptSecond: (_, now) => (now < secondsADay / 2 ? next(now) : Infinity) },
    /^dials on every working day, .*: dials on 1 of 2 working days$/,
  ],
  ['calls of all lines at once', { lines: 3 }, /^begins no more calls .*: 3 calls begin in one second$/],
  ['more calls than it says', { attemptsAtMostOn: () => 1 }, /^makes no more calls on a day .* at most 1$/],
  [
    'a write-up that changes',
    { wrapUpSeconds: () => asked++ },
    /^says of a call .* differs the second time$/,
  ],
  ['a delay below 0', { hangUpDelaySeconds: () => -1 }, /^says of a call .*: hangUpDelaySeconds is -1 s$/],
];

describe('laws of pacings', () => {
  it('let one pass that keeps them', () => {
    expect(breachesOf(pacingWith({}))).toEqual([]);
  });

  it.each(broken)('find %s', (_what, own, says) => {
    expect(breachesOf(pacingWith(own))).toContainEqual(expect.stringMatching(says));
  });
});
