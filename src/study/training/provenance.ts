/** How a model came about, for the file that holds it. */
import { basename } from 'node:path';
import type { ModelForm } from '../models/modelForm.ts';
import type { Recording } from '../replay/rows/gathering.ts';
import type { ReadRows } from '../replay/rows/readRows.ts';
import { ringfenceVersion } from '../results/version.ts';
import { unwantedIn } from './examples.ts';
import type { Examples } from './examples.ts';
import { foldNames } from './folds.ts';
import type { Folds, TimeCut } from './folds.ts';
import type { HeldOutInTurn } from './heldOutInTurn.ts';
import type { TeachingSettings } from './taught.ts';
import type { AskedSplit } from './timeFolds.ts';
import type { MeasuredModel } from './whereRejected.ts';

/** What was learned, from what. */
interface Made {
  readonly taught: MeasuredModel;
  readonly examples: Examples;
  readonly folds: Folds;
  readonly read: ReadRows;
  readonly inTurn: HeldOutInTurn | null;
}

/** How it was asked for. */
interface Asked {
  readonly settings: TeachingSettings;
  readonly split: AskedSplit;
  readonly files: readonly string[];
  readonly called?: readonly string[] | undefined;
}

/** Only simulations have replications. */
const isOfAWorld = ({ replication }: Recording): boolean => replication !== null;

/** Nothing of it hangs on the machine: files by name and hash, no paths, no times. */
export function provenanceOf(
  { taught, examples, folds, read, inTurn }: Made,
  { settings, split, files, called }: Asked,
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
    ...(inTurn === null ? {} : { heldOutInTurn: inTurn }),
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
