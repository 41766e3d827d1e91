/** Whoever trains a detector on the traces of a shipped scenario trains it on behaviour. */
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import type { World } from '../../../../src/model/world/world.ts';
import { auditTraces } from '../../../../src/study/audit/audit.ts';
import { benchCityText } from '../../../../src/study/bench/benchCity.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import { recordedTrace } from '../../../builders/recordedTrace.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-shipped-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const shipped = globSync('scenarios/*.yaml', { cwd: root })
  .map((file) => path.basename(file))
  .toSorted();

/** A tenth of its size: as many calls as an audit keeps. */
const benchCitySubscribers = 100_000;

/** As it is shipped; the city of the benches, which they play at any size, is made smaller as they do. */
const sourceOf = (file: string): Parameters<typeof resolveScenario>[0] =>
  file === 'bench-city.yaml'
    ? { text: benchCityText(benchCitySubscribers), file }
    : { path: path.join(root, 'scenarios', file) };

/** In a week of it are enough calls that the call room drops, which are few a day, to tell by. */
const daysOf = (file: string): number => (file === 'brazil-2022.yaml' ? 7 : 1);

/** The control arm's world, its first days after at most a week of pre-history. */
function worldOf(file: string): World {
  const { resolved, failures } = resolveScenario(sourceOf(file), builtInCatalogue, {
    overrides: { days: daysOf(file) },
  });
  const arm = resolved?.arms.find(({ isControl }) => isControl) ?? resolved?.arms[0];
  if (arm === undefined) throw new Error(`${file}: ${JSON.stringify(failures)}`);
  const { clock } = arm.world;
  return {
    ...arm.world,
    screening: { origin: [], transit: [], terminating: [], handset: [] },
    clock: { ...clock, preHistoryDays: Math.min(7, clock.preHistoryDays) },
  };
}

it.each(shipped)('%s', { timeout: 300_000 }, (file) => {
  const trace = recordedTrace(worldOf(file), { folder, name: `${file}.parquet` });
  const found = auditTraces([trace]);
  if ('failures' in found) throw new Error(JSON.stringify(found.failures));
  const faults = found.artefacts
    .filter(({ verdict }) => verdict === 'fault')
    .map(({ id, area }) => `${id} ${String(area?.estimate)}`);
  expect(faults).toEqual([]);
  rmSync(trace);
});
