import { afterAll, describe, expect, it } from 'vitest';
import { thisMachine } from '../../src/study/bench/machine.ts';
import { playground } from './program.ts';

const place = playground();
afterAll(() => place.remove());

const figures = (machine: object): string =>
  JSON.stringify({
    format: 'ringfence-bench/1',
    engine: { version: '0.1.0', calculation: 1 },
    machine,
    cases: [],
  });

describe('ringfence bench', () => {
  it('tells every fault before it measures anything', async () => {
    const { code, out, err } = await place.ask(['bench', 'engin', 'replicatoin/10000', '-o', '.']);
    expect([code, out, err.trimEnd().split('\n')]).toEqual([
      2,
      '',
      [
        'bench: nothing is called "engin"; did you mean engine?',
        'bench: nothing is called "replicatoin/10000"; did you mean replication/10000?',
        '-o .: cannot be written: it is a folder (EISDIR)',
      ],
    ]);
  });

  it('figures of another machine are refused before anything is measured', async () => {
    place.write('old.json', figures({ ...thisMachine(), cpu: 'Another' }));
    const { code, out, err } = await place.ask(['bench', 'engine', '--against', 'old.json']);
    expect([code, out]).toEqual([4, '']);
    expect(err).toContain('those figures are of another machine, so they say nothing about this build');
    expect(err).toContain('cpu: Another there, ');
  });
});
