import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { oldExperiment } from '../../../../../src/study/gate/otherSeeds/oldExperiment.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';
import { baselineOf } from '../baselines.ts';

/** What is wrong with the old files of an experiment in which volume-cap is under test. */
async function refusal(olds: readonly string[], isChanged: boolean): Promise<unknown> {
  const text = `${tiny}  gate: {underTest: [volume-cap]}\n`;
  const { resolved, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  if (resolved === undefined) throw new Error(JSON.stringify(failures));
  const changed = isChanged ? [{ use: 'volume-cap', before: '1', now: '2' }] : [];
  const old = await oldExperiment(resolved, { olds, baseline: baselineOf(), changed });
  return old.kind === 'found' ? 'found' : [old.kind, old.because];
}

test('a built-in detector that changed has to be named with its file and export', async () => {
  expect(await refusal([], true)).toEqual([
    'not-comparable',
    'volume-cap changed, and on other seeds the old one has to be played: name its file with --old "volume-cap=PATH#EXPORT"',
  ]);
  expect(await refusal(['volume-cap=old/volumeCap.ts'], true)).toEqual([
    'faulty',
    '--old volume-cap=old/volumeCap.ts: expected volume-cap=PATH#EXPORT, the file of another checkout and its export',
  ]);
  expect(await refusal(['volume-cap=none/volumeCap.ts#volumeCap'], true)).toEqual([
    'faulty',
    '--old volume-cap=none/volumeCap.ts#volumeCap: cannot be read: no such file or folder (ENOENT)',
  ]);
});

test('what is not under test has no old file, and an argument without a path says nothing', async () => {
  expect(await refusal(['short-calls=old.ts#shortCalls'], false)).toEqual([
    'faulty',
    '--old short-calls=old.ts#shortCalls: expected a module of the experiment or a built-in detector under test: volume-cap',
  ]);
  expect(await refusal(['volume-cap'], false)).toEqual([
    'faulty',
    expect.stringContaining('expected REFERENCE=PATH'),
  ]);
  expect(await refusal([], false)).toBe('found');
});
