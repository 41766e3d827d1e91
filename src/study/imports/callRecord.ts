/** One call record as a row of a trace: reads its cells by a mapping, and says what is wrong with them. */
import type { TraceBatch } from '../../model/traces/traceBatch.ts';
import { cellStores } from '../traces/cellStores.ts';
import type { CellStore, ReadTexts } from '../traces/cellStores.ts';
import { AppearanceTable } from '../traces/appearanceTable.ts';
import { shown } from '../traces/rowTarget.ts';
import { readNumber } from './callNumber.ts';
import { readTime, timeFormOf } from './callTime.ts';
import type { TimeForm } from './callTime.ts';
import { statusOfWord } from './causes.ts';
import { timeFields } from './importMapping.ts';
import type { FieldMapping, FieldName, ImportMapping } from './importMapping.ts';
import { zoneOf } from './zones.ts';
import type { Zone } from './zones.ts';

/** What is wrong with a record; its first fault, so that every record is counted once. */
export interface RecordFault {
  readonly column: string;
  readonly found: string;
  readonly expected: string;
}

/** Callers of imported records carry this name in their keys. */
const importedCaller = 'imported';
const mostTexts = 1 << 24;
const trueWords: readonly string[] = ['true', '1', 'yes', 'spam', 'unwanted'];
const falseWords: readonly string[] = ['false', '0', 'no', 'ham', 'wanted'];

/** Thrown inside and caught by `write`: a record has one fault. */
class Faulty extends Error {
  readonly fault: RecordFault;

  constructor(fault: RecordFault) {
    super(fault.expected);
    this.fault = fault;
  }
}

interface MappedField extends FieldMapping {
  readonly position: never;
  /** Position of the column in a record; −1 where the record does not have it. */
  readonly at: number;
  readonly form: TimeForm | null;
}

export class RecordWriter {
  /** Records whose time the clocks showed twice. */
  ambiguousTimes = 0;
  readonly #batch: TraceBatch;
  readonly #stores: ReadonlyMap<string, CellStore>;
  readonly #mapping: ImportMapping;
  readonly #zone: Zone;
  readonly #fields: Partial<Record<FieldName, MappedField>> = {};
  readonly #texts: ReadTexts;
  readonly #callers: AppearanceTable = new AppearanceTable(mostTexts);
  readonly #accounts: AppearanceTable = new AppearanceTable(mostTexts);
  readonly #lines: AppearanceTable = new AppearanceTable(mostTexts);
  #offsetMs: number | null = null;
  #record: readonly unknown[] = [];
  #row = 0;
  #records = 0;

