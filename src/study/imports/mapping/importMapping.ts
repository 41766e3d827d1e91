/** How the columns of somebody's call records become the columns of a trace: plain data. */
import type { Position } from '../../failures/failure.ts';
import type { LabelledNumbers } from '../numbers/labelledNumbers.ts';
import type { NumberingHabits } from '../numbers/numberingHabits.ts';
import type { DurationForm } from '../clock/callDuration.ts';
import type { Encoding } from '../lines/recordLines.ts';

/** What a call record can tell. */
export const fieldNames = [
  'time',
  'callingNumber',
  'calledNumber',
  'answerTime',
  'endTime',
  'durationSeconds',
  'ringSeconds',
  'conversationSeconds',
  'cause',
  'carrier',
  'route',
  'account',
  'line',
  'attestation',
  'label',
  'caller',
  'marked',
  'markedAt',
  'complainedAt',
  'id',
] as const;
export type FieldName = (typeof fieldNames)[number];

export interface FieldMapping {
  /** Name of the column; of a time that stands in two, of that of the day. */
  readonly column: string;
  /** Of the column of the hour of such a time; null: it stands in one. */
  readonly hourColumn: string | null;
  /** Forms of a time, see `timeFormOf`: the first that it has the looks of. */
  readonly as: readonly string[];
  /** Of a duration. */
  readonly form: DurationForm;
  /** What the words of the column stand for, a SIP status or an attestation; null: the column says it itself. */
  readonly map: Readonly<Record<string, number | string>> | null;
  /** What the column says of unwanted and of wanted calls; null: the usual words. */
  readonly unwanted: readonly string[] | null;
  readonly wanted: readonly string[] | null;
  /** Where the mapping names the column; null in a format that is built in. */
  readonly position: Position | null;
}

/** Names of the columns of a field, whose cells are read as one text with a space between them. */
export const columnsOf = ({
  column,
  hourColumn,
}: Pick<FieldMapping, 'column' | 'hourColumn'>): readonly string[] =>
  hourColumn === null ? [column] : [column, hourColumn];

export interface ImportMapping {
  /** One character. */
  readonly separator: string;
  readonly encoding: Encoding;
  /** What parts whole seconds from fractions. */
  readonly decimal: '.' | ',';
  /** Words that stand for an empty cell. */
  readonly missing: readonly string[];
  /** Names of the columns by position; null: the first line has them. */
  readonly columns: readonly string[] | null;
  /** Fewest cells of a record by position. */
  readonly leastCells: number;
  /** Zone of times that do not say one; days begin at its midnight. */
  readonly timeZone: string;
  readonly numbers: NumberingHabits;
  /** Labels by the number that calls; null: a column has them, or nothing. */
  readonly labels: LabelledNumbers | null;
  readonly fields: Readonly<Partial<Record<FieldName, FieldMapping>>>;
}

/** Fields without which a record is no call. */
export const neededFields: readonly FieldName[] = ['time', 'callingNumber', 'calledNumber'];

export const timeFields: readonly FieldName[] = ['time', 'answerTime', 'endTime', 'markedAt', 'complainedAt'];

export const durationFields = ['durationSeconds', 'ringSeconds', 'conversationSeconds'] as const;
export type DurationField = (typeof durationFields)[number];

export const isDurationField = (name: FieldName): name is DurationField =>
  (durationFields as readonly FieldName[]).includes(name);
