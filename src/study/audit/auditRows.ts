/** The calls of a trace as an audit looks at them: what is seen of each, whose it is, and whether it was wanted. */
import { isOwnCall } from '../../model/calls/attemptOfKey.ts';
import type { TraceBatch } from '../../model/traces/traceBatch.ts';

/** Calls that are kept: a trace that is longer is audited by its first ones. */
const mostAudited = 1_000_000;

/** What a caller does within so long belongs together. */
const spanMs = 600_000;

const int32Columns = [
  'route',
  'place_ingress',
  'account',
  'line',
  'sim',
  'cell',
  'calling_number',
  'called_number',
  'attestation',
  'ring_ms',
  'conversation_ms',
  'release_cause',
  'is_marked',
] as const;
export type AuditColumn = (typeof int32Columns)[number];

/** Ordinals of things by their keys. */
class Units {
  count = 0;
  readonly #known: Map<string, number> = new Map();

  of(key: string): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.count);
    return this.count++;
  }
}

export class AuditRows {
  rows = 0;
  /** Calls without a label among those that were read. */
  unlabelled = 0;
  /** Whether labelled calls were left out because there was no room for more. */
  isCut = false;
  /** 1 wanted, 0 unwanted. */
  readonly isWanted: Uint8Array;
  readonly timeMs: Float64Array;
  readonly releasedMs: Float64Array;
  /** Position in its file, from 0. */
  readonly ordinal: Int32Array;
  readonly columns: Readonly<Record<AuditColumn, Int32Array>>;
  /** Who called in which ten minutes. */
  readonly callerSpan: Int32Array;
  readonly callingUnit: Int32Array;
  readonly calledUnit: Int32Array;
  readonly accountUnit: Int32Array;
  readonly cellUnit: Int32Array;
  readonly units: {
    readonly callerSpan: Units;
    readonly calling: Units;
    readonly called: Units;
    readonly account: Units;
    readonly cell: Units;
  } = {
    callerSpan: new Units(),
    calling: new Units(),
    called: new Units(),
    account: new Units(),
    cell: new Units(),
  };

  readonly #most: number;

  constructor(most: number = mostAudited) {
    const column = (): Int32Array => new Int32Array(most);
    this.#most = most;
    this.isWanted = new Uint8Array(most);
    this.timeMs = new Float64Array(most);
    this.releasedMs = new Float64Array(most);
    this.ordinal = column();
    this.callerSpan = column();
    this.callingUnit = column();
    this.calledUnit = column();
    this.accountUnit = column();
    this.cellUnit = column();
    this.columns = Object.fromEntries(int32Columns.map((name) => [name, column()])) as Record<
      AuditColumn,
      Int32Array
    >;
  }

  get isFull(): boolean {
    return this.rows === this.#most;
  }

  /** Takes the labelled rows of a batch; `fileOrdinal` tells files apart, `firstRow` is the batch's place in its file. */
  take(batch: TraceBatch, fileOrdinal: number, firstRow: number): void {
    const labels = batch.int32('truth_is_wanted');
    const times = batch.float64('time_ms');
    const released = batch.float64('released_at_ms');
    const cells = int32Columns.map((name) => [this.columns[name], batch.int32(name)] as const);
    const { attempt } = batch.callKey;
    for (let from = 0; from < batch.length; from++) {
      if (isOwnCall(attempt[from])) continue;
      if (labels[from] < 0) {
        this.unlabelled++;
        continue;
      }
      if (this.isFull) {
        this.isCut = true;
        return;
      }
      const row = this.rows++;
      this.isWanted[row] = labels[from];
      this.timeMs[row] = times[from];
      this.releasedMs[row] = released[from];
      this.ordinal[row] = firstRow + from;
      for (const [to, column] of cells) to[row] = column[from];
      this.#writeUnits(batch, from, { row, fileOrdinal });
    }
  }

  #writeUnits(
    batch: TraceBatch,
    from: number,
    { row, fileOrdinal }: { row: number; fileOrdinal: number },
  ): void {
    const { caller, entity } = batch.callKey;
    const calling = this.columns.calling_number[row];
    const replication = batch.int32('replication')[from];
    const who = caller[from] < 0 ? `n${calling}` : `${caller[from]}.${entity[from]}`;
    const span = Math.floor(this.timeMs[row] / spanMs);
    const { units } = this;
    // Arms play the same callers, and operators rent the same numbers again: what comes back in another arm or file is no further unit.
    const played = replication < 0 ? `file ${fileOrdinal}` : `${replication}`;
    this.callerSpan[row] = units.callerSpan.of(`${played} ${who} ${span}`);
    this.callingUnit[row] = units.calling.of(`${calling}`);
    this.calledUnit[row] = units.called.of(`${this.columns.called_number[row]}`);
    this.accountUnit[row] = units.account.of(`${this.columns.account[row]}`);
    this.cellUnit[row] = units.cell.of(`${this.columns.cell[row]}`);
  }
}
