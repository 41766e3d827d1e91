/** From labelled traces to a model with everything that is known of how it came about. */
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ringfenceVersion } from '../results/version.ts';
import type { ModelForm } from '../models/modelForm.ts';
import type { Recording } from '../replay/rows/gathering.ts';
import type { ReadRows } from '../replay/rows/readRows.ts';
import { unwantedIn } from './examples.ts';
import type { Examples } from './examples.ts';
import { dealFolds, foldNames, splitFault } from './folds.ts';
import type { DealtSplit, Folds, TimeCut } from './folds.ts';
import { cutFault, foldFaults, labelFault } from './foldFaults.ts';
import { gatherExamples } from './gatherExamples.ts';
import { timeFolds } from './timeFolds.ts';
import type { AskedCut } from './timeFolds.ts';
import { teach } from './teach.ts';
import type { TeachingSettings } from './taught.ts';
import { whereRejected } from './whereRejected.ts';
import type { MeasuredModel } from './whereRejected.ts';

/** Callers or replications dealt out, or a cut in time. */
export type AskedSplit = DealtSplit | AskedCut;

export interface TrainingOptions {
  readonly settings: TeachingSettings;
  readonly split: AskedSplit;
  readonly forgetDays: number;
  readonly files: readonly string[];
  /** Only the calls to numbers that begin in one of these ways were read; absent: all. */
  readonly called?: readonly string[] | undefined;
  readonly signal: AbortSignal;
  readonly progress: (what: 'features' | 'learning' | 'rejecting', done: number, planned: number) => void;
}

export interface Trained extends MeasuredModel {
  readonly model: ModelForm;
  readonly folds: Folds;
  readonly examples: Examples;
}

/** The model, what keeps it from being made, or null when it was interrupted. */
export type Training = { readonly trained: Trained } | { readonly faults: readonly string[] } | null;

export async function train(read: ReadRows, options: TrainingOptions): Promise<Training> {
  const { settings, split, forgetDays, signal } = options;
  const planned = read.recordings.reduce((sum, { calls }) => sum + calls, 0);
  const examples = await gatherExamples(read, {
    forgetDays,
    signal,
    progress: (calls) => options.progress('features', calls, planned),
  });
  if (examples === null) return null;
  const isByTime = typeof split !== 'string';
  const fault = labelFault(examples) ?? (isByTime ? null : splitFault(examples, split));
  if (fault !== null) return { faults: [fault] };
  const folds = isByTime ? timeFolds(examples, split) : dealFolds(examples, split, settings.seed);
  const misplaced = cutFault(examples, folds);
  const faults = misplaced === null ? foldFaults(examples, folds) : [misplaced];
  if (faults.length > 0) return { faults };
  try {
    const lesson = await teach(examples, folds, {
      settings,
      forgetDays,
      afterStep: async (done, steps) => {
        options.progress('learning', done, steps);
        await setImmediate();
        signal.throwIfAborted();
      },
    });
    const taught = await whereRejected(
      lesson,
      { read, examples, folds },
      { signal, progress: (calls) => options.progress('rejecting', calls, planned) },
    );
    if (taught === null) return null;
    const provenance = provenanceOf({ taught, examples, folds, read }, options);
    return { trained: { ...taught, model: { ...taught.form, training: provenance }, folds, examples } };
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

interface Made {
  readonly taught: MeasuredModel;
  readonly examples: Examples;
  readonly folds: Folds;
  readonly read: ReadRows;
}

/** Only simulations have replications. */
const isOfAWorld = ({ replication }: Recording): boolean => replication !== null;

/** Nothing of it hangs on the machine: files by name and hash, no paths, no times. */
function provenanceOf(
  { taught, examples, folds, read }: Made,
  { settings, split, files, called }: TrainingOptions,
): ModelForm['training'] {
  const { kind: _, seed, ...rest } = settings;
  return {
    engine: ringfenceVersion,
    seed,
    settings: rest,
    split: typeof split === 'string' ? split : 'time',
    ...cutOf(folds),
    traces: files.map((file) => ({ file: basename(file), sha256: read.sources.hashOf(file) })),
    ...(called === undefined ? {} : { called }),
    days: daysLearned(examples, folds),
    folds: foldNames.map((name, fold) => ({
      name,
      calls: folds.rows[fold].length,
      unwantedCalls: unwantedIn(examples, folds.rows[fold]),
      operators: folds.operators[fold],
      replications: folds.replications[fold],
    })),
    leftOut: folds.leftOut,
    unlabelled: examples.unlabelled,
    withheld: examples.withheld,
    trees: taught.form.trees?.length ?? 0,
    calibration: taught.calibration,
    importances: Object.fromEntries(taught.importances.map(({ feature, share }) => [feature, share])),
    intervals: read.recordings.some(isOfAWorld) ? 'simulation error only' : 'sampling error only',
    validation: taught.validation,
    heldOut: taught.heldOut,
    operatingPoints: taught.operatingPoints,
    ...(folds.cut === null ? {} : { heldOutUnseen: taught.heldOutUnseen }),
  };
}

/** Fingerprints of the days that a replay may meet again; of those after a cut, and of that of the cut, nothing was learned, or not all. */
const daysLearned = ({ days }: Examples, { cut }: Folds): readonly string[] =>
  days.filter(({ endMs }) => cut === null || endMs <= cut.cutMs).map(({ fingerprint }) => fingerprint);

/** Models of other splits say nothing of it. */
function cutOf({ cut }: Folds): { readonly cut?: Omit<TimeCut, 'unseen'> } {
  if (cut === null) return {};
  const { unseen: _, ...said } = cut;
  return { cut: said };
}