  constructor(batch: TraceBatch, texts: ReadTexts, mapping: ImportMapping) {
    const zone = zoneOf(mapping.timeZone);
    if (zone === null) throw new RangeError(`no time zone ${mapping.timeZone}`);
    this.#batch = batch;
    this.#texts = texts;
    this.#stores = cellStores(batch, texts);
    this.#mapping = mapping;
    this.#zone = zone;
    for (const store of this.#stores.values())
      for (let row = 0; row < batch.capacity; row++) store.clear(row);
  }

  /** The columns of the records; the fields whose column is not there. */
  bind(columns: readonly string[]): readonly FieldName[] {
    const missing: FieldName[] = [];
    for (const [name, field] of Object.entries(this.#mapping.fields) as [FieldName, FieldMapping][]) {
      const at = columns.indexOf(field.column);
      if (at < 0) missing.push(name);
      const form = timeFields.includes(name) ? timeFormOf(field.as) : null;
      this.#fields[name] = { ...field, at, form } as MappedField;
    }
    return missing;
  }

  /** Names of trace columns that the fields fill. */
  columns(): readonly string[] {
    const has = (...names: FieldName[]): boolean => names.some((name) => this.#fields[name] !== undefined);
    const isTimed = has('conversationSeconds', 'endTime');
    return [
      'time_ms',
      'calling_number',
      'called_number',
      ...(has('carrier') ? ['place_ingress'] : []),
      ...(has('route') ? ['route'] : []),
      ...(has('account') ? ['account'] : []),
      ...(has('line') ? ['line'] : []),
      ...(has('attestation') ? ['attestation'] : []),
      ...(isTimed ? ['ring_ms', 'conversation_ms', 'released_at_ms'] : []),
      ...(has('cause') || isTimed ? ['release_cause'] : []),
      ...(has('marked', 'markedAt') ? ['is_marked'] : []),
      ...(has('markedAt') ? ['marked_at_ms'] : []),
      ...(has('complainedAt') ? ['complained_at_ms'] : []),
      ...(has('caller') ? ['truth_call_key'] : []),
      ...(has('label') ? ['truth_is_wanted'] : []),
    ];
  }

  /** What the `id` field of the record says; null without one. */
  idOf(record: readonly unknown[]): string | null {
    const id = this.#fields.id;
    const value = id === undefined ? null : record[id.at];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
      ? String(value) || null
      : null;
  }

  /** Writes the record as the next row of the batch, or answers what is wrong with it; the row then stays free. */
  write(record: readonly unknown[]): RecordFault | null {
    this.#record = record;
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
    const startMs = this.#time('time');
    if (startMs === null) throw this.#faulty('time', 'a time');
    this.#offsetMs ??= this.#zone.offsetAt(startMs);
    this.#store('time_ms', startMs + this.#offsetMs, 'time');
    this.#writeNumber('calling_number', 'callingNumber');
    this.#writeNumber('called_number', 'calledNumber');
    this.#writeCourse(startMs);
    this.#writeOrigin();
    this.#writeLabels();
  }

  #writeNumber(column: string, name: FieldName): void {
    const number = readNumber(this.#value(name), this.#mapping.numbers);
    if (number === null) throw this.#faulty(name, 'a telephone number of at most 15 digits');
    this.#store(column, number, name);
  }

  /** Ringing, talk and cause, from whichever of times and durations the record has. */
  #writeCourse(startMs: number): void {
    const answerMs = this.#time('answerTime');
    const endMs = this.#time('endTime');
    const durationMs = this.#seconds('durationSeconds') ?? (endMs === null ? null : endMs - startMs);
    const hasAnswerTime = this.#fields.answerTime !== undefined;
    const talkedMs =
      this.#seconds('conversationSeconds') ??
      (answerMs !== null && endMs !== null ? endMs - answerMs : hasAnswerTime && endMs !== null ? 0 : null);
    if (talkedMs === null) {
      this.#writeCause(answerMs !== null);
      return;
    }
    if (talkedMs < 0) throw this.#faulty('endTime', 'a time not before the answer');
    const isAnswered = talkedMs > 0 || answerMs !== null;
    const ringMs =
      this.#seconds('ringSeconds') ??
      (durationMs === null ? (answerMs === null ? 0 : answerMs - startMs) : durationMs - talkedMs);
    if (ringMs < 0)
      throw this.#faulty(
        durationMs === null ? 'answerTime' : 'durationSeconds',
        'a duration not below the conversation',
      );
    this.#store('conversation_ms', talkedMs, 'conversationSeconds');
    this.#store('ring_ms', ringMs, 'durationSeconds');
    const releasedMs = endMs ?? startMs + ringMs + talkedMs;
    if (releasedMs < startMs) throw this.#faulty('endTime', 'a time not before the call');
    this.#store('released_at_ms', releasedMs + (this.#offsetMs ?? 0), 'endTime');
    this.#writeCause(isAnswered);
  }

  #writeCause(isAnswered: boolean): void {
    const cause = this.#fields.cause;
    const value = this.#value('cause');
    if (cause === undefined || value === null) {
      if (isAnswered) this.#store('release_cause', answered, 'cause');
      return;
    }
    const text = typeof value === 'string' ? value.trim() : String(value as number);
    if (cause.map !== null && !Object.hasOwn(cause.map, text))
      throw this.#faulty('cause', `one of ${Object.keys(cause.map).join(', ')}, as the mapping has it`);
    const status =
      cause.map?.[text] ?? (/^[1-6]\d\d$/.test(text) ? Number(text) : statusOfWord(text, isAnswered));
    if (status === null) throw this.#faulty('cause', 'a SIP status or the name of a cause');
    this.#store('release_cause', status, 'cause');
  }

