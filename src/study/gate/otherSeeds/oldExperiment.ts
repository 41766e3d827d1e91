/** Puts old plug-ins in the place of the present ones: `./mine.ts#detector=old/mine.ts`, `volume-cap=old/src/…/volumeCap.ts#volumeCap`. */
import { realpathSync } from 'node:fs';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { ModuleUse } from '../../modules/moduleUse.ts';
import type { Baseline } from '../baselines/baseline.ts';
import type { ChangedPlugin } from '../comparison/comparable.ts';
import { builtInsUnderTest, oldBuiltIn } from './oldBuiltIn.ts';
import { faulty, hashOfOld, notComparable } from './oldFile.ts';
import type { OldRefusal } from './oldFile.ts';

/** `builtIns`: built-in detectors that are played from a file, whether or not their version differs. */
export type OldExperiment =
  | {
      readonly kind: 'found';
      readonly resolved: ResolvedScenario;
      readonly builtIns: readonly ChangedPlugin[];
    }
  | OldRefusal;

export interface AskedOld {
  /** As written: reference, equals sign, path; of a built-in detector id, equals sign, path, `#` and export. */
  readonly olds: readonly string[];
  readonly baseline: Baseline;
  readonly changed: readonly ChangedPlugin[];
}

/** The experiment as it was: every plug-in that changed is played from its old file, which must be what the baseline says of it. */
export async function oldExperiment(resolved: ResolvedScenario, asked: AskedOld): Promise<OldExperiment> {
  const builtIns = builtInsUnderTest(resolved);
  const files = filesOf(asked.olds, [...resolved.modules.map(({ reference }) => reference), ...builtIns]);
  if (!(files instanceof Map)) return files as OldRefusal;
  const lacking = asked.changed.find(({ use }) => !files.has(use));
  if (lacking !== undefined) return notNamed(lacking.use, builtIns.includes(lacking.use));
  const olds: ModuleUse[] = [];
  for (const [use, target] of files) {
    const module = resolved.modules.find(({ reference }) => reference === use);
    const old =
      module === undefined
        ? await oldBuiltIn({ use, target, baseline: asked.baseline })
        : oldModule(module, target, asked.baseline);
    if ('kind' in old) return old;
    olds.push(old);
  }
  const isOld = (use: string): boolean => files.has(use);
  return {
    kind: 'found',
    resolved: {
      ...resolved,
      modules: [...resolved.modules.filter(({ reference }) => !isOld(reference)), ...olds],
    },
    builtIns: olds
      .filter(({ reference }) => builtIns.includes(reference))
      .map(({ reference, sha256 }) => ({ use: reference, before: sha256, now: 'built in' })),
  };
}

/** What stands behind the equals sign, by plug-in. */
function filesOf(
  olds: readonly string[],
  known: readonly string[],
): ReadonlyMap<string, string> | OldRefusal {
  const files = new Map<string, string>();
  for (const text of olds) {
    const use = known.find((name) => text.startsWith(`${name}=`));
    const at = use?.length ?? text.lastIndexOf('=');
    if (at <= 0 || at === text.length - 1)
      return faulty(`--old ${text}: expected REFERENCE=PATH, such as "./mine.ts#detector=old/mine.ts"`);
    if (use === undefined)
      return faulty(
        `--old ${text}: expected a module of the experiment or a built-in detector under test: ${known.join(', ') || 'there is none'}`,
      );
    files.set(use, text.slice(at + 1));
  }
  return files;
}

const notNamed = (use: string, isBuiltIn: boolean): OldRefusal =>
  notComparable(
    `${use} changed, and on other seeds the old one has to be played: name its file with --old "${use}=${isBuiltIn ? 'PATH#EXPORT' : 'PATH'}"`,
  );

function oldModule(module: ModuleUse, path: string, baseline: Baseline): ModuleUse | OldRefusal {
  const { reference } = module;
  const sha256 = hashOfOld(path, `${reference}=${path}`);
  if (typeof sha256 !== 'string') return sha256;
  const expected = baseline.hashes.plugins[reference] ?? 'none';
  return sha256 === expected
    ? { ...module, realPath: realpathSync(path), sha256 }
    : notComparable(`${path} is not the ${reference} of the baseline: ${sha256}, expected ${expected}`);
}
