/** One call record as a row of a trace: reads its cells by a mapping, and says what is wrong with them. */
import type { TraceBatch } from '../../../model/traces/traceBatch.ts';
import { cellStores } from '../../traces/reading/cellStores.ts';
import type { CellStore, ReadTexts } from '../../traces/reading/cellStores.ts';
import type { AppearanceTable } from '../../traces/reading/appearanceTable.ts';
import type { WaitOptions } from '../../traces/reading/openedFile.ts';
import { courseOf } from './callCourse.ts';
import { readNumber } from '../numbers/callNumber.ts';
import { causeOf } from './causes.ts';
import { furtherFaults } from './furtherFaults.ts';
import type { ImportedSoFar } from './importedSoFar.ts';
import type { FieldName, ImportMapping } from '../mapping/importMapping.ts';
import { NumberLabels } from '../numbers/labelledNumbers.ts';
import { mappedColumns } from '../mapping/mappedColumns.ts';
import { noNumbers } from '../numbers/numberingHabits.ts';
import type { NumberCounts, WrittenNumber } from '../numbers/numberingHabits.ts';
import { Faulty, RecordCells } from './recordCells.ts';
import type { RecordFault, UnclearColumn } from './recordCells.ts';
import { zoneOf } from '../clock/zones.ts';
import { ZoneClock } from '../clock/zoneClock.ts';

/** Callers of imported records carry this name in their keys. */
const importedCaller = 'imported';

/** What all records of an import are read by. */
export interface Importing {
  readonly texts: ReadTexts;
  readonly mapping: ImportMapping;
  readonly soFar: ImportedSoFar;
  /** Ends the waiting for records that come through a pipe. */
  readonly signal?: WaitOptions['signal'];
}

export class RecordWriter {
  /** Calls written whose time the clocks showed twice, without saying which of the two it is. */
  ambiguousTimes = 0;
  /** Calls written of hours that the clocks showed twice, these and those whose records say which. */
  slowedTimes = 0;
  /** Numbers of calls written, by the form that they had. */
  readonly numbers: NumberCounts = noNumbers();
  readonly #cells: RecordCells;
  readonly #batch: TraceBatch;
  readonly #stores: ReadonlyMap<string, CellStore>;
  readonly #mapping: ImportMapping;
  readonly #clock: ZoneClock;
  readonly #texts: ReadTexts;
  readonly #soFar: ImportedSoFar;
  readonly #labels: NumberLabels | null;
  #row = 0;

