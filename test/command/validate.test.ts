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
