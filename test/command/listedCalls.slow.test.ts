import { afterAll, describe, expect, it } from 'vitest';
import { detectorModule, playground, said } from './program.ts';

const here = playground();
afterAll(() => here.remove());
const calls =
  'calls: [{callingNumber: 4, calledNumber: 7}, {gapMs: 1500, callingNumber: 4, calledNumber: 8}]';
const file = (plays: string, expected: string): string =>
  here.write(
    'case.yaml',
    `ringfence-calls: 1\nlaw: by hand\nexpect: ${expected}\nplays: {${plays}}\n${calls}\n`,
  );

describe('run of listed calls', () => {
  it('shows what every play says of every call, and ends with 1 where what must hold does not', async () => {
    here.write('mine.mjs', detectorModule('return seen * 100000 * parameters.limitCalls;'));
    const mine = 'use: ./mine.mjs#detector, with: {limitCalls: ';
    const { code, out, err } = await here.ask(['run', file(`a: {${mine}1}}, b: {${mine}3}}`, 'no-more')]);
    expect(code).toBe(1);
    expect(err).toMatch(/^module \.\/mine\.mjs#detector .* sha256:[0-9a-f]{64}\n$/);
    expect(out.split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, ' '))).toEqual([
      'by hand',
      'expected: no call has a higher score in a later play than in the first',
      'a: ./mine.mjs#detector, the calls as they are listed',
      'b: ./mine.mjs#detector, the calls as they are listed',
      '',
      'call time calling called talk a b',
      's number number s millionths millionths',
      '0 0.000 4 7 0.000 100000 300000',
      '1 1.500 4 8 0.000 200000 alarm 600000',
      '',
      'broken at call 0 of b: score 300000; 100000 before',
      '',
    ]);
  });

  it('of a detector that throws ends with its name, the call and the replay line', async () => {
    here.write('bad.mjs', detectorModule('if (seen > 1) throw new Error("lost"); return 0;'));
    const thrown = await here.ask([
      'run',
      file('a: {use: ./bad.mjs#detector}', 'in-range'),
      '--allow-module',
      '.',
    ]);
    expect([thrown.code, thrown.out, said(thrown).slice(1)]).toEqual([
      1,
      '',
      [
        expect.stringMatching(
          /^case\.yaml:\d+:\d+: plays\.a\.use: detector \.\/bad\.mjs#detector failed at call 1 of the play a: lost$/,
        ),
        'replay: ringfence run case.yaml --allow-module .',
      ],
    ]);
  });

  it('tells it where the play that failed names the detector, not where others do', async () => {
    here.write(
      'some.mjs',
      detectorModule('if (parameters.limitCalls > 3) throw new Error("lost"); return 0;'),
    );
    const mine = 'use: ./some.mjs#detector, with: {limitCalls: ';
    const thrown = await here.ask(['run', file(`a: {${mine}1}},\n  b: {${mine}5}}`, 'no-more')]);
    expect([thrown.code, said(thrown).slice(1)]).toEqual([
      1,
      [
        'case.yaml:5:12: plays.b.use: detector ./some.mjs#detector failed at call 0 of the play b: lost',
        'replay: ringfence run case.yaml',
      ],
    ]);
  });
});

describe('validate --load of listed calls', () => {
  const many = (name: string, before: string): string => {
    here.write(name, `console.error('imported');\n${detectorModule('return 0;', before)}`);
    const plays = [1, 2, 3, 4, 5].map(
      (limit) => `\n  p${limit}: {use: ./${name}#detector, with: {limitCalls: ${limit}}}`,
    );
    return here.write(
      'many.yaml',
      `ringfence-calls: 1\nplays: {a: {use: volume-cap},${plays.join()}}\n${calls}\n`,
    );
  };
  const told = async (text: string): Promise<{ imports: number; faults: readonly string[] }> => {
    const lines = said(await here.ask(['validate', '--load', text])).slice(1);
    const faults = lines.filter((line) => line !== 'imported');
    return {
      imports: lines.length - faults.length,
      faults: faults.map((line) => line.replace(/, expected .*/, '')),
    };
  };
  const fails = 'found a part that fails before the first call:';

  it('makes all plays of a module in one thread, each with its own parameters and line', async () => {
    const text = many(
      'odd.mjs',
      'if (parameters.limitCalls % 2 === 1) throw new Error(`odd ${parameters.limitCalls}`);',
    );
    const { imports, faults } = await told(text);
    expect(faults).toEqual([
      `many.yaml:3:13: plays.p1.use: ${fails} odd 1`,
      `many.yaml:5:13: plays.p3.use: ${fails} odd 3`,
      `many.yaml:7:13: plays.p5.use: ${fails} odd 5`,
    ]);
    // Once to be described, once to be made.
    expect(imports).toBe(2);
  });

  it.each([
    ['at once', 'process.exit(3)'],
    ['later', 'Promise.resolve().then(() => process.exit(3))'],
  ])('tells which play ends the thread %s, and what else is wrong', async (_, exits) => {
    const text = many(
      'ends.mjs',
      `if (parameters.limitCalls === 2) ${exits}; if (parameters.limitCalls === 4) throw new Error('four');`,
    );
    expect((await told(text)).faults).toEqual([
      `many.yaml:4:13: plays.p2.use: ${fails} ends its thread with code 3`,
      `many.yaml:6:13: plays.p4.use: ${fails} four`,
    ]);
  });
});