  constructor(batch: TraceBatch, { texts, mapping, soFar }: Importing) {
    const zone = zoneOf(mapping.timeZone);
    if (zone === null) throw new RangeError(`no time zone ${mapping.timeZone}`);
    this.#batch = batch;
    this.#texts = texts;
    this.#soFar = soFar;
    this.#labels = mapping.labels === null ? null : new NumberLabels(mapping.labels);
    this.#stores = cellStores(batch, texts);
    this.#mapping = mapping;
    this.#clock = new ZoneClock(zone);
    this.#cells = new RecordCells(mapping, zone);
    for (const store of this.#stores.values())
      for (let row = 0; row < batch.capacity; row++) store.clear(row);
  }

  /** The columns of the records; those that fields name and that are not there, or there twice. */
  bind(columns: readonly string[]): readonly UnclearColumn[] {
    return this.#cells.bind(columns);
  }

  /** What the `id` field of the record says; null without one. */
  idOf(record: readonly unknown[]): string | null {
    return this.#cells.idOf(record);
  }

  /** Names of trace columns that the fields fill. */
  columns(): readonly string[] {
    return mappedColumns(
      (name) => this.#cells.fields[name] !== undefined || (name === 'label' && this.#labels !== null),
    );
  }

  /** Writes the record as the next row of the batch, or answers what is wrong with it; the row then stays free. */
  write(record: readonly unknown[]): RecordFault | null {
    this.#cells.begin(record);
    this.#row = this.#batch.length;
    try {
      for (const store of this.#stores.values()) store.clear(this.#row);
      this.#writeCall();
      this.#soFar.calls++;
      this.#batch.length++;
      return null;
    } catch (error) {
      if (error instanceof Faulty) return error.fault;
      throw error;
    }
  }

  /** What else is wrong with the record that was written last and rejected. */
  furtherFaults(first: RecordFault): readonly RecordFault[] {
    return furtherFaults(this.#cells, first, this.#mapping);
  }

  #writeCall(): void {
    const startMs = this.#cells.timeMs('time');
    if (startMs === null) throw this.#cells.faulty('time', 'a time');
    this.#store('time_ms', this.#clock.at(startMs), 'time');
    const calling = this.#writeNumber('calling_number', 'callingNumber');
    const called = this.#writeNumber('called_number', 'calledNumber');
    this.#writeCourse(startMs);
    this.#writeOrigin();
    this.#writeReports(startMs);
    this.#writeLabel(calling.number);
    for (const { form } of [calling, called]) this.numbers[form]++;
    if (this.#cells.isAmbiguous) this.ambiguousTimes++;
    if (this.#clock.isSlowAt(startMs)) this.slowedTimes++;
  }

  #writeNumber(column: string, name: FieldName): WrittenNumber {
    const read = readNumber(this.#cells.value(name), this.#mapping.numbers);
    if ('expected' in read) throw this.#cells.faulty(name, read.expected);
    this.#store(column, read.number, name);
    return read;
  }

  /** Ringing, talk, release and cause. */
  #writeCourse(startMs: number): void {
    const { conversationMs, ringMs, releasedMs, isAnswered } = courseOf(this.#cells, startMs);
    if (conversationMs !== null) this.#store('conversation_ms', conversationMs, 'conversationSeconds');
    if (ringMs !== null)
      this.#store('ring_ms', ringMs, conversationMs === null ? 'ringSeconds' : 'durationSeconds');
    if (releasedMs !== null) this.#writeRelease(startMs, releasedMs);
    const cause = causeOf(this.#cells, isAnswered);
    if (cause !== null) this.#store('release_cause', cause, 'cause');
  }

  #writeRelease(startMs: number, releasedMs: number): void {
    if (releasedMs < startMs) throw this.#cells.beforeCall('endTime');
    this.#store('released_at_ms', this.#clock.at(releasedMs), 'endTime');
  }

  #writeOrigin(): void {
    const carrier = this.#cells.text('carrier');
    if (carrier !== null) this.#store('place_ingress', carrier, 'carrier');
    const route = this.#cells.text('route');
    if (route !== null) this.#writeRoute(route);
    this.#ordinal('account', this.#soFar.accounts);
    this.#ordinal('line', this.#soFar.lines);
    const attestation = this.#cells.meant('attestation');
    if (attestation !== null) this.#store('attestation', attestation.toLowerCase(), 'attestation');
  }

  #writeRoute(text: string): void {
    if (!/^\d+$/.test(text)) return this.#store('route', text, 'route');
    const first = this.#soFar.routeText(text);
    if (first !== text)
      throw this.#cells.faulty('route', `"${first}", as it came before: both are route ${Number(text)}`);
    this.#store('route', Number(text), 'route');
  }

  #writeLabel(calling: string): void {
    const unwanted = this.#labels === null ? this.#cells.yesNo('label') : this.#labels.isUnwanted(calling);
    if (unwanted !== null) this.#store('truth_is_wanted', !unwanted, 'label');
    this.#writeCaller();
  }

  #writeReports(startMs: number): void {
    const marked = this.#cells.yesNo('marked');
    if (marked !== null) this.#store('is_marked', marked, 'marked');
    const markedAt = this.#reportedMs('markedAt', startMs);
    if (markedAt !== null) {
      if (marked === false) throw this.#cells.faulty('markedAt', 'nothing, since the call was not marked');
      this.#store('is_marked', true, 'markedAt');
      this.#store('marked_at_ms', markedAt, 'markedAt');
    }
    const complained = this.#reportedMs('complainedAt', startMs);
    if (complained !== null) this.#store('complained_at_ms', complained, 'complainedAt');
  }

  /** On the clock of the trace; nobody reports a call that is still to come. */
  #reportedMs(name: 'markedAt' | 'complainedAt', startMs: number): number | null {
    const reportedMs = this.#cells.timeMs(name, startMs);
    if (reportedMs === null) return null;
    if (reportedMs < startMs) throw this.#cells.beforeCall(name);
    return this.#clock.at(reportedMs);
  }

  #writeCaller(): void {
    const caller = this.#cells.text('caller');
    if (caller === null) return;
    const { callKey } = this.#batch;
    callKey.caller[this.#row] = this.#texts.names.callers.ordinalOf(importedCaller);
    callKey.entity[this.#row] = this.#soFar.callers.ordinalOf(caller);
    callKey.intent[this.#row] = this.#soFar.calls;
    callKey.attempt[this.#row] = 0;
  }

  #ordinal(name: 'account' | 'line', table: AppearanceTable): void {
    const value = this.#cells.text(name);
    if (value !== null) this.#store(name, table.ordinalOf(value), name);
  }

  #store(column: string, value: unknown, name: FieldName): void {
    const store = this.#stores.get(column);
    if (store === undefined || !store.store(this.#row, value))
      throw this.#cells.faulty(name, store?.expected ?? column);
  }
}
