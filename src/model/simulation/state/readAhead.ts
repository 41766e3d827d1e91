/** Brings near what coming calls will need, and changes nothing. Hot path: replication. */
import type { Bitset } from '../../../engine/tables/bitset.ts';
import type { TouchableTable } from '../../../engine/tables/touchable.ts';
import type { CallTable } from '../../calls/callTable.ts';
import { int32Shift } from '../../calls/cells.ts';
import { TruthField } from '../../calls/truth.ts';
import type { NumbersJudged } from '../../measures/numbersJudged.ts';
import type { SiteTotals } from '../../measures/totals.ts';
import type { Subscribers } from '../../population/subscribers.ts';
import type { IntentTable } from '../intents/intentTable.ts';
import type { Site } from '../sites/site.ts';

/** Calls whose memory is waited for together. */
const together = 64;

/** What attempts and the ends of calls read. */
export interface ReadRoom {
  readonly calls: CallTable;
  readonly intents: IntentTable;
  readonly subscribers: Subscribers;
  readonly sites: readonly Pick<Site, 'tables'>[];
  /** What is counted of every detector. */
  readonly counts: readonly Pick<SiteTotals, 'numbers' | 'numbersJudged'>[];
}

/** Reads one kind of memory after another, in loops so short that the processor has many reads under way at once: they are waited for together. */
export class ReadAhead {
  readonly #calls: CallTable;
  readonly #intents: IntentTable;
  readonly #subscribers: Subscribers;
  /** Tables by calling number of all detectors. */
  readonly #siteTables: readonly TouchableTable[];
  /** These, and all others that a call of an operator looks its number up in. */
  readonly #numberTables: readonly TouchableTable[];
  readonly #numbersJudged: readonly NumbersJudged[];
  readonly #rows: Int32Array = new Int32Array(together);
  readonly #slots: Int32Array = new Int32Array(together);
  readonly #callees: Int32Array = new Int32Array(together);
  readonly #callers: Int32Array = new Int32Array(together);
  readonly #numbers: Int32Array = new Int32Array(together);
  #rowCount = 0;
  #slotCount = 0;
  /** What was read means nothing; but for this field the compiler would leave the reading out. */
  seen: number = 0;

  constructor({ calls, intents, subscribers, sites, counts }: ReadRoom) {
    this.#calls = calls;
    this.#intents = intents;
    this.#subscribers = subscribers;
    this.#siteTables = sites.flatMap(({ tables }) => tables);
    this.#numberTables = [...this.#siteTables, ...counts.map(({ numbers }) => numbers)];
    this.#numbersJudged = counts.map(({ numbersJudged }) => numbersJudged);
  }

  /** The intent in `row` will soon be attempted. */
  attempt(row: number): void {
    if (this.#rowCount === together) this.#readAttempts();
    this.#rows[this.#rowCount++] = row;
  }

  /** The call in `slot` will soon end. */
  release(slot: number): void {
    if (this.#slotCount === together) this.#readReleases();
    this.#slots[this.#slotCount++] = slot;
  }

  /** Reads what the calls named since the last time will need. */
  read(): void {
    if (this.#rowCount > 0) this.#readAttempts();
    if (this.#slotCount > 0) this.#readReleases();
  }

  /** The first `count` of these rows will soon be attempted for the first time; some of their callers have been `seen` before. */
  readFirst(rows: Int32Array, count: number, seen: Bitset): void {
    const intents = this.#intents;
    let bits = 0;
    for (let i = 0; i < count; i++) bits ^= seen.touch(intents.entityOf(rows[i]));
    this.seen ^= bits;
    for (let i = 0; i < count; i++) this.attempt(rows[i]);
    this.read();
  }

  /** An operator is about to call: the callee, −1 and less for nobody of the region, and what the tables know of the number that it shows. */
  readDialled(callee: number, shown: number): void {
    const numberTables = this.#numberTables;
    let seen = callee >= 0 ? this.#subscribers.touch(callee) : 0;
    for (let i = 0; i < numberTables.length; i++) seen ^= numberTables[i].touch(shown);
    this.seen ^= seen;
  }

  #readAttempts(): void {
    const intents = this.#intents;
    const siteTables = this.#siteTables;
    const numbersJudged = this.#numbersJudged;
    const count = this.#rowCount;
    this.#rowCount = 0;
    for (let i = 0; i < count; i++) {
      const row = this.#rows[i];
      this.#callees[i] = intents.calleeOf(row);
      this.#callers[i] = intents.callerSubscriberOf(row);
      this.#numbers[i] = intents.callingNumberOf(row);
    }
    this.#readPeople(this.#callees, count);
    this.#readPeople(this.#callers, count);
    for (let i = 0; i < siteTables.length; i++) this.#readNumbers(siteTables[i], count);
    for (let i = 0; i < numbersJudged.length; i++) this.#readJudged(numbersJudged[i], count);
  }

  #readReleases(): void {
    const { int32Cells } = this.#calls;
    const count = this.#slotCount;
    this.#slotCount = 0;
    for (let i = 0; i < count; i++)
      this.#callees[i] = int32Cells[(this.#slots[i] << int32Shift) | TruthField.callee];
    this.#readPeople(this.#callees, count);
  }

  /** Those below 0 are nobody of the region. */
  #readPeople(people: Int32Array, count: number): void {
    const subscribers = this.#subscribers;
    let seen = 0;
    for (let i = 0; i < count; i++) if (people[i] >= 0) seen ^= subscribers.touch(people[i]);
    this.seen ^= seen;
  }

  #readNumbers(table: TouchableTable, count: number): void {
    let seen = 0;
    for (let i = 0; i < count; i++) seen ^= table.touch(this.#numbers[i]);
    this.seen ^= seen;
  }

  #readJudged(judged: NumbersJudged, count: number): void {
    let seen = 0;
    for (let i = 0; i < count; i++) if (this.#callers[i] >= 0) seen ^= judged.touch(this.#callers[i]);
    this.seen ^= seen;
  }
}
