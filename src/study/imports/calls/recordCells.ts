/** The cells of one call record, read by a mapping: times, durations, words; the first that is wrong is thrown. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { shown } from '../../traces/reading/rowTarget.ts';
import { readTime, timeFormOf } from '../clock/callTime.ts';
import type { TimeForm } from '../clock/callTime.ts';
import { expectedDuration, readDuration } from '../clock/callDuration.ts';
import type { DurationForm } from '../clock/callDuration.ts';
import { columnsOf, timeFields } from '../mapping/importMapping.ts';
import type { DurationField, FieldMapping, FieldName, ImportMapping } from '../mapping/importMapping.ts';
import type { Zone } from '../clock/zones.ts';

/** What is wrong with a record; its first fault, so that every record is counted once. */
export interface RecordFault {
  readonly column: string;
  readonly found: string;
  readonly expected: string;
}

const trueWords: readonly string[] = ['true', '1', 'yes', 'spam', 'unwanted'];
const falseWords: readonly string[] = ['false', '0', 'no', 'ham', 'wanted'];

/** Thrown by the cells and caught by whoever writes the record: it has one fault. */
export class Faulty extends Error {
  readonly fault: RecordFault;

  constructor(fault: RecordFault) {
    super(fault.expected);
    this.fault = fault;
  }
}

interface MappedField extends FieldMapping {
  /** Position of each column in a record; −1 where the record does not have it. */
  readonly at: readonly number[];
  readonly forms: readonly TimeForm[];
}

/** What a field names and the records do not tell: a column that is not there, or there twice. */
export interface UnclearColumn {
  readonly name: FieldName;
  readonly column: string;
}

const longestSeconds = 30 * secondsADay;

export class RecordCells {
  /** Whether the time of the record does not say which of two it is: the clocks showed it twice. */
  isAmbiguous = false;
  readonly fields: Partial<Record<FieldName, MappedField>> = {};
  readonly #mapping: ImportMapping;
  readonly #zone: Zone;
  #record: readonly unknown[] = [];

  constructor(mapping: ImportMapping, zone: Zone) {
    this.#mapping = mapping;
    this.#zone = zone;
  }

  /** The columns of the records; those that fields name and that are not there, or there twice. */
  bind(columns: readonly string[]): readonly UnclearColumn[] {
    const unclear: UnclearColumn[] = [];
    for (const [name, field] of Object.entries(this.#mapping.fields) as [FieldName, FieldMapping][]) {
      const at = columnsOf(field).map((column) => columns.indexOf(column));
      for (const column of columnsOf(field))
        if (columns.indexOf(column) !== columns.lastIndexOf(column) || !columns.includes(column))
          unclear.push({ name, column });
      const forms = timeFields.includes(name) ? field.as.map(timeFormOf).filter((form) => form !== null) : [];
      this.fields[name] = { ...field, at, forms };
    }
    return unclear;
  }

  /** From here on the cells are those of this record. */
  begin(record: readonly unknown[]): void {
    this.#record = record;
    this.isAmbiguous = false;
  }

  /** What the `id` field of the record says; null without one. */
  idOf(record: readonly unknown[]): string | null {
    const value = this.#cellOf(record, 'id');
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
      ? String(value).trim()
      : null;
  }

  /** The cell; null where it is empty or blank, or the mapping does not name one. */
  value(name: FieldName): unknown {
    return this.#cellOf(this.#record, name);
  }

  /** The same as text, without blanks around it: to be told apart from others and nothing else. */
  text(name: FieldName): string | null {
    const value = this.value(name);
    return value === null ? null : String(value as string).trim();
  }

  /** What the mapping says that the word of the cell stands for; the word itself where it maps none. */
  meant(name: FieldName): string | null {
    const text = this.text(name);
    const map = this.fields[name]?.map ?? null;
    if (text === null || map === null) return text;
    if (!Object.hasOwn(map, text))
      throw this.faulty(name, `one of ${Object.keys(map).join(', ')}, as the mapping has it`);
    return String(map[text]);
  }

  #cellOf(record: readonly unknown[], name: FieldName): unknown {
    const { at = [] } = this.fields[name] ?? {};
    const values = at
      .map((place) => (place < 0 ? null : (record[place] ?? null)))
      .filter((value) => value !== null && !this.#isMissing(value));
    return values.length > 1
      ? values.map((value) => String(value as string).trim()).join(' ')
      : (values[0] ?? null);
  }

  #isMissing(value: unknown): boolean {
    const { missing } = this.#mapping;
    const isNumber = typeof value === 'number' || typeof value === 'bigint';
    if (typeof value !== 'string') return isNumber && missing.length > 0 && missing.includes(String(value));
    const text = value.trim();
    return text === '' || missing.includes(text);
  }

  /** Milliseconds since 1970, UTC. Of a time that the clocks showed twice the earlier, unless that is before `earliestMs`. */
  timeMs(name: FieldName, earliestMs: number = -Infinity): number | null {
    const value = this.value(name);
    const { forms = [] } = this.fields[name] ?? {};
    if (value === null || forms.length === 0) return null;
    const time = readTime(value, forms, this.#zone);
    if ('expected' in time) throw this.faulty(name, time.expected);
    const { utcMs, laterMs } = time;
    if (name === 'time' && laterMs > utcMs) this.isAmbiguous = true;
    return utcMs < earliestMs ? laterMs : utcMs;
  }

  /** Milliseconds of a duration as the mapping says that it is written. */
  durationMs(name: DurationField): number | null {
    const value = this.value(name);
    if (value === null) return null;
    const { form = 'seconds' } = this.fields[name] ?? {};
    const seconds = readDuration(value, form, this.#mapping.decimal);
    if (!(seconds >= 0 && seconds <= longestSeconds))
      throw this.faulty(name, this.#durationWanted(value, form));
    return Math.floor(seconds * 1000 + 0.5);
  }

  /** What is only written with the other decimal sign is told so. */
  #durationWanted(value: unknown, form: DurationForm): string {
    const { decimal } = this.#mapping;
    const other = decimal === '.' ? ',' : '.';
    const isOther = typeof value === 'string' && readDuration(value, form, other) <= longestSeconds;
    return isOther
      ? `"${decimal}" before the fraction, as \`decimal\` in the mapping says`
      : expectedDuration(value, form, decimal);
  }

  /** An empty cell says nothing, unless the mapping names it (`""`) among its words. */
  yesNo(name: 'label' | 'marked'): boolean | null {
    const field = this.fields[name];
    if (field === undefined) return null;
    const value = this.value(name) ?? '';
    const text = String(value as string | boolean).trim();
    const yes = field.unwanted ?? trueWords;
    const no = field.wanted ?? falseWords;
    if (yes.includes(text) || (field.unwanted === null && yes.includes(text.toLowerCase()))) return true;
    if (no.includes(text) || (field.wanted === null && no.includes(text.toLowerCase()))) return false;
    if (text === '') return null;
    throw this.faulty(name, `one of ${[...yes, ...no].map((word) => word || 'an empty cell').join(', ')}`);
  }

  /** Some exchanges write 0 for what did not happen, Cisco's for instance. */
  beforeCall(name: FieldName): Faulty {
    const isNone = Number(this.value(name)) === 0;
    const hint = isNone ? '; where 0 stands for none the mapping says `missing: ["0"]`' : '';
    return this.faulty(name, `a time not before the call${hint}`);
  }

  faulty(name: FieldName, expected: string): Faulty {
    const field = this.fields[name];
    const column = field === undefined ? name : columnsOf(field).join(' ');
    return new Faulty({ column, found: shown(this.value(name)), expected });
  }
}
