/** Reads the files of a trace into a spool: which recording each call belongs to, and under which index its numbers go. */
import { basename } from 'node:path';
import { readTexts } from '../../traces/cellStores.ts';
import type { ReadTexts } from '../../traces/cellStores.ts';
import type { TraceBatch } from '../../../model/traces/traceBatch.ts';
import type { Failure } from '../../failures/failure.ts';
import { wholeFile } from '../../failures/failure.ts';
import { nearestName } from '../../failures/nearestName.ts';
import { ImportCounter } from '../../imports/importAccount.ts';
import type { ImportAccount } from '../../imports/importAccount.ts';
import { rejectionFailures } from '../../imports/rejectionFailures.ts';
import type { CallsReading } from '../../imports/callsReading.ts';
import type { Rejected } from '../../imports/callsState.ts';
import type { TraceReading } from '../../traces/readTrace.ts';
import { RowCopier } from './callRow.ts';
import { FilledColumns } from './filledColumns.ts';
import { NumberOrder } from './numberOrder.ts';
import { RowSpool } from './rowSpool.ts';

/**
 * The calls of one arm of one replication: judges begin anew with each. Rows that say no replication, such as those of a real network,
 * are one recording over all files; rows that say one belong together within their file, since design points may share both.
 */
export interface Recording {
  /** Null where the rows do not say. */
  readonly arm: string | null;
  readonly replication: number | null;
  /** Rows by what the truth says of them. */
  readonly calls: number;
}

export interface ReadRows {
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

export interface ReadOptions {
  /** Only the calls of this arm. */
  readonly arm?: string | undefined;
  /** For what does not fit into memory. */
  readonly scratch: string;
  readonly signal?: { readonly aborted: boolean };
  /** Told now and then how much of all files has been read, 0 … 1. */
  readonly progress?: (share: number) => void;
  readonly rowsInMemory?: number;
  /** Takes records of other forms that are no calls. */
  readonly reject?: (rejected: Rejected) => void;
}

/** Opens a file of calls with the texts that all files share. */
export type OpenCalls = (path: string, texts: ReadTexts) => TraceReading | CallsReading;

/** The rows, or what is wrong with the files; null when it was interrupted. */
export function readRows(
  files: readonly string[],
  open: OpenCalls,
  options: ReadOptions,
): ReadRows | { readonly failures: readonly Failure[] } | null {
  const texts = readTexts();
  const gathering = new Gathering(texts, options);
  const columns = new Set<string>();
  const counter = new ImportCounter();
  let isImported = false;
  for (const [ordinal, file] of files.entries()) {
    const reading = open(file, texts);
    gathering.beginFile();
    if ('account' in reading) {
      counter.add(reading.account);
      isImported = true;
    }
    for (const part of reading.parts) {
      if (options.signal?.aborted === true) return null;
      if (part.kind === 'fault') gathering.failures.push(part.fault);
      else if (part.kind === 'rows') gathering.take(part.batch);
      else {
        counter.reject(part.rejected);
        options.reject?.(part.rejected);
      }
      options.progress?.((ordinal + reading.share) / files.length);
    }
    for (const column of reading.columns) columns.add(column);
  }
  const failures = failuresOf(gathering, counter, { files, arm: options.arm });
  if (failures.length > 0) return { failures };
  const { spool, recordings } = gathering;
  return {
    spool,
    numbers: new NumberOrder(texts.numbers.texts),
    texts,
    recordings: recordings.map(({ arm, ...rest }) => ({
      ...rest,
      arm: arm < 0 ? null : texts.names.arms.texts[arm],
    })),
    columns: [...columns],
    filled: gathering.filled.names,
    imported: isImported ? counter.account((path) => basename(path)) : null,
  };
}

interface Asked {
  readonly files: readonly string[];
  readonly arm: string | undefined;
}

/** What is wrong with a file, or else with what all of them hold. */
const failuresOf = (gathering: Gathering, counter: ImportCounter, asked: Asked): readonly Failure[] =>
  gathering.failures.length > 0
    ? gathering.failures
    : armFailures(
        gathering,
        counter.account((path) => path),
        asked,
      );

interface Gathered {
  readonly arm: number;
  readonly replication: number | null;
  calls: number;
}

class Gathering {
  readonly failures: Failure[] = [];
  readonly recordings: Gathered[] = [];
  readonly texts: ReadTexts;
  readonly spool: RowSpool;
  readonly filled: FilledColumns = new FilledColumns();
  readonly #arm: string | undefined;
  #copier: RowCopier | null = null;
  #copied: TraceBatch | null = null;
  /** Ordinals of recordings: of this file by arm and replication, and of all files by arm where no replication is said. */
  #ofFile: Map<string, number> = new Map();
  readonly #ofAll: Map<string, number> = new Map();

  constructor(texts: ReadTexts, { arm, scratch, rowsInMemory }: ReadOptions) {
    this.texts = texts;
    this.#arm = arm;
    this.spool = new RowSpool(scratch, rowsInMemory);
  }

  beginFile(): void {
    this.#ofFile = new Map();
  }

  take(batch: TraceBatch): void {
    this.filled.take(batch);
    if (this.#copied !== batch || this.#copier === null) {
      this.#copied = batch;
      this.#copier = new RowCopier(batch);
    }
    const arms = batch.int32('arm');
    const replications = batch.int32('replication');
    const wanted = this.#arm === undefined ? -1 : this.texts.names.arms.texts.indexOf(this.#arm);
    let last = { arm: -2, replication: -2, ordinal: -1 };
    for (let row = 0; row < batch.length; row++) {
      const arm = arms[row];
      const replication = replications[row];
      if (this.#arm !== undefined && arm !== wanted) continue;
      if (arm !== last.arm || replication !== last.replication)
        last = { arm, replication, ordinal: this.#recordingOf(arm, replication) };
      this.recordings[last.ordinal].calls++;
      this.spool.add(last.ordinal, this.#copier, row);
    }
  }

  #recordingOf(arm: number, replication: number): number {
    const known = replication < 0 ? this.#ofAll : this.#ofFile;
    const key = `${arm} ${replication}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, this.recordings.length);
    return this.recordings.push({ arm, replication: replication < 0 ? null : replication, calls: 0 }) - 1;
  }
}

/** Arms are different worlds: only one at a time is judged. */
function armFailures(
  { recordings, texts }: Gathering,
  account: ImportAccount,
  { files, arm: asked }: Asked,
): readonly Failure[] {
  const arms = texts.names.arms.texts;
  const failure = (found: string, expected: string, hint: string): Failure => ({
    ...wholeFile(files.length === 1 ? files[0] : `${files.length} files`),
    path: '',
    found,
    expected,
    hint,
  });
  if (asked !== undefined && !arms.includes(asked)) {
    const nearest = nearestName(asked, arms);
    const hint = nearest === undefined ? '' : `did you mean ${nearest}?`;
    return [
      failure(`no calls of arm ${asked}`, arms.length === 0 ? 'no --arm' : `one of ${arms.join(', ')}`, hint),
    ];
  }
  if (recordings.length === 0)
    return [failure('no call that can be read', 'at least one', ''), ...rejectionFailures(account)];
  const here = new Set(recordings.map(({ arm }) => arm));
  if (here.size < 2) return [];
  return [failure(`the calls of ${here.size} arms: ${arms.join(', ')}`, 'one arm', 'choose one with --arm')];
}
