/** Modules that reach for what is not theirs, or throw what nobody expects: told in words, under their name, and never taken for a fault of the program. */
import { afterAll, describe, expect, it } from 'vitest';
import { detectorModule, playground, said, tiny, tinyWith } from './program.ts';
import type { Ended } from './program.ts';

const place = playground();
afterAll(() => place.remove());

/** `once`: what `judge` does at its sixth call. */
const late = (once: string): string => detectorModule(`if (seen === 6) { ${once} } return 0;`);

async function played(name: string, module: string, args: readonly string[] = ['run']): Promise<Ended> {
  place.write(`${name}.mjs`, module);
  const file = place.write(`${name}.yaml`, tinyWith(`./${name}.mjs#detector`));
  const playing = args[0] === 'run' ? ['-r', '1', '-j', '1', '--quiet', '-o', `${name}.json`] : [];
  const ended = await place.ask([...args, file, ...playing]);
  expect(ended.err).not.toMatch(/^ {4}at |node:internal|fault of ringfence/m);
  return ended;
}

/** What is said of the part in the end, without its place and the call. */
const blame = (ended: Ended): string =>
  said(ended)
    .find((line) => line.includes(': plug-in '))
    ?.replace(/^.* failed(?: (?:at call|for caller) [\w.]+)?: /, '') ?? '';

