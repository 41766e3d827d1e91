/** From labelled traces to a model with everything that is known of how it came about. */
import type { ModelForm } from '../models/modelForm.ts';
import type { ReadRows } from '../replay/rows/readRows.ts';
import type { Examples } from './examples.ts';
import { dealFolds, splitFault, turnsOf } from './folds.ts';
import type { Folds } from './folds.ts';
import { cutFault, faultsOfTurns, labelFault } from './foldFaults.ts';
import { gatherExamples } from './gatherExamples.ts';
import { heldOutInTurn } from './heldOutInTurn.ts';
import type { HeldOutInTurn } from './heldOutInTurn.ts';
import { provenanceOf } from './provenance.ts';
import { timeFolds } from './timeFolds.ts';
import type { AskedSplit } from './timeFolds.ts';
import type { TeachingSettings } from './taught.ts';
import { playTurn } from './playTurn.ts';
import type { Turn } from './turn.ts';
import { whereRejected } from './whereRejected.ts';
import type { MeasuredModel } from './whereRejected.ts';

export interface TrainingOptions {
  readonly settings: TeachingSettings;
  readonly split: AskedSplit;
  readonly forgetDays: number;
  readonly files: readonly string[];
  /** Only the calls to numbers that begin in one of these ways were read; absent: all. */
  readonly called?: readonly string[] | undefined;
  readonly signal: AbortSignal;
  /** Learn anew in each turn until every operator and replication was held out once. */
  readonly isInTurn: boolean;
  readonly progress: (what: 'features' | 'turns', done: number, planned: number) => void;
}

export interface Trained extends MeasuredModel {
  readonly model: ModelForm;
  readonly folds: Folds;
  readonly examples: Examples;
  /** Null where nothing was learned but the model itself. */
  readonly inTurn: HeldOutInTurn | null;
}

/** The model, what keeps it from being made, or null when it was interrupted. */
export type Training = { readonly trained: Trained } | { readonly faults: readonly string[] } | null;

export async function train(read: ReadRows, options: TrainingOptions): Promise<Training> {
  const { forgetDays, signal } = options;
  const planned = read.recordings.reduce((sum, { calls }) => sum + calls, 0);
  const examples = await gatherExamples(read, {
    forgetDays,
    signal,
    progress: (calls) => options.progress('features', calls, planned),
  });
  if (examples === null) return null;
  const dealt = dealtTurns(examples, options);
  if ('faults' in dealt) return dealt;
  try {
    const turns: Turn[] = [];
    for (const folds of dealt.turns) {
      const turn = await playTurn({ read, examples }, folds, {
        ...options,
        progress: (share) => options.progress('turns', turns.length + share, dealt.turns.length),
      });
      if (turn === null) return null;
      turns.push(turn);
    }
    return { trained: trainedOf({ read, examples, turns }, options) };
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

/** The folds of each turn, or why they cannot be. */
function dealtTurns(
  examples: Examples,
  { split, settings: { seed }, isInTurn }: TrainingOptions,
): { readonly turns: readonly Folds[] } | { readonly faults: readonly string[] } {
  const isByTime = typeof split !== 'string';
  const fault = labelFault(examples) ?? (isByTime ? null : splitFault(examples, split));
  if (fault !== null) return { faults: [fault] };
  const turns = isByTime
    ? [timeFolds(examples, split)]
    : Array.from({ length: isInTurn ? turnsOf(examples, split) : 1 }, (_, turn) =>
        dealFolds(examples, split, { seed, turn }),
      );
  const misplaced = cutFault(examples, turns[0]);
  const faults = misplaced === null ? faultsOfTurns(examples, turns) : [misplaced];
  return faults.length > 0 ? { faults } : { turns };
}

interface Taken {
  readonly read: ReadRows;
  readonly examples: Examples;
  readonly turns: readonly Turn[];
}

/** The model is that of the first turn, whether or not others follow. */
function trainedOf({ read, examples, turns }: Taken, options: TrainingOptions): Trained {
  const [{ folds }] = turns;
  const taught = whereRejected(turns[0], examples);
  const inTurn = options.isInTurn ? heldOutInTurn(examples, turns) : null;
  const training = provenanceOf({ taught, examples, folds, read, inTurn }, options);
  return { ...taught, model: { ...taught.form, training }, folds, examples, inTurn };
}
