/** Decides before the first event where everything goes, and finds out what cannot be written. */
import { join } from 'node:path';
import type { ResolvedScenario } from '../study/scenario/resolved.ts';
import { isFolder, parseOutput } from './outputs.ts';
import type { Output } from './outputs.ts';
import { unwritable, unwritableFolder } from './writeWhole.ts';

export interface PlannedOutputs {
  readonly outputs: readonly (Output & { readonly isDefault: boolean })[];
  readonly faults: readonly string[];
}

/** What `-o` named; without any, results, long table, report and speed in `reports/<id>-seed<N>/`. */
export function planOutputs(asked: readonly string[], resolved: ResolvedScenario): PlannedOutputs {
  const faults: string[] = [];
  const outputs =
    asked.length === 0
      ? defaultOutputs(resolved)
      : asked.flatMap((text) => {
          const output = parseOutput(text);
          if (typeof output !== 'string') return [{ ...output, isDefault: false }];
          faults.push(output);
          return [];
        });
  // What cannot be understood is told before anything is made on the disk.
  if (faults.length > 0) return { outputs, faults };
  for (const { kind, path } of outputs) {
    const fault = kind === 'trace' && isFolder(path) ? unwritableFolder(path) : unwritable(path);
    if (fault !== null) faults.push(`-o ${path}: ${fault}`);
  }
  return { outputs, faults };
}

function defaultOutputs(resolved: ResolvedScenario): PlannedOutputs['outputs'] {
  const folder = join('reports', `${resolved.id}-seed${resolved.experiment.seed}`);
  return [
    { kind: 'results', path: join(folder, 'results.json'), isDefault: true },
    { kind: 'table', path: join(folder, 'table.csv'), isDefault: true },
    { kind: 'report', path: join(folder, 'report.html'), isDefault: true },
  ];
}
