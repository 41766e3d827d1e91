import { cpSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { builtInGateExperiment } from './gateWorld.ts';
import { playground } from './program.ts';

const here = playground();
afterAll(() => here.remove());

describe('gate --rotate-seeds with a built-in detector', () => {
  const file = 'old/src/plugins/detectors/volume/volumeCap.ts';
  const asked = [
    'gate',
    'built-in.yaml',
    '--rotate-seeds',
    'x',
    '--json',
    '--old',
    `volume-cap=${file}#volumeCap`,
  ];

  it('plays that of another checkout, from its own files, against today’s', async () => {
    for (const layer of ['engine', 'model', 'plugins'])
      cpSync(`src/${layer}`, here.path(`old/src/${layer}`), { recursive: true });
    here.write('built-in.yaml', builtInGateExperiment);
    expect((await here.run(['baseline', 'save', 'built-in.yaml', '--quiet'])).code).toBe(0);
    const same = await here.run(asked);
    const untouched = JSON.parse(same.out);
    expect([same.code, untouched.changedPopulations]).toEqual([0, []]);
    expect(untouched.changedPlugins).toEqual([
      { use: 'volume-cap', before: expect.stringMatching(/^sha256:/), now: 'built in' },
    ]);
    const asItIs = readFileSync(here.path(file), 'utf8');
    const stricter = asItIs.replace('(earlier + this.#limitCalls)', '(earlier + this.#limitCalls / 2)');
    expect(stricter).not.toBe(asItIs);
    here.write(file, stricter);
    const worse = await here.run(asked);
    const report = JSON.parse(worse.out);
    expect([worse.code, report.changedPopulations.length]).toEqual([100, 1]);
  });
});
