import { afterAll, describe, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);
place.write('bad.yaml', tiny.replace('circuits: 100', 'circuits: many'));

describe('validate', () => {
  it('checks several files; one bad one decides', async () => {
    const ended = await place.ask(['validate', 'tiny.yaml', 'bad.yaml']);
    expect([ended.code, ended.out.split('\n').length]).toEqual([2, 2]);
    expect(ended.out).toMatch(
      /^tiny\.yaml: valid \(tiny; arms none, cap; \d+ parameters; world sha256:[0-9a-f]{12}\)\n$/,
    );
    expect(said(ended)[0]).toMatch(/^bad\.yaml:9:45: world\.network\.circuits: found "many"/);
  });

  it('more arms than a run holds are told at once, beside every other fault', async () => {
    const arms = (count: number): string =>
      Array.from({ length: count }, (_, i) => `    a${i}: {}\n`).join('');
    const text = tiny.replace('seed: 1', 'seed: first');
    place.write('arms.yaml', text + arms(1100));
    place.write('played.yaml', text.replace('experiment:', 'experiment:\n  mode: decompose') + arms(300));
    const ended = await place.ask(['validate', 'arms.yaml', 'played.yaml']);
    const told = said(ended).filter((line) => line.includes(': experiment.'));
    expect([ended.code, told]).toEqual([
      2,
      [
        'arms.yaml:23:9: experiment.seed: found "first", expected a whole number from 0 to 9007199254740991',
        'arms.yaml:26:3: experiment.arms: found 1102 arms, expected at most 1000; values of a parameter are levels of a factor',
        'played.yaml:24:9: experiment.seed: found "first", expected a whole number from 0 to 9007199254740991',
        'played.yaml:27:3: experiment.arms: found 302 arms, which `decompose` plays as 1506, expected at most 1000; values of a parameter are levels of a factor',
      ],
    ]);
  });

  it('--json gives faults with their places', async () => {
    const ended = await place.ask(['validate', 'bad.yaml', '--json']);
    const [{ file, failures }] = JSON.parse(ended.out);
    expect([ended.code, ended.err, file, failures.length]).toEqual([2, '', 'bad.yaml', 1]);
    expect(failures[0]).toMatchObject({
      line: 9,
      column: 45,
      path: 'world.network.circuits',
      found: '"many"',
    });
  });
});
