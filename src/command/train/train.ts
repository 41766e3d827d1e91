/** The verb `train`: learns a model from labelled traces and says how well it does on what it has not seen. */
import { rmSync } from 'node:fs';
import { scratchFolder } from '../../study/failures/scratchFolder.ts';
import { printable } from '../../study/failures/printable.ts';
import { modelText } from '../../study/models/modelText.ts';
import { ChangedSource } from '../../study/reading/sourceFiles.ts';
import { readRows } from '../../study/replay/rows/readRows.ts';
import type { ReadRows } from '../../study/replay/rows/readRows.ts';
import { traceFiles } from '../../study/replay/rows/traceFiles.ts';
import { readTrace } from '../../study/traces/reading/readTrace.ts';
import type { DealtSplit } from '../../study/training/folds.ts';
import { train as trainOn } from '../../study/training/train.ts';
import type { Trained, Training } from '../../study/training/train.ts';
import type { AskedSplit } from '../../study/training/timeFolds.ts';
import type { ClassWeight, ModelKind } from '../../study/training/taught.ts';
import { usualSettings } from '../../study/training/usualSettings.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { catchInterruption, nothingWritten } from '../invocation/interruption.ts';
import { tellTableFailures } from '../invocation/tellFailures.ts';
import { missingEnding, jsonEndings } from '../output/promisedFormat.ts';
import { kindBeforePath } from '../output/unknownKind.ts';
import { readPlace } from '../output/takenPlaces.ts';
import { progressFor } from '../terminal/progress.ts';
import { trainedLines } from '../terminal/trainedTable.ts';
import { print, printJson, say } from '../terminal/say.ts';
import { writeOrKeep } from '../output/keptElsewhere.ts';
import { unwritable } from '../output/writeWhole.ts';

export interface TrainOptions extends OwnCheck {
  readonly kind: ModelKind;
  readonly output: string;
  readonly arm?: string;
  readonly called?: readonly string[];
  readonly seed: number;
  readonly trees?: number;
  readonly depth?: number;
  readonly learningRate?: number;
  readonly leastLeaf?: number;
  readonly ridge?: number;
  readonly patience?: number;
  readonly unwantedWeight: ClassWeight;
  readonly split: DealtSplit | 'time';
  readonly cutShare: number;
  readonly cutDay?: number;
  readonly labelDays: number;
  readonly inTurn?: boolean;
  readonly forgetDays: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export async function train(traces: readonly string[], options: TrainOptions): Promise<ExitCode> {
  const found = traceFiles(traces);
  const wrong =
    options.isOnlyChecked === true && options.output === undefined
      ? null
      : outputFault(options.output, found.files);
  if (found.failures.length > 0) tellTableFailures(found.failures);
  if (wrong !== null) say(wrong);
  if (found.failures.length > 0 || wrong !== null || options.isOnlyChecked === true) return ExitCode.usage;
  const isSilent = options.quiet === true || options.json === true;
  const interruption = catchInterruption(() => {
    if (!isSilent) say('interrupted: coming to an end');
  });
  try {
    return await trainAndTell(found.files, options, interruption.signal);
  } finally {
    interruption.release();
  }
}

function outputFault(path: string, files: readonly string[]): string | null {
  const wrong = kindBeforePath(path) ?? missingEnding(path, jsonEndings);
  if (wrong !== null) return `-o ${path}: ${wrong}`;
  const taken = readPlace(path, files);
  if (taken !== null) return taken;
  const reason = unwritable(path);
  return reason === null ? null : `-o ${path}: ${reason}`;
}

async function trainAndTell(
  files: readonly string[],
  options: TrainOptions,
  signal: AbortSignal,
): Promise<ExitCode> {
  const isSilent = options.quiet === true || options.json === true;
  const progress = progressFor(process.stderr, `train ${options.kind}`, isSilent);
  const scratch = scratchFolder('train');
  try {
    const read = readRows(files, readTrace, {
      arm: options.arm,
      called: options.called,
      scratch,
      signal,
      progress: (share) => progress.at(readingPart * share, 1),
    });
    if (read === null) return nothingWritten(options);
    if ('failures' in read) {
      progress.end();
      tellTableFailures(read.failures);
      return ExitCode.usage;
    }
    const training = await taught(read, {
      files,
      options,
      signal,
      at: (share) => progress.at(share, 1),
    });
    progress.end();
    return tell(training, options);
  } catch (error) {
    if (!(error instanceof ChangedSource)) throw error;
    progress.end();
    say(printable(error.message));
    return ExitCode.failed;
  } finally {
    progress.end();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Shares of the work, by rule of thumb. */
const readingPart = 0.2;
const parts = {
  features: { from: readingPart, share: 0.2 },
  turns: { from: 0.4, share: 0.6 },
} as const;

interface Work {
  readonly files: readonly string[];
  readonly options: TrainOptions;
  readonly signal: AbortSignal;
  readonly at: (share: number) => void;
}

function taught(read: ReadRows, { files, options, signal, at }: Work): Promise<Training> {
  return trainOn(read, {
    settings: settingsOf(options),
    split: askedSplit(options),
    isInTurn: options.inTurn === true,
    forgetDays: options.forgetDays,
    files,
    called: options.called,
    signal,
    progress: (what, done, planned) => at(parts[what].from + (parts[what].share * done) / planned),
  });
}

const askedSplit = ({ split, cutShare, cutDay, labelDays }: TrainOptions): AskedSplit =>
  split === 'time' ? { share: cutShare, day: cutDay, labelDays } : split;

function settingsOf(options: TrainOptions): Parameters<typeof trainOn>[1]['settings'] {
  const usual = usualSettings(options.kind);
  return {
    kind: options.kind,
    seed: options.seed,
    classWeight: options.unwantedWeight,
    trees: options.trees ?? usual.trees,
    depth: options.depth ?? usual.depth,
    learningRate: options.learningRate ?? usual.learningRate,
    leastLeafExamples: options.leastLeaf ?? usual.leastLeafExamples,
    ridge: options.ridge ?? usual.ridge,
    patience: options.patience ?? usual.patience,
  };
}

function tell(training: Training, options: TrainOptions): ExitCode {
  if (training === null) return nothingWritten(options);
  if ('faults' in training) {
    training.faults.forEach((fault) => say(fault));
    return ExitCode.usage;
  }
  const { trained } = training;
  const fault = writeOrKeep(options.output, modelText(trained.model));
  if (options.json === true) printJson(trained.model.training);
  else if (options.quiet !== true) printTrained(trained);
  if (fault !== null || options.quiet !== true) say(fault ?? `written: ${options.output}`);
  return fault === null ? ExitCode.done : ExitCode.failed;
}

const printTrained = (trained: Trained): void => print(trainedLines(trained));
