/** The grammar of a mapping file: which keys there are, and what each may say. */
import { z } from 'zod';
import { attestations } from '../../../model/calls/callCodes.ts';
import { described } from '../../reading/problem.ts';
import type { Problem } from '../../reading/problem.ts';
import { choiceBy, readBy, strictMap, textLike, word } from '../../reading/schemaParts.ts';
import type { Schema } from '../../reading/schemaParts.ts';
import { formats } from './builtInFormats.ts';
import type { Format } from './builtInFormats.ts';
import { timeFormOf, timeFormPattern, timeForms } from '../clock/callTime.ts';
import { strangeLetters } from '../clock/timePattern.ts';
import { durationForms } from '../clock/callDuration.ts';
import { fieldNames, isDurationField, neededFields, timeFields } from './importMapping.ts';
import type { FieldMapping, FieldName, ImportMapping } from './importMapping.ts';
import { labelledNumbersSchema } from '../numbers/labelledNumbers.ts';
import type { LabelledNumbersTree } from '../numbers/labelledNumbers.ts';
import { numbersSchema } from '../numbers/numberingSchema.ts';
import { encodings } from '../lines/recordLines.ts';
import { zoneOf } from '../clock/zones.ts';

/** A mapping as it was written, with what was left out filled in. */
export interface MappingTree extends Omit<ImportMapping, 'fields' | 'columns' | 'leastCells' | 'labels'> {
  readonly format: Format | undefined;
  readonly labelledNumbers: LabelledNumbersTree | undefined;
  readonly header: true | readonly string[] | undefined;
  readonly fields: Readonly<
    Record<
      string,
      Partial<Omit<FieldMapping, 'column'>> & { readonly column: string | readonly [string, string] }
    >
  >;
}

const columnName = z.string().min(1).max(200);
const columnNameForm = { type: 'string', minLength: 1, maxLength: 200 };

/** `fields.time: start`, or a map with what else there is to say. */
function fieldSchema(name: FieldName): Schema {
  const further: Record<string, Schema> = {};
  if (timeFields.includes(name)) further.as = timeForm;
  if (isDurationField(name)) further.as = word(durationForms, 'seconds');
  if (name === 'cause') further.map = z.record(z.string(), z.number().int().min(100).max(699)).optional();
  if (name === 'attestation') further.map = z.record(z.string(), word(attestations)).optional();
  if (name === 'label' || name === 'marked') {
    further.unwanted = z.array(z.string()).optional();
    further.wanted = z.array(z.string()).optional();
  }
  const column = timeFields.includes(name) ? timeColumns : columnName;
  const map = strictMap({ column, ...further });
  // What a duration is written as is one word, a time as one of several patterns.
  const read = isDurationField(name) ? map.transform(({ as: form, ...rest }) => ({ ...rest, form })) : map;
  return choiceBy({ name: `field-${name}`, schemas: [columnName, map] }, (raw) =>
    typeof raw === 'string' ? columnName.transform((only) => ({ column: only })) : read,
  );
}

const dayAndHour = z.array(columnName).length(2);

/** One, or that of the day and that of the hour. */
const timeColumns: Schema = choiceBy({ name: 'time-columns', schemas: [columnName, dayAndHour] }, (raw) =>
  Array.isArray(raw) ? dayAndHour : columnName,
);

const oneForm = { type: 'string', pattern: timeFormPattern };

/** One form of a time, or several. */
const timeForm: Schema = readBy(
  { anyOf: [oneForm, { type: 'array', items: oneForm, minItems: 1 }], default: 'iso' },
  (raw) => {
    const listed: readonly unknown[] = Array.isArray(raw) ? raw : [raw ?? 'iso'];
    const problems = listed.flatMap((value, i) =>
      typeof value === 'string' && timeFormOf(value) !== null
        ? []
        : [{ ...noTimeForm(value), path: Array.isArray(raw) ? [i] : [] }],
    );
    if (listed.length === 0) return { problems: [{ path: [], found: 'no form', expected: timeForms }] };
    return problems.length > 0 ? { problems } : { value: listed };
  },
);

/** Of a pattern as other programs write it the letters that nothing is read for are named. */
function noTimeForm(value: unknown): Omit<Problem, 'path'> {
  const letters = typeof value === 'string' ? strangeLetters(value) : null;
  const hint = letters === null ? '' : `"${letters}" stands for no part of a time`;
  return { found: described(value), expected: timeForms, hint };
}

const timeZone: Schema = readBy({ type: 'string' }, (raw) => {
  if (typeof raw === 'string' && zoneOf(raw) !== null) return { value: raw };
  return { problems: [{ path: [], found: described(raw), expected: timeZoneText }] };
});

export const timeZoneText = 'a time zone such as Asia/Shanghai, UTC or "+08:00"';

/** The first line names the columns, or the mapping does. */
const header: Schema = readBy<true | readonly string[] | undefined>(
  {
    anyOf: [{ const: true }, { type: 'array', items: columnNameForm, minItems: neededFields.length }],
    default: true,
  },
  (raw) => {
    const expected =
      '`true`, which says that the first line names the columns, or a list of at least 3 names';
    if (raw === true || raw === undefined) return { value: raw };
    if (!Array.isArray(raw) || raw.length < neededFields.length)
      return { problems: [{ path: [], expected }] };
    const problems = raw.flatMap((name: unknown, i): readonly Problem[] =>
      columnName.safeParse(name).success ? [] : [{ path: [i], expected: 'a name of 1 to 200 characters' }],
    );
    return problems.length > 0 ? { problems } : { value: raw };
  },
);

export const mappingSchema: Schema = strictMap({
  'ringfence-import': z.literal(1),
  format: word(formats).optional(),
  separator: textLike(/^[^"\r\n]$/, { expected: 'one character, such as ";"', fallback: ',' }),
  encoding: word(encodings, 'utf-8'),
  decimal: word(['.', ','], '.'),
  missing: z.array(z.string().min(1).max(200)).prefault([]),
  header,
  timeZone,
  numbers: numbersSchema,
  labelledNumbers: labelledNumbersSchema,
  fields: strictMap(
    Object.fromEntries(fieldNames.map((name) => [name, fieldSchema(name).optional()])),
  ).prefault({}),
});
