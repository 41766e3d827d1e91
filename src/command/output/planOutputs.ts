/** Decides before the first event where everything goes, and finds out what cannot be written. */
import { dirname, join } from 'node:path';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';
import { isFolder, parseOutput } from './outputs.ts';
import type { Output, OutputKind } from './outputs.ts';
import { crowdedPlaces, doublePlaces, readPlaces } from './takenPlaces.ts';
import { tellUnfinished } from './unfinishedOutputs.ts';
import { unwritable, unwritableFolder } from './writeWhole.ts';

export interface PlannedOutputs {
  readonly outputs: readonly (Output & { readonly isDefault: boolean })[];
  readonly faults: readonly string[];
}

export interface Planned {
  /** What is run: names the folder of what nobody gave a place; null where that is not known, so that nothing has such a place. */
  readonly played: { readonly id: string; readonly seed: number } | null;
  /** Folder inside that of the run. */
  readonly part?: string;
  readonly kinds: readonly OutputKind[];
  /** Files that are read. */
  readonly inputs: readonly string[];
}

const defaultNames: Readonly<Record<OutputKind, string>> = {
  results: 'results.json',
  estimates: 'estimates.csv',
  table: 'table.csv',
  points: 'points.csv',
  report: 'report.html',
  tasks: 'tasks',
  trace: 'trace',
};

/** What of a scenario names the folder; null where there is none that could be played. */
export const playedOf = (resolved: ResolvedScenario | undefined): Planned['played'] =>
  resolved === undefined ? null : { id: resolved.id, seed: resolved.experiment.seed };

/** What `-o` named; without any, the kinds that are planned (and speed) in `reports/<id>-seed<N>/`. */
export function planOutputs(asked: readonly string[], planned: Planned): PlannedOutputs {
  const faults: string[] = [];
  const outputs =
    asked.length === 0
      ? defaultOutputs(planned)
      : asked.flatMap((text) => {
          const output = parseOutput(text);
          if (typeof output !== 'string') return [{ ...output, isDefault: false }];
          faults.push(output);
          return [];
        });
  // What cannot be understood is told before anything is made on the disk.
  const paths = outputs.map(({ path }) => path);
  faults.push(...readPlaces(paths, planned.inputs), ...doublePlaces(paths), ...crowdedPlaces(outputs));
  if (faults.length > 0) return { outputs, faults };
  const unfit = outputs.flatMap(({ kind, path }) => {
    const isWholeFolder = kind === 'tasks' || (kind === 'trace' && isFolder(path));
    const shared = kind === 'trace' ? planned.part : undefined;
    const fault = isWholeFolder ? unwritableFolder(path, shared) : unwritable(path);
    return fault === null ? [] : [{ path, fault }];
  });
  if (unfit.length === 0) tellUnfinished(outputs);
  return { outputs, faults: asked.length === 0 ? usualFaults(unfit) : unfit.map(asAsked) };
}

interface Unfit {
  readonly path: string;
  readonly fault: string;
}

const asAsked = ({ path, fault }: Unfit): string => `-o ${path}: ${fault}`;

/** One reason for all that goes to the usual folder is told once, of the folder. */
function usualFaults(unfit: readonly Unfit[]): readonly string[] {
  const isOne = unfit.length > 1 && new Set(unfit.map(({ fault }) => fault)).size === 1;
  return isOne ? [`${dirname(unfit[0].path)}: ${unfit[0].fault}`] : unfit.map(asAsked);
}

function defaultOutputs({ played, part = '', kinds }: Planned): PlannedOutputs['outputs'] {
  if (played === null) return [];
  const folder = join('reports', `${played.id}-seed${played.seed}`, part);
  return kinds.map((kind) => ({ kind, path: join(folder, defaultNames[kind]), isDefault: true }));
}
