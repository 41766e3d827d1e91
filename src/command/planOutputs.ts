/** Decides before the first event where everything goes, and finds out what cannot be written. */
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ResolvedScenario } from '../study/scenario/resolved.ts';
import { parseOutput } from './outputs.ts';
import type { Output } from './outputs.ts';

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
  for (const { path } of outputs) {
    const fault = unwritable(path);
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

/** Why nothing can be written there, or null; folders on the way are made. */
function unwritable(path: string): string | null {
  const folder = path.endsWith('/') ? resolve(path) : dirname(resolve(path));
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing?.isFile() === true) accessSync(path, constants.W_OK);
    return null;
  } catch (error) {
    return `cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : String(error)})`;
  }
}
