/** Puts the old file of a plug-in in the place of the present one: `./mine.ts#detector=old/mine.ts`. */
import { realpathSync } from 'node:fs';
import { systemReason } from '../failures/systemError.ts';
import { moduleHash } from '../scenario/moduleHash.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Baseline } from './baseline.ts';
import type { ChangedPlugin } from './comparable.ts';

/** A usage fault, or a reason why there is no comparison. */
export type OldExperiment =
  | { readonly kind: 'found'; readonly resolved: ResolvedScenario }
  | { readonly kind: 'faulty' | 'not-comparable'; readonly because: string };

export interface AskedOld {
  /** As written: reference, equals sign, path. */
  readonly olds: readonly string[];
  readonly baseline: Baseline;
  readonly changed: readonly ChangedPlugin[];
}

/** The experiment as it was: every plug-in that changed is played from its old file, whose hash must be the baseline's. */
export function oldExperiment(resolved: ResolvedScenario, asked: AskedOld): OldExperiment {
  const files = new Map<string, string>();
  for (const text of asked.olds) {
    const at = text.lastIndexOf('=');
    if (at <= 0 || at === text.length - 1)
      return faulty(`--old ${text}: expected REFERENCE=PATH, such as "./mine.ts#detector=old/mine.ts"`);
    const reference = text.slice(0, at);
    const known = resolved.modules.map((module) => module.reference);
    if (!known.includes(reference))
      return faulty(
        `--old ${text}: the experiment names no such module, expected one of ${known.join(', ') || 'none'}`,
      );
    files.set(reference, text.slice(at + 1));
  }
  const lacking = asked.changed.find(({ use }) => !files.has(use));
  if (lacking !== undefined)
    return {
      kind: 'not-comparable',
      because: `${lacking.use} changed, and on other seeds the old one has to be played: name its file with --old "${lacking.use}=PATH"`,
    };
  return replaced(resolved, files, asked.baseline);
}

function replaced(
  resolved: ResolvedScenario,
  files: ReadonlyMap<string, string>,
  baseline: Baseline,
): OldExperiment {
  const modules = [...resolved.modules];
  for (const [reference, path] of files) {
    const hash = hashOfFile(path);
    if (!hash.startsWith('sha256:')) return faulty(`--old ${reference}=${path}: ${hash}`);
    if (hash !== baseline.hashes.plugins[reference])
      return {
        kind: 'not-comparable',
        because: `${path} is not the ${reference} of the baseline: ${hash}, expected ${baseline.hashes.plugins[reference] ?? 'none'}`,
      };
    modules.forEach((module, i) => {
      if (module.reference === reference)
        modules[i] = { ...module, realPath: realpathSync(path), sha256: hash };
    });
  }
  return { kind: 'found', resolved: { ...resolved, modules } };
}

const faulty = (because: string): OldExperiment => ({ kind: 'faulty', because });

/** Or in words why it cannot be read. */
function hashOfFile(path: string): string {
  try {
    return moduleHash(path);
  } catch (error) {
    return `cannot be read: ${systemReason(error)}`;
  }
}