describe('a module in play', () => {
  const revoked = 'const {proxy, revoke} = Proxy.revocable(new Error("x"), {}); revoke();';
  const ways: readonly (readonly [name: string, once: string, told: string])[] = [
    ['one-rounding', 'Math.floor = () => 7;', 'changed `Math.floor`, which all code shares'],
    [
      'lists',
      'Array.prototype[Symbol.iterator] = null;',
      'changed `Array.prototype[Symbol(Symbol.iterator)]`',
    ],
    ['columns', 'Int32Array.from = () => null;', 'changed `Int32Array.from`'],
    ['every-object', 'Object.prototype.extra = 1;', 'changed `Object.prototype.extra`'],
    ['arrays', 'Object.setPrototypeOf(Array.prototype, null);', 'changed `Array.prototype.__proto__`'],
    ['frozen', 'Object.freeze(Array.prototype);', 'changed `Array.prototype`, which all code shares'],
    ['kept-so', "Object.defineProperty(Math, 'floor', {writable: false});", 'changed `Math.floor`'],
    [
      'no-listeners',
      "process.removeAllListeners('unhandledRejection'); process.removeAllListeners('uncaughtException'); void Promise.reject(new Error('boom'));",
      'boom',
    ],
    ['revoked-thrown', `${revoked} throw proxy;`, 'threw something that cannot be read'],
    ['a-page-thrown', "throw new Error('x'.repeat(1e6));", `${'x'.repeat(499)}…`],
    [
      'a-timer',
      "setTimeout(() => { throw new Error('boom'); }, 0);",
      'threw when it did not have the turn: boom',
    ],
  ];
  it.each(ways)('that does this is told of: %s', async (name, once, told) => {
    const ended = await played(name, late(once));
    expect([ended.code, blame(ended).slice(0, told.length)]).toEqual([1, told]);
  });

  const rule = `export const rule = {
  family: 'rule', id: 'mine', version: 1, title: 'Mine', cites: [], needs: [], jurisdiction: 'xx', inForce: {from: '2020-01-01'}, status: 'draft',
  exempt: [], about: [], looksAt: ['time'], enforces: '', obeys: '', suffers: '', parameters: {}, examples: [],
  create: () => ({ enforce: [], obey: (planned, now) => now, sanction: () => 0 }),
};`;
  it.each([
    ['list-for-all', 'Array.prototype.map = () => [];', 'Array.prototype.map'],
    [
      'all-at-once',
      'Promise.prototype.then = Array.prototype[Symbol.iterator] = null; throw 7;',
      'Array.prototype[Symbol(Symbol.iterator)]',
    ],
  ])(
    'that changes what all share is named with the call, beside others that do not: %s',
    async (name, once, told) => {
      place.write(`${name}.mjs`, late(once));
      place.write('rule.mjs', rule);
      const text = tinyWith(`./${name}.mjs#detector`).replace(
        '  callers:\n',
        '  rules: [{id: own, use: "./rule.mjs#rule"}]\n  callers:\n',
      );
      const ended = await place.run([
        'run',
        place.write(`${name}.yaml`, text),
        '-r',
        '1',
        '-j',
        '1',
        '--quiet',
        '-o',
        `${name}.json`,
      ]);
      const [, , fault, replay, ...rest] = said(ended);
      expect(fault).toMatch(
        new RegExp(`^${name}\\.yaml:29:56: .*: plug-in \\./${name}\\.mjs#detector failed at call people\\.`),
      );
      expect(fault).toContain(`: changed \`${told}\`, which all code shares`);
      expect([ended.code, replay, rest]).toEqual([1, `replay: ringfence run ${name}.yaml --seed 1 -r 1`, []]);
    },
  );

  it('can neither speak for its thread nor see what the thread was given', async () => {
    const parent = `import { parentPort, workerData } from 'node:worker_threads';\n`;
    const says =
      "parentPort.postMessage(null); parentPort.postMessage({kind: 'done', result: 3}); parentPort.close();";
    const ended = await played(
      'parent',
      parent + late(`${says} console.log('given', Object.keys(workerData));`),
    );
    expect([ended.code, said(ended).slice(1)]).toEqual([0, ['given []']]);
  });

  it('is named when it is asked how large it is and throws', async () => {
    const module = late('').replace('stateBytes: () => 8', 'stateBytes() { throw null; }');
    const ended = await played('size', module);
    expect(said(ended)[1]).toMatch(/: plug-in \.\/size\.mjs#detector failed: threw nothing$/);
    expect(ended.code).toBe(1);
  });

  it('prints to standard error, whatever stream it takes', async () => {
    place.write('loud.mjs', late("console.log('here I am');"));
    const file = place.write('loud.yaml', tinyWith('./loud.mjs#detector'));
    const ended = await place.run(['run', file, '-r', '1', '-j', '1', '--json', '-o', 'loud.json']);
    expect(JSON.parse(ended.out)).toMatchObject({ results: { status: 'complete' } });
    expect(ended.err).toContain('here I am\n');
  });

  it('that uses up the memory is named with the call', async () => {
    place.write('full.mjs', late('const all = []; for (;;) all.push(new Array(1e5).fill(seen));'));
    const file = place.write('full.yaml', tinyWith('./full.mjs#detector'));
    const env = { NODE_OPTIONS: '--max-old-space-size=100' };
    const ended = await place.run(
      ['run', file, '-r', '1', '-j', '1', '--quiet', '-o', 'full.json'],
      undefined,
      env,
    );
    expect(said(ended)[1]).toMatch(
      /: plug-in \.\/full\.mjs#detector failed at call [\w.]+: needs more memory than a thread may have$/,
    );
    expect(ended.code).toBe(1);
  });
});

describe('a module that is imported', () => {
  const good = detectorModule('return 0;');
  const ways: readonly (readonly [name: string, module: string, told: string])[] = [
    [
      'waits',
      `await new Promise(() => {});\n${good}`,
      'found a module that waits at its top level for what never comes',
    ],
    ['changes', `Math.floor = () => 1;\n${good}`, 'found a module that changes `Math.floor`'],
    [
      'exports-nothing',
      '',
      'found no export `detector`, expected a module that exports it: this one exports nothing',
    ],
    [
      'every-name',
      good.replace('limitCalls:', 'constructor:'),
      'found a parameter with the reserved name `constructor`',
    ],
  ];
  it.each(ways)('%s: told at its place', async (name, module, told) => {
    const ended = await played(name, module, ['validate', '--load']);
    expect([ended.code, said(ended)[1]]).toEqual([
      2,
      expect.stringContaining(`${name}.yaml:28:56: world.screening.terminating.cap.use: ${told}`),
    ]);
  });

  it('may export more than a descriptor has', async () => {
    const more = good.replace("title: 'Mine',", "title: 'Mine', further: Symbol('x'), also: {run() {}},");
    const ended = await played('more', more, ['validate', '--load']);
    expect([ended.code, said(ended).slice(1)]).toEqual([0, []]);
  });
});

describe('a module that changes what counts the days', () => {
  it('is told of, though the world that it plays in never comes to its end', async () => {
    const evasion = `export const part = { family: 'evasion', id: 'mine', version: 1, title: 'Mine', cites: [], needs: [], parameters: {},
      create: () => ({ review() { Math.floor = () => 1; }, afterOutcome() {} }) };`;
    place.write('evasion.mjs', evasion);
    const text = tiny.replace(
      '      books: {',
      '      evasion: [{use: "./evasion.mjs#part"}]\n      books: {',
    );
    const file = place.write('evasion.yaml', text);
    const ended = await place.run(['run', file, '-r', '1', '-j', '1', '--quiet', '-o', 'evasion.json']);
    expect([ended.code, blame(ended)]).toEqual([1, 'changed `Math.floor`, which all code shares']);
  });
});

describe('a detector that is replayed, or plays listed calls', () => {
  it('is named when it throws, or ends its thread, while there is no call', async () => {
    place.write('calls.yaml', tinyWith('volume-cap'));
    await place.run(['run', 'calls.yaml', '-r', '1', '-o', 'trace=calls/', '--quiet']);
    place.write(
      'bytes.mjs',
      detectorModule('return 0;').replace('stateBytes: () => 8', 'stateBytes: () => 5n'),
    );
    place.write('ends.mjs', detectorModule('return 0;', 'process.exit(3);'));
    const told = async (name: string): Promise<string> => {
      const ended = await place.run([
        'replay',
        'calls',
        '--arm',
        'none',
        '--detector',
        `./${name}.mjs#detector`,
        '--quiet',
      ]);
      expect([ended.code, / {4}at |fault of ringfence/.test(ended.err)]).toEqual([1, false]);
      return said(ended).find((line) => line.includes(' failed: ')) ?? '';
    };
    expect(await told('bytes')).toMatch(
      /bytes\.mjs#detector\) failed: stateBytes returned 5n; expected a whole number/,
    );
    expect(await told('ends')).toMatch(/ends\.mjs#detector\) failed: ends its thread with code 3$/);
  });

  it('is told of when its score is no number', async () => {
    place.write('big.mjs', detectorModule('return seen < 3 ? 0 : 5n;'));
    const calls = '  - {gapMs: 1000, callingNumber: 1, calledNumber: 2}\n'.repeat(4);
    const text = `ringfence-calls: 1\nplays: {a: {use: "./big.mjs#detector"}}\ncalls:\n${calls}`;
    const ended = await place.run(['run', place.write('listed.yaml', text), '--json']);
    expect(said(ended)[1]).toBe(
      'listed.yaml:2:18: plays.a.use: detector ./big.mjs#detector failed at call 2 of the play a: judge returned 5n; expected an integer from 0 to 1000000',
    );
    expect([ended.code, ended.out]).toEqual([1, '']);
  });
});
