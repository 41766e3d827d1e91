/** The calls of a trace as an audit looks at them: what is seen of each, whose it is, and whether it was wanted. */
import { isOwnCall } from '../../model/calls/attemptOfKey.ts';
import type { TraceBatch } from '../../model/traces/traceBatch.ts';
import { noNumber } from '../replay/measures/callUnits.ts';
import { NumberOwners } from '../replay/measures/numberOwners.ts';

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
  /** Which arm of which replication it was recorded in: every one begins anew. Files that say neither are of one network. */
  readonly recording: Int32Array;
  /** The calling number in its recording. */
  readonly callingHistory: Int32Array;
  /** Who called in which ten minutes, when `uniteCallers` has been called. */
  readonly callerSpan: Int32Array;
  readonly callingUnit: Int32Array;
  readonly calledUnit: Int32Array;
  readonly accountUnit: Int32Array;
  readonly cellUnit: Int32Array;
  readonly units: {
    readonly recording: Units;
    readonly callingHistory: Units;
    readonly callerSpan: Units;
    readonly calling: Units;
    readonly called: Units;
    readonly account: Units;
    readonly cell: Units;
  } = {
    recording: new Units(),
    callingHistory: new Units(),
    callerSpan: new Units(),
    calling: new Units(),
    called: new Units(),
    account: new Units(),
    cell: new Units(),
  };

  readonly #most: number;
  /** Whose call it is as far as the call itself says. */
  readonly #caller: Int32Array;
  readonly #callers: Units = new Units();
  readonly #numbers: Units = new Units();
  readonly #owners: NumberOwners = new NumberOwners();

  constructor(most: number = mostAudited) {
    const column = (): Int32Array => new Int32Array(most);
    this.#most = most;
    this.isWanted = new Uint8Array(most);
    this.timeMs = new Float64Array(most);
    this.releasedMs = new Float64Array(most);
    this.ordinal = column();
    this.recording = column();
    this.callingHistory = column();
    this.#caller = column();
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

  /** Takes the labelled rows of a batch; `firstRow` is the batch’s place in its file. */
  take(batch: TraceBatch, firstRow: number): void {
    const labels = batch.int32('truth_is_wanted');
    const times = batch.float64('time_ms');
    const released = batch.float64('released_at_ms');
    const [arms, replications] = [batch.int32('arm'), batch.int32('replication')];
    const cells = int32Columns.map((name) => [this.columns[name], batch.int32(name)] as const);
    const { attempt } = batch.callKey;
    for (let from = 0; from < batch.length; from++) {
      if (isOwnCall(attempt[from])) continue;
      const caller = this.#callerOf(batch, from);
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
      this.#caller[row] = caller;
      this.recording[row] = this.units.recording.of(`${replications[from]} ${arms[from]}`);
      this.#writeUnits(row);
    }
  }

  /** To be called when all calls have been taken: only then is known whose those are that name nobody. */
  uniteCallers(): void {
    const { callerSpan } = this.units;
    for (let row = 0; row < this.rows; row++) {
      const span = Math.floor(this.timeMs[row] / spanMs);
      this.callerSpan[row] = callerSpan.of(`${this.#owners.ownerOf(this.#caller[row])} ${span}`);
    }
  }

  /**
   * Calls of files that say no replication are of one network, and so of the same callers. Arms play the same callers, and operators rent the same numbers
   * again: what comes back in another arm or file is nobody else.
   */
  #callerOf(batch: TraceBatch, from: number): number {
    const { caller, entity } = batch.callKey;
    const calling = batch.int32('calling_number')[from];
    const replication = batch.int32('replication')[from];
    const number = calling <= noNumber ? null : this.#numbers.of(`${replication} ${calling}`);
    if (caller[from] < 0) {
      const ordinal = this.#callers.of(`${replication} n${calling}`);
      this.#owners.unnamed(ordinal, number);
      return ordinal;
    }
    const ordinal = this.#callers.of(`${replication} ${caller[from]}.${entity[from]}`);
    this.#owners.named(ordinal, number);
    return ordinal;
  }

  #writeUnits(row: number): void {
    const { units } = this;
    const calling = this.columns.calling_number[row];
    this.callingUnit[row] = units.calling.of(`${calling}`);
    this.callingHistory[row] = units.callingHistory.of(`${this.recording[row]} ${calling}`);
    this.calledUnit[row] = units.called.of(`${this.columns.called_number[row]}`);
    this.accountUnit[row] = units.account.of(`${this.columns.account[row]}`);
    this.cellUnit[row] = units.cell.of(`${this.columns.cell[row]}`);
  }
}