  #writeOrigin(): void {
    const carrier = this.#value('carrier');
    if (carrier !== null) this.#store('place_ingress', String(carrier as string), 'carrier');
    const route = this.#value('route');
    if (route !== null) this.#store('route', Number(route), 'route');
    this.#ordinal('account', this.#accounts);
    this.#ordinal('line', this.#lines);
    const attestation = this.#value('attestation');
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
    const unwanted = this.#yesNo('label');
    if (unwanted !== null) this.#store('truth_is_wanted', !unwanted, 'label');
    const marked = this.#yesNo('marked');
    if (marked !== null) this.#store('is_marked', marked, 'marked');
    const markedAt = this.#time('markedAt');
    if (markedAt !== null) {
      this.#store('is_marked', true, 'markedAt');
      this.#store('marked_at_ms', markedAt + (this.#offsetMs ?? 0), 'markedAt');
    }
    const complained = this.#time('complainedAt');
    if (complained !== null)
      this.#store('complained_at_ms', complained + (this.#offsetMs ?? 0), 'complainedAt');
    const caller = this.#value('caller');
    if (caller === null) return;
    const { callKey } = this.#batch;
    callKey.caller[this.#row] = this.#texts.names.callers.ordinalOf(importedCaller);
    callKey.entity[this.#row] = this.#callers.ordinalOf(String(caller as string));
    callKey.intent[this.#row] = this.#records;
    callKey.attempt[this.#row] = 0;
  }

  /** The cell; null where it is empty or the mapping does not name one. */
  #value(name: FieldName): unknown {
    const field = this.#fields[name];
    const value = field === undefined || field.at < 0 ? null : (this.#record[field.at] ?? null);
    return value === '' ? null : value;
  }

  #time(name: FieldName): number | null {
    const value = this.#value(name);
    const form = this.#fields[name]?.form ?? null;
    if (value === null || form === null) return null;
    const time = readTime(value, form, this.#zone);
    if ('expected' in time) throw this.#faulty(name, time.expected);
    if (time.isTwice && name === 'time') this.ambiguousTimes++;
    return time.utcMs;
  }

  /** Milliseconds of a duration in seconds. */
  #seconds(name: FieldName): number | null {
    const value = this.#value(name);
    if (value === null) return null;
    const isText = typeof value === 'string' && /^\s*\d{1,9}(\.\d{1,9})?\s*$/.test(value);
    const seconds = isText || typeof value === 'number' || typeof value === 'bigint' ? Number(value) : NaN;
    if (!(seconds >= 0 && seconds <= longestSeconds))
      throw this.#faulty(name, 'seconds, at most thirty days');
    return Math.floor(seconds * 1000 + 0.5);
  }

  #yesNo(name: 'label' | 'marked'): boolean | null {
    const value = this.#value(name);
    const field = this.#fields[name];
    if (value === null || field === undefined) return null;
    const text = String(value as string | boolean).trim();
    const yes = field.unwanted ?? trueWords;
    const no = field.wanted ?? falseWords;
    if (yes.includes(text) || (field.unwanted === null && yes.includes(text.toLowerCase()))) return true;
    if (no.includes(text) || (field.wanted === null && no.includes(text.toLowerCase()))) return false;
    throw this.#faulty(name, `one of ${[...yes, ...no].join(', ')}`);
  }

  #ordinal(name: 'account' | 'line', table: AppearanceTable): void {
    const value = this.#value(name);
    if (value !== null) this.#store(name, table.ordinalOf(String(value as string)), name);
  }

  #store(column: string, value: unknown, name: FieldName): void {
    const store = this.#stores.get(column);
    if (store === undefined || !store.store(this.#row, value))
      throw this.#faulty(name, store?.expected ?? column);
  }

  #faulty(name: FieldName, expected: string): Faulty {
    const field = this.#fields[name];
    return new Faulty({ column: field?.column ?? name, found: shown(this.#value(name)), expected });
  }
}

const answered = 200;
const longestSeconds = 30 * 86_400;
