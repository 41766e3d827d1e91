/** `rules`: one way to list them, one in words, and a trace checked against them. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { millisecondsAnHour, secondsAnHour } from '../../src/engine/kernel/lengthsOfTime.ts';
import { customerTrace, header } from './customerTrace.ts';
import { playground } from './program.ts';
import type { Ended } from './program.ts';

const place = playground();
afterAll(() => place.remove());

const check = (...args: readonly string[]): Promise<Ended> =>
  place.ask(['rules', 'check', 'calls.csv', ...args]);

beforeAll(() => void place.write('calls.csv', customerTrace));

describe('rules check', () => {
  it('finds the calls that break each rule, in the order of time, with the reason', async () => {
    const { code, out, err } = await check(
      '--rule',
      'us-hours',
      '--rule',
      'fl-ftsa',
      '--rule',
      'us-dnc',
      '--json',
      '-o',
      'found.json',
    );
    expect([code, err]).toEqual([0, 'written: found.json\n']);
    const findings = JSON.parse(out);
    expect(JSON.parse(readFileSync(place.path('found.json'), 'utf8'))).toEqual(findings);
    expect(
      findings.rules.map(({ id, calls, broken }: { id: string; calls: number; broken: number }) => [
        id,
        calls,
        broken,
      ]),
    ).toEqual([
      ['us-hours', 6, 2],
      ['fl-ftsa', 6, 3],
    ]);
    expect(findings.rules[1].reasons).toEqual([
      { because: 'outside the permitted hours', calls: 2 },
      { because: 'more than 3 calls to this person within 1 d', calls: 1 },
    ]);
    expect(findings.rules[0].examples[0]).toEqual({
      recording: 0,
      second: 7.5 * secondsAnHour,
      callingNumber: '+8613800000001',
      calledNumber: '+8613800000002',
      because: 'outside the permitted hours',
      permittedSecond: 8 * secondsAnHour,
    });
    expect(findings.unchecked).toEqual([
      expect.objectContaining({
        id: 'us-dnc',
        notShown: [expect.stringContaining('do-not-call'), expect.stringContaining('consented')],
      }),
    ]);
  });

  it('hears of a call when it has ended, not while it lasts, and of calls before the day that counts as the first', async () => {
    const long = (ms: number, conversationMs: number, called: string): string =>
      `${ms},7,+8613800000001,${called},4000,${conversationMs},200,callee`;
    const talks = [
      header,
      long(-11 * millisecondsAnHour, 2 * millisecondsAnHour, '+8613800000002'),
      long(-10 * millisecondsAnHour, 9000, '+8613800000002'),
      long(-8 * millisecondsAnHour, 9000, '+8613800000002'),
    ];
    place.write('talks.csv', `${talks.join('\n')}\n`);
    const { code, out } = await place.ask(['rules', 'check', 'talks.csv', '--rule', 'us-regf', '--json']);
    const [{ reasons }] = JSON.parse(out).rules;
    expect(code).toBe(0);
    expect(reasons).toEqual([{ because: 'a conversation less than 7 d ago', calls: 1 }]);
  });

  it('says in words what was found, what is taken for granted and what is not seen', async () => {
    const spoken = await check('--rule', 'fr-decree-2022-1313,calls=1', '--start', '2024-05-03');
    expect(spoken.out).toContain('broken by 6 of 6 calls (100.00 %), by 1 of 1 callers');
    expect(spoken.out).toContain(
      '2024-05-03 07:30:00  +8613800000001 → +8613800000002  outside the permitted hours; permitted from 2024-05-03 10:00:00',
    );
    expect(spoken.out).toContain('taken: every call is taken to be for marketing');
    expect(spoken.out).toContain('not seen: whether the person refused');
  });

  it('tells all faults of its arguments at once, with the nearest names', async () => {
    const { code, err } = await check('--rule', 'us-hors', '--rule', 'us-hours,ours=3');
    expect(code).toBe(2);
    expect(err).toContain('did you mean `us-hours`?');
    expect(err).toContain('did you mean `hours`?');
  });
});

describe('rules list and rules show', () => {
  it('list what `list rules` lists, and show one in words', async () => {
    const [own, generic, shown] = await Promise.all([
      place.ask(['rules', 'list']),
      place.ask(['list', 'rules']),
      place.ask(['rules', 'show', 'in-series']),
    ]);
    expect(own.out).toBe(generic.out);
    expect(own.err).toContain('A date with a question mark is recalled or assumed');
    expect(shown.err).toBe('');
    const [french, nowhere, british] = await Promise.all([
      place.ask(['rules', 'list', '--jurisdiction', 'fr']),
      place.ask(['rules', 'list', '--jurisdiction', 'FRA']),
      place.ask(['rules', 'list', '--jurisdiction', 'GB']),
    ]);
    const rows = french.out.split('\n').filter((line) => /^[a-z]+-/.test(line));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every((line) => / FR /.test(line))).toBe(true);
    const [country, state] = await Promise.all([
      place.ask(['rules', 'list', '--jurisdiction', 'US']),
      place.ask(['rules', 'list', '--jurisdiction', 'us-fl']),
    ]);
    const wheres = (text: string): ReadonlySet<string | undefined> =>
      new Set([...text.matchAll(/^[a-z]+-\S+ +([A-Z-]+) /gm)].map(([, where]) => where));
    expect(wheres(country.out)).toEqual(new Set(['US', 'US-FL', 'US-OK']));
    expect(wheres(state.out)).toEqual(new Set(['US', 'US-FL']));
    expect([nowhere.code, nowhere.out]).toEqual([2, '']);
    expect(nowhere.err).toContain('no rules of "FRA"');
    expect(british.err).toMatch(/no rules of "GB".*; did you mean UK\?$/m);
    expect(own.out).toMatch(/^us-hours +US +verified +2003-08-25 +No telephone solicitation/m);
    expect(own.out).toMatch(/^rule +where +status +in force +title$/m);
    expect(own.out).toMatch(/^cn-2018-plan +CN +verified +2018-07-01 to 2019-12-31 /m);
    expect(own.out).toMatch(/^cn-draft-2020 +CN +draft +never \(2020-08-31\) /m);
    // Of a date that is recalled or assumed both ends are in doubt.
    expect(own.out).toMatch(/^br-0303 +BR +partly +2022-03-10\? to 2025-08-31\? /m);
    expect(shown.out).toContain('an honest caller obeys: promotion shows a number of a block for marketing');
    expect(shown.out).toContain('broken  for marketing, range for any: an ordinary number');
  });
});
