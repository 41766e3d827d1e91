import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describeModules } from '../../../../src/study/parts/describeModules.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { runExperiment } from '../../../../src/study/experiment/runExperiment.ts';
import type { LoadedPlugins } from '../../../../src/study/modules/catalogue.ts';
import type { ResolvedScenario } from '../../../../src/study/scenario/resolved.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import { detectorModule, tinyWith } from '../../../command/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-hang-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The tiny scenario with this detector in its second arm. */
function scenarioWith(name: string, source: string, loaded: LoadedPlugins = new Map()): ResolvedScenario {
  writeFileSync(join(folder, name), source);
  const text = tinyWith(`./${name}#detector`).replace('replications: 3', 'replications: 1');
  const input = { text, file: 'hanging.yaml', folder };
  const { resolved, failures } = resolveScenario(input, builtInCatalogue, { loaded });
  if (resolved === undefined) throw new Error(JSON.stringify(failures));
  return resolved;
}

describe('a detector that hangs', () => {
  it('is ended after the limit, named with the call that it was judging', async () => {
    const source = detectorModule('if (seen > 5) for (;;); return 0;');
    const { loaded } = await describeModules(scenarioWith('endless.mjs', source).modules);
    const resolved = scenarioWith('endless.mjs', source, loaded);
    expect([...loaded.keys()]).toEqual(['./endless.mjs#detector']);
    const end = await runExperiment(resolved, {
      jobs: 1,
      signal: new AbortController().signal,
      traces: [],
      replay: '',
      hangSeconds: 3,
      progress: () => undefined,
    });
    expect(end.results).toBeNull();
    expect(end.fault).toMatchObject({
      index: 0,
      plugin: './endless.mjs#detector',
      message: 'no progress for 3 s',
      stack: '',
    });
    expect(end.fault?.callKey).toMatch(/^(people|robots)\.\d+\.\d+\.\d+$/);
  });
});

describe('a detector that is slow', () => {
  it('is played to its end, however long it says nothing', async () => {
    const wait = 'const until = performance.now() + 1; while (performance.now() < until); return 0;';
    const source = detectorModule(wait);
    const { loaded } = await describeModules(scenarioWith('slowly.mjs', source).modules);
    const end = await runExperiment(scenarioWith('slowly.mjs', source, loaded), {
      jobs: 1,
      signal: new AbortController().signal,
      traces: [],
      replay: '',
      hangSeconds: 0.5,
      progress: () => undefined,
    });
    expect(end.fault).toBeNull();
    expect(end.results?.status).toBe('complete');
    expect(end.speed.wallSeconds).toBeGreaterThan(1);
  });
});

describe('a module that hangs while it is imported', () => {
  it('is given up after the limit, and keeps none of the others from being told, each at its own place', async () => {
    const good = detectorModule('return 0;');
    const sources = {
      'hangs.mjs': 'for (;;);',
      'ends.mjs': 'process.exit(7);',
      'late.mjs': `void Promise.resolve().then(() => { throw new Error('late'); });\nawait new Promise(setImmediate);\n${good}`,
      'good.mjs': good,
      'throws.mjs': "throw new Error('no licence');",
      'last.mjs': `void new Promise((_, refuse) => setImmediate(() => refuse(new Error('last'))));\n${good}`,
    };
    const modules = Object.entries(sources).map(([name, source], i) => ({
      ...scenarioWith(name, source).modules[0],
      named: [{ file: 'x.yaml', line: i + 1, column: 3, endColumn: 9, path: name }],
    }));
    const { loaded, failures } = await describeModules(modules, 5);
    expect(
      failures.map(({ line, path, found }) => [line, path, found.replace('a module that ', '')]),
    ).toEqual([
      [1, 'hangs.mjs', 'is not imported within 5 s'],
      [2, 'ends.mjs', 'ends its thread with code 7'],
      [3, 'late.mjs', 'fails when it is imported: late'],
      [5, 'throws.mjs', 'fails when it is imported: no licence'],
      [6, 'last.mjs', 'fails when it is imported: last'],
    ]);
    expect([...loaded.keys()]).toContain('./good.mjs#detector');
  });
});
