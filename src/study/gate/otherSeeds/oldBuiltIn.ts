/**
 * A built-in detector as another checkout of the program has it: `volume-cap=old/src/plugins/detectors/volume/volumeCap.ts#volumeCap`.
 *
 * The file is loaded as a third party's module is, and stands for the id. Its own imports are those of its checkout; the world, the tools
 * it is given and the engine are today's, so that the part is all that differs. A baseline knows a built-in detector by its version
 * alone: that must be the same, and so must the names of the parameters, which were read for today's part.
 */
import { realpathSync } from 'node:fs';
import { describeModules } from '../../parts/describeModules.ts';
import { usesOf } from '../../parts/pluginHashes.ts';
import { builtInCatalogue } from '../../parts/plugins.ts';
import { wholeFile } from '../../failures/failure.ts';
import type { AnyPlugin } from '../../modules/catalogue.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { ModuleUse } from '../../modules/moduleUse.ts';
import type { Baseline } from '../baselines/baseline.ts';
import { plainGate } from '../comparison/judgedMetrics.ts';
import { faulty, hashOfOld, notComparable } from './oldFile.ts';
import type { OldRefusal } from './oldFile.ts';

export interface AskedBuiltIn {
  readonly use: string;
  /** File, `#`, export. */
  readonly target: string;
  readonly baseline: Baseline;
}

/** Ids of built-in detectors that the experiment uses and that may change. */
export function builtInsUnderTest(resolved: ResolvedScenario): readonly string[] {
  const { underTest } = resolved.experiment.gate ?? plainGate;
  const uses = resolved.designPoints.flatMap(({ worlds }) => worlds.flatMap(usesOf));
  return underTest.filter(
    (name) =>
      builtInCatalogue.detector.some(({ id }) => id === name) &&
      uses.some(([family, use]) => family === 'detector' && use === name),
  );
}

/** The detector, to be loaded in the place of today's. */
export async function oldBuiltIn({ use, target, baseline }: AskedBuiltIn): Promise<ModuleUse | OldRefusal> {
  const asked = `${use}=${target}`;
  const at = target.lastIndexOf('#');
  if (at <= 0 || at === target.length - 1)
    return faulty(`--old ${asked}: expected ${use}=PATH#EXPORT, the file of another checkout and its export`);
  const path = target.slice(0, at);
  const sha256 = hashOfOld(path, asked);
  if (typeof sha256 !== 'string') return sha256;
  const exportName = target.slice(at + 1);
  const module: ModuleUse = {
    reference: use,
    family: 'detector',
    exportName,
    realPath: realpathSync(path),
    sha256,
    named: [{ ...wholeFile(path), path: '' }],
  };
  const { loaded, failures } = await describeModules([module]);
  const [failure] = failures;
  if (failure !== undefined)
    return faulty(`--old ${asked}: found ${failure.found}, expected ${failure.expected}`);
  return differenceOf(use, loaded.get(use), baseline) ?? module;
}

/** Why the old detector cannot stand for today’s; null where it can. */
function differenceOf(id: string, old: AnyPlugin | undefined, baseline: Baseline): OldRefusal | null {
  if (old?.id !== id) return faulty(`--old ${id}: found ${old?.id ?? 'nothing'} in that file`);
  const version = baseline.hashes.plugins[id] ?? 'none';
  if (String(old.version) !== version)
    return notComparable(`${id} of that file has version ${old.version}, that of the baseline ${version}`);
  const present = builtInCatalogue.detector.find((detector) => detector.id === id);
  const [then, now] = [old, present].map((part) =>
    Object.keys(part?.parameters ?? {})
      .toSorted()
      .join(', '),
  );
  return then === now
    ? null
    : notComparable(`${id} of that file has the parameters ${then || 'none'}, today's ${now || 'none'}`);
}
