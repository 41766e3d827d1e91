/** Gathers the rows of files into a spool: which recording each call belongs to. */
import type { TraceBatch } from '../../../model/traces/traceBatch.ts';
import type { ReadTexts } from '../../traces/reading/cellStores.ts';
import { CalledNumbers } from './calledNumbers.ts';
import { RowCopier } from './callRow.ts';
import { FilledColumns } from './filledColumns.ts';
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

/** A recording as it is filled; the arm by its ordinal, −1 where none is said. */
interface Gathered {
  readonly arm: number;
  readonly replication: number | null;
  calls: number;
}

export interface GatheringOptions {
  /** Only the calls of this arm. */
  readonly arm?: string | undefined;
  /** Only the calls to numbers that begin in one of these ways. */
  readonly called?: readonly string[] | undefined;
  /** For what does not fit into memory. */
  readonly scratch: string;
  readonly rowsInMemory?: number;
}

export class Gathering {
  readonly #recordings: Gathered[] = [];
  readonly texts: ReadTexts;
  readonly spool: RowSpool;
  readonly filled: FilledColumns = new FilledColumns();
  readonly #arm: string | undefined;
  /** Null where all calls are gathered. */
  readonly called: CalledNumbers | null;
  #copier: RowCopier | null = null;
  #copied: TraceBatch | null = null;
  /** Ordinals of recordings: of this file by arm and replication, and of all files by arm where no replication is said. */
  #ofFile: Map<string, number> = new Map();
  readonly #ofAll: Map<string, number> = new Map();

  constructor(texts: ReadTexts, { arm, called, scratch, rowsInMemory }: GatheringOptions) {
    this.texts = texts;
    this.#arm = arm;
    this.called = called === undefined ? null : new CalledNumbers(called, texts.numbers);
    this.spool = new RowSpool(scratch, rowsInMemory);
  }

  get recordings(): readonly Recording[] {
    const { texts } = this.texts.names.arms;
    return this.#recordings.map(({ arm, ...rest }) => ({ ...rest, arm: arm < 0 ? null : texts[arm] }));
  }

  /** Only one at a time is judged, so nothing more need be read. */
  get isOfSeveralArms(): boolean {
    const [first] = this.#recordings;
    return this.#recordings.some(({ arm }) => arm !== first.arm);
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
    const calledNumbers = batch.int32('called_number');
    const wanted = this.#arm === undefined ? -1 : this.texts.names.arms.texts.indexOf(this.#arm);
    let last = { arm: -2, replication: -2, ordinal: -1 };
    for (let row = 0; row < batch.length; row++) {
      const arm = arms[row];
      const replication = replications[row];
      if (this.#arm !== undefined && arm !== wanted) continue;
      if (this.called !== null && !this.called.has(calledNumbers[row])) continue;
      if (arm !== last.arm || replication !== last.replication)
        last = { arm, replication, ordinal: this.#recordingOf(arm, replication) };
      this.#recordings[last.ordinal].calls++;
      this.spool.add(last.ordinal, this.#copier, row);
    }
  }

  #recordingOf(arm: number, replication: number): number {
    const known = replication < 0 ? this.#ofAll : this.#ofFile;
    const key = `${arm} ${replication}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, this.#recordings.length);
    return this.#recordings.push({ arm, replication: replication < 0 ? null : replication, calls: 0 }) - 1;
  }
}
