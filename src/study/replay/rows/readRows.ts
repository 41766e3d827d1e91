/** Reads the files of a trace into a spool: which recording each call belongs to, and under which index its numbers go. */
import { basename } from 'node:path';
import { readTexts } from '../../traces/reading/cellStores.ts';
import type { ReadTexts } from '../../traces/reading/cellStores.ts';
import type { Failure } from '../../failures/failure.ts';
import { SourceFiles } from '../../reading/sourceFiles.ts';
import { ImportCounter } from '../../imports/account/importAccount.ts';
import type { ImportAccount } from '../../imports/account/importAccount.ts';
import type { Rejected } from '../../imports/calls/callsState.ts';
import { Gathering } from './gathering.ts';
import type { GatheringOptions, Recording } from './gathering.ts';
import { NumberOrder } from './numberOrder.ts';
import type { OpenCalls } from './openCalls.ts';
import { rowsFailures, severalArms } from './rowsFailures.ts';
import type { RowSpool } from './rowSpool.ts';
import { armsAtBeginnings } from './armsAtBeginnings.ts';

export interface ReadRows {
  /** The files, as they were before the first of them was opened. */
  readonly sources: SourceFiles;
  readonly spool: RowSpool;
  readonly numbers: NumberOrder;
  readonly texts: ReadTexts;
  readonly recordings: readonly Recording[];
  /** Columns that at least one file has. */
  readonly columns: readonly string[];
  /** Those that hold something in at least one row. */
  readonly filled: readonly string[];
  /** Of files that are no traces; null where all are. */
  readonly imported: ImportAccount | null;
}

export interface ReadOptions extends GatheringOptions {
  readonly signal?: { readonly aborted: boolean };
  /** Told now and then how much of all files has been read, 0 … 1. */
  readonly progress?: (share: number) => void;
  /** Takes records of other forms that are no calls. */
  readonly reject?: (rejected: Rejected) => void;
}

/** The rows, or what is wrong with the files; null when it was interrupted. */
export function readRows(
  files: readonly string[],
  open: OpenCalls,
  options: ReadOptions,
): ReadRows | { readonly failures: readonly Failure[] } | null {
  const sources = new SourceFiles(files);
  const mayHaveSeveral = options.arm === undefined && files.length > 1;
  const arms = mayHaveSeveral ? armsAtBeginnings(files, open) : [];
  if (arms.length > 1) return { failures: [severalArms(files, arms)] };
  const texts = readTexts();
  const gathering = new Gathering(texts, options);
  const counter = new ImportCounter();
  const read = readFiles(files, open, { options, gathering, counter });
  if (read === null) return null;
  const { faults, columns, isImported } = read;
  if (faults.length > 0) return { failures: faults };
  const { spool, recordings, filled, called } = gathering;
  const here = (path: string): string => path;
  const reasons = [...counter.account(here).reasons, ...counter.furtherReasons(here)];
  const failures = rowsFailures(
    { files, arm: options.arm, called: options.called },
    { recordings, arms: texts.names.arms.texts, reasons, calledNumber: called?.example ?? '' },
  );
  if (failures.length > 0) return { failures };
  return {
    sources,
    spool,
    numbers: new NumberOrder(texts.numbers.texts),
    texts,
    recordings,
    columns: [...columns],
    filled: filled.names,
    imported: isImported ? counter.account((path) => basename(path)) : null,
  };
}

interface FilesRead {
  readonly faults: readonly Failure[];
  readonly columns: ReadonlySet<string>;
  readonly isImported: boolean;
}

/** Gathers all files; those of several arms only as far as the second one. Null when it was interrupted. */
function readFiles(
  files: readonly string[],
  open: OpenCalls,
  into: { readonly options: ReadOptions; readonly gathering: Gathering; readonly counter: ImportCounter },
): FilesRead | null {
  const { options, gathering, counter } = into;
  const faults: Failure[] = [];
  const columns = new Set<string>();
  let isImported = false;
  for (const [ordinal, file] of files.entries()) {
    const reading = open(file, { texts: gathering.texts });
    gathering.beginFile();
    if ('account' in reading) {
      counter.add(reading.account);
      isImported = true;
    }
    for (const part of reading.parts) {
      if (options.signal?.aborted === true) return null;
      if (part.kind === 'fault') faults.push(part.fault);
      else if (part.kind === 'rows') gathering.take(part.batch);
      else {
        counter.reject(part.rejected);
        options.reject?.(part.rejected);
      }
      if (gathering.isOfSeveralArms) return { faults, columns, isImported };
      options.progress?.((ordinal + reading.share) / files.length);
    }
    for (const column of reading.columns) columns.add(column);
  }
  return { faults, columns, isImported };
}
