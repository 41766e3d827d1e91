/** One call record as a row of a trace: reads its cells by a mapping, and says what is wrong with them. */
import { answeredCause } from '../../model/calls/callCodes.ts';
import type { TraceBatch } from '../../model/traces/traceBatch.ts';
import { cellStores } from '../traces/cellStores.ts';
import type { CellStore, ReadTexts } from '../traces/cellStores.ts';
import { AppearanceTable } from '../traces/appearanceTable.ts';
import { courseOf } from './callCourse.ts';
import { readNumber } from './callNumber.ts';
import { statusOfWord } from './causes.ts';
import type { FieldName, ImportMapping } from './importMapping.ts';
import { Faulty, RecordCells } from './recordCells.ts';
import type { RecordFault } from './recordCells.ts';
import { zoneOf } from './zones.ts';
import { ZoneClock } from './zoneClock.ts';

/** Callers of imported records carry this name in their keys. */
const importedCaller = 'imported';
const mostTexts = 1 << 24;

export class RecordWriter {
  /** Calls written whose time the clocks showed twice, without saying which of the two it is. */
  ambiguousTimes = 0;
  /** Calls written of hours that the clocks showed twice, these and those whose records say which. */
  slowedTimes = 0;
  readonly #cells: RecordCells;
  readonly #batch: TraceBatch;
  readonly #stores: ReadonlyMap<string, CellStore>;
  readonly #mapping: ImportMapping;
  readonly #clock: ZoneClock;
  readonly #texts: ReadTexts;
  readonly #callers: AppearanceTable = new AppearanceTable(mostTexts);
  readonly #accounts: AppearanceTable = new AppearanceTable(mostTexts);
  readonly #lines: AppearanceTable = new AppearanceTable(mostTexts);
  #row = 0;
  #records = 0;

  constructor(batch: TraceBatch, texts: ReadTexts, mapping: ImportMapping) {
    const zone = zoneOf(mapping.timeZone);
    if (zone === null) throw new RangeError(`no time zone ${mapping.timeZone}`);
    this.#batch = batch;
    this.#texts = texts;
    this.#stores = cellStores(batch, texts);
    this.#mapping = mapping;
    this.#clock = new ZoneClock(zone);
    this.#cells = new RecordCells(mapping, zone);
    for (const store of this.#stores.values())
      for (let row = 0; row < batch.capacity; row++) store.clear(row);
  }

  /** The columns of the records; the fields whose column is not there, or there twice. */
  bind(columns: readonly string[]): readonly FieldName[] {
    return this.#cells.bind(columns);
  }

  /** What the `id` field of the record says; null without one. */
  idOf(record: readonly unknown[]): string | null {
    return this.#cells.idOf(record);
  }

  /** Names of trace columns that the fields fill. */
  columns(): readonly string[] {
    const has = (...names: FieldName[]): boolean =>
      names.some((name) => this.#cells.fields[name] !== undefined);
    const hasEnd = has('endTime', 'durationSeconds');
    const hasTalk = has('conversationSeconds') || (hasEnd && has('answerTime', 'ringSeconds'));
    return [
      'time_ms',
      'calling_number',
      'called_number',
      ...(has('carrier') ? ['place_ingress'] : []),
      ...(has('route') ? ['route'] : []),
      ...(has('account') ? ['account'] : []),
      ...(has('line') ? ['line'] : []),
      ...(has('attestation') ? ['attestation'] : []),
      ...(hasTalk || has('ringSeconds') ? ['ring_ms'] : []),
      ...(hasTalk ? ['conversation_ms'] : []),
      ...(hasTalk || hasEnd ? ['released_at_ms'] : []),
      ...(hasTalk || has('cause', 'answerTime') ? ['release_cause'] : []),
      ...(has('marked', 'markedAt') ? ['is_marked'] : []),
      ...(has('markedAt') ? ['marked_at_ms'] : []),
      ...(has('complainedAt') ? ['complained_at_ms'] : []),
      ...(has('caller') ? ['truth_call_key'] : []),
      ...(has('label') ? ['truth_is_wanted'] : []),
    ];
  }

  /** Writes the record as the next row of the batch, or answers what is wrong with it; the row then stays free. */
  write(record: readonly unknown[]): RecordFault | null {
    this.#cells.begin(record);
    this.#row = this.#batch.length;
    try {
      for (const store of this.#stores.values()) store.clear(this.#row);
      this.#writeCall();
      this.#records++;
      this.#batch.length++;
      return null;
    } catch (error) {
      if (error instanceof Faulty) return error.fault;
      throw error;
    }
  }

  #writeCall(): void {
    const startMs = this.#cells.timeMs('time');
    if (startMs === null) throw this.#cells.faulty('time', 'a time');
    this.#store('time_ms', this.#clock.at(startMs), 'time');
    this.#writeNumber('calling_number', 'callingNumber');
    this.#writeNumber('called_number', 'calledNumber');
    this.#writeCourse(startMs);
    this.#writeOrigin();
    this.#writeLabels();
    if (this.#cells.isAmbiguous) this.ambiguousTimes++;
    if (this.#clock.isSlowAt(startMs)) this.slowedTimes++;
  }

  #writeNumber(column: string, name: FieldName): void {
    const number = readNumber(this.#cells.value(name), this.#mapping.numbers);
    if (number === null) throw this.#cells.faulty(name, expectedNumber(this.#cells.value(name)));
    this.#store(column, number, name);
  }

  /** Ringing, talk, release and cause. */
  #writeCourse(startMs: number): void {
    const { conversationMs, ringMs, releasedMs, isAnswered } = courseOf(this.#cells, startMs);
    if (conversationMs !== null) this.#store('conversation_ms', conversationMs, 'conversationSeconds');
    if (ringMs !== null)
      this.#store('ring_ms', ringMs, conversationMs === null ? 'ringSeconds' : 'durationSeconds');
    if (releasedMs !== null) this.#writeRelease(startMs, releasedMs);
    this.#writeCause(isAnswered);
  }

  #writeRelease(startMs: number, releasedMs: number): void {
    if (releasedMs < startMs) throw this.#cells.faulty('endTime', 'a time not before the call');
    this.#store('released_at_ms', this.#clock.at(releasedMs), 'endTime');
  }

  #writeCause(isAnswered: boolean): void {
    const cause = this.#cells.fields.cause;
    const value = this.#cells.value('cause');
    if (cause === undefined || value === null) {
      if (isAnswered) this.#store('release_cause', answeredCause, 'cause');
      return;
    }
    const text = typeof value === 'string' ? value.trim() : String(value as number);
    if (cause.map !== null && !Object.hasOwn(cause.map, text))
      throw this.#cells.faulty('cause', `one of ${Object.keys(cause.map).join(', ')}, as the mapping has it`);
    const status =
      cause.map?.[text] ?? (/^[1-6]\d\d$/.test(text) ? Number(text) : statusOfWord(text, isAnswered));
    if (status === null) throw this.#cells.faulty('cause', 'a SIP status or the name of a cause');
    this.#store('release_cause', status, 'cause');
  }

  #writeOrigin(): void {
    const carrier = this.#cells.value('carrier');
    if (carrier !== null) this.#store('place_ingress', String(carrier as string), 'carrier');
    const route = this.#cells.value('route');
    if (route !== null) this.#store('route', Number(route), 'route');
    this.#ordinal('account', this.#accounts);
    this.#ordinal('line', this.#lines);
    const attestation = this.#cells.value('attestation');
    if (attestation !== null)
      this.#store(
        'attestation',
        String(attestation as string)
          .trim()
          .toLowerCase(),
        'attestation',
      );
  }

