/** `rules check`: what a trace is taken to say of ends, callers and answers. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { millisecondsAnHour } from '../../src/engine/kernel/lengthsOfTime.ts';
import { customerTrace, header, row } from './customerTrace.ts';
import { playground } from './program.ts';
import type { Ended } from './program.ts';

const place = playground();
afterAll(() => place.remove());

const check = (...args: readonly string[]): Promise<Ended> =>
  place.ask(['rules', 'check', 'calls.csv', ...args]);

beforeAll(() => void place.write('calls.csv', customerTrace));

it('hears of the end when the trace says that the call was released, and takes ring and talk together where it does not', async () => {
  const brokenWith = async (releasedAfterMs: string): Promise<number> => {
    const rows = Array.from({ length: 3 }, (_, call) => {
      const ms = 10 * millisecondsAnHour + 10_000 * call;
      const released = releasedAfterMs === '' ? '' : String(ms + Number(releasedAfterMs));
      return `${ms},7,+8613800000001,+86138000001${10 + call},4000,2000,200,caller,${released}`;
    });
    place.write('released.csv', `${[`${header},released_at_ms`, ...rows].join('\n')}\n`);
    const rule = 'br-short-2022,shortCalls=1';
    const { out } = await place.ask(['rules', 'check', 'released.csv', '--rule', rule, '--json']);
    return JSON.parse(out).rules[0].broken;
  };
  expect([await brokenWith(''), await brokenWith('9000'), await brokenWith('15000')]).toEqual([2, 2, 1]);
});

it('says of whose calls, and for what, calls are taken where the trace shows less than the rule hangs on', async () => {
  place.write(
    'bare.csv',
    `${['time_ms,calling_number,called_number,conversation_ms', '36000000,+8613800000001,+8613800000002,2000'].join('\n')}\n`,
  );
  const bare = async (...rules: readonly string[]): Promise<string> => {
    const named = rules.flatMap((rule) => ['--rule', rule]);
    const world = ['--world', 'town.yaml'];
    return (await place.ask(['rules', 'check', 'bare.csv', ...named, ...world])).out.replaceAll(/\s+/g, ' ');
  };
  place.write('town.yaml', readFileSync('scenarios/smoke.yaml', 'utf8'));
  const out = await bare('br-short-2022', 'fr-prefix');
  expect(out).toContain('callers are the number shown');
  expect(out).toContain('taken: an answered call within seconds is taken for one that its caller ended');
  expect(out).toContain('taken: every call is taken for one that a machine dials or speaks on');
  expect((await check('--rule', 'us-abandon-tsr')).out).toMatch(
    /callers are customer accounts[^]*within 3 s is taken for[^]*no agent is taken/,
  );
});

it('counts calls for whom the truth names where it is asked to, and refuses a trace that names nobody', async () => {
  const keys = ['bank.0.1.0', 'robots.0.1.0', 'robots.0.2.0', 'bank.0.2.0'];
  const rows = keys.map((key, call) => `${row((10 + call) * millisecondsAnHour, '+8613800000002')},${key}`);
  place.write('lent.csv', `${[`${header},truth_call_key`, ...rows].join('\n')}\n`);
  const brokenWith = async (...args: readonly string[]): Promise<unknown> => {
    const asked = ['rules', 'check', 'lent.csv', '--rule', 'fl-ftsa,calls=2', '--json', ...args];
    const { callersBy, rules } = JSON.parse((await place.ask(asked)).out);
    return [callersBy, rules[0].broken];
  };
  expect(await brokenWith()).toEqual([['account'], 2]);
  expect(await brokenWith('--true-callers')).toEqual([['truth'], 0]);
  const { code, err } = await check('--rule', 'us-hours', '--true-callers');
  expect([code, err]).toEqual([2, expect.stringContaining('no key of a call (truth_call_key)')]);
});

it('takes calls that their caller ends as a dialer does for dropped and for short, and none that the callee ends', async () => {
  const rows = Array.from({ length: 40 }, (_, call) =>
    ['caller', 'callee'].map((side, account) => {
      const brief = call < 20 ? `2600,200,${side}` : '60000,200,callee';
      return `${10 * millisecondsAnHour + 1000 * call},${account + 1},+861380000000${account},+86138000001${10 + call},4000,${brief}`;
    }),
  );
  place.write('dropped.csv', `${[header, ...rows.flat()].join('\n')}\n`);
  const brokenBy = async (rule: string): Promise<readonly unknown[]> => {
    const { out } = await place.ask(['rules', 'check', 'dropped.csv', '--rule', rule, '--json']);
    const [{ callersBroken, examples }] = JSON.parse(out).rules;
    return [callersBroken, examples[0].callingNumber];
  };
  expect(await brokenBy('us-abandon-tsr,leastAnswered=10')).toEqual([1, '+8613800000000']);
  expect(await brokenBy('br-short-2022,shortCalls=15')).toEqual([1, '+8613800000000']);
  expect((await brokenBy('br-short-2024,shortCalls=15'))[0]).toBe(2);
});

it('takes a call for answered by its cause, as a replay does, and by its talk where no cause is known', async () => {
  const brokenWith = async (cause: string): Promise<number> => {
    const rows = Array.from(
      { length: 20 },
      (_, call) =>
        `${10 * millisecondsAnHour + 1000 * call},1,+8613800000000,+86138000001${10 + call},4000,2600,${cause},caller`,
    );
    place.write('cause.csv', `${[header, ...rows].join('\n')}\n`);
    const rule = 'us-abandon-tsr,leastAnswered=10';
    const { out } = await place.ask(['rules', 'check', 'cause.csv', '--rule', rule, '--json']);
    return JSON.parse(out).rules[0].callersBroken;
  };
  expect([await brokenWith('200'), await brokenWith('487'), await brokenWith('')]).toEqual([1, 0, 1]);
});