  #writeLabels(): void {
    const unwanted = this.#cells.yesNo('label');
    if (unwanted !== null) this.#store('truth_is_wanted', !unwanted, 'label');
    const marked = this.#cells.yesNo('marked');
    if (marked !== null) this.#store('is_marked', marked, 'marked');
    const markedAt = this.#cells.timeMs('markedAt');
    if (markedAt !== null) {
      this.#store('is_marked', true, 'markedAt');
      this.#store('marked_at_ms', this.#clock.at(markedAt), 'markedAt');
    }
    const complained = this.#cells.timeMs('complainedAt');
    if (complained !== null) this.#store('complained_at_ms', this.#clock.at(complained), 'complainedAt');
    const caller = this.#cells.value('caller');
    if (caller === null) return;
    const { callKey } = this.#batch;
    callKey.caller[this.#row] = this.#texts.names.callers.ordinalOf(importedCaller);
    callKey.entity[this.#row] = this.#callers.ordinalOf(String(caller as string));
    callKey.intent[this.#row] = this.#records;
    callKey.attempt[this.#row] = 0;
  }

  #ordinal(name: 'account' | 'line', table: AppearanceTable): void {
    const value = this.#cells.value(name);
    if (value !== null) this.#store(name, table.ordinalOf(String(value as string)), name);
  }

  #store(column: string, value: unknown, name: FieldName): void {
    const store = this.#stores.get(column);
    if (store === undefined || !store.store(this.#row, value))
      throw this.#cells.faulty(name, store?.expected ?? column);
  }
}

/** Spreadsheets write long numbers as `8.61391E+12`, and their digits are lost. */
const expectedNumber = (value: unknown): string =>
  typeof value === 'string' && /^\d[.,]?\d*E\+?\d+$/i.test(value.trim())
    ? 'all digits of a telephone number, as a spreadsheet keeps them in a column of text'
    : 'a telephone number of at most 15 digits';
