/** Reads a mapping file: all faults at once, each with its place and the nearest known name. */
import { z } from 'zod';
import type { Failure } from '../failures/failure.ts';
import { checkedTree } from '../reading/checkedTree.ts';
import { described, failureOf, nearestHint } from '../reading/problem.ts';
import type { Origin, Problem } from '../reading/problem.ts';
import { readScenarioSource } from '../reading/scenarioSource.ts';
import { choiceBy, readBy, strictMap, textLike, word } from '../reading/schemaParts.ts';
import type { Schema } from '../reading/schemaParts.ts';
import { readYaml } from '../reading/yaml/yamlSource.ts';
import { timeFormOf, timeForms } from './callTime.ts';
import { fieldNames, neededFields, timeFields } from './importMapping.ts';
import type { FieldMapping, FieldName, ImportMapping } from './importMapping.ts';
import { encodings } from './recordLines.ts';
import { zoneOf } from './zones.ts';

export interface ReadMapping {
  readonly mapping: ImportMapping | null;
  readonly failures: readonly Failure[];
  readonly sources: Readonly<Record<string, string>>;
}

export function readMappingFile(path: string): ReadMapping {
  const source = readScenarioSource(path, 'a mapping file');
  return 'failure' in source
    ? { mapping: null, failures: [source.failure], sources: {} }
    : readMapping(source.text, path);
}

const mappingKind = { expected: 'a mapping file', hint: 'begin with `ringfence-import: 1`' };

export function readMapping(text: string, file: string): ReadMapping {
  const sources = { [file]: text };
  const yaml = readYaml(text, file, mappingKind);
  if (yaml.failures.length > 0) return { mapping: null, failures: yaml.failures, sources };
  const origin: Origin = { raw: yaml.raw, locate: yaml.locate, prefix: [] };
  const { problems, tree } = checkedTree(mappingSchema, yaml.raw);
  if (problems.length > 0)
    return { mapping: null, failures: problems.map((problem) => failureOf(problem, origin)), sources };
  const mapping = mappingOf(tree as Tree, origin);
  const failures = meaningProblems(mapping).map((problem) => failureOf(problem, origin));
  return { mapping: failures.length > 0 ? null : mapping, failures, sources };
}

interface Tree extends Omit<ImportMapping, 'fields' | 'columns' | 'leastCells'> {
  readonly header: boolean | readonly string[];
  readonly fields: Readonly<Record<string, Partial<FieldMapping> & { readonly column: string }>>;
}

const columnName = z.string().min(1).max(200);

/** `fields.time: start`, or a map with what else there is to say. */
function fieldSchema(name: FieldName): Schema {
  const further: Record<string, Schema> = {};
  if (timeFields.includes(name)) further.as = timeForm;
  if (name === 'cause') further.map = z.record(z.string(), z.number().int().min(100).max(699)).optional();
  if (name === 'label' || name === 'marked') {
    further.unwanted = z.array(z.string()).optional();
    further.wanted = z.array(z.string()).optional();
  }
  const map = strictMap({ column: columnName, ...further });
  return choiceBy({ name: `field-${name}`, schemas: [columnName, map] }, (raw) =>
    typeof raw === 'string' ? columnName.transform((column) => ({ column })) : map,
  );
}

/** One form of a time, or several. */
const timeForm: Schema = readBy(
  { type: ['string', 'array'], items: { type: 'string' }, default: 'iso' },
  (raw) => {
    const listed: readonly unknown[] = Array.isArray(raw) ? raw : [raw ?? 'iso'];
    const problems = listed.flatMap((value, i) =>
      typeof value === 'string' && timeFormOf(value) !== null
        ? []
        : [{ path: Array.isArray(raw) ? [i] : [], found: described(value), expected: timeForms }],
    );
    if (listed.length === 0) return { problems: [{ path: [], found: 'no form', expected: timeForms }] };
    return problems.length > 0 ? { problems } : { value: listed };
  },
);

const timeZone: Schema = readBy({ type: 'string' }, (raw) => {
  if (typeof raw === 'string' && zoneOf(raw) !== null) return { value: raw };
  return { problems: [{ path: [], found: described(raw), expected: timeZoneText }] };
});

export const timeZoneText = 'a time zone such as Asia/Shanghai, UTC or "+08:00"';

/** The first line names the columns, or the mapping does. */
const header: Schema = readBy<true | readonly string[]>(
  { type: ['boolean', 'array'], items: { type: 'string' }, default: true },
  (raw) => {
    const expected =
      '`true`, which says that the first line names the columns, or a list of at least 3 names';
    if (raw === true || raw === undefined) return { value: true };
    if (!Array.isArray(raw) || raw.length < neededFields.length)
      return { problems: [{ path: [], expected }] };
    const problems = raw.flatMap((name: unknown, i): readonly Problem[] =>
      columnName.safeParse(name).success ? [] : [{ path: [i], expected: 'a name of 1 to 200 characters' }],
    );
    return problems.length > 0 ? { problems } : { value: raw };
  },
);

const digits = (expected: string, fallback: string): Schema => textLike(/^\d{0,6}$/, { expected, fallback });

const mappingSchema: Schema = strictMap({
  'ringfence-import': z.literal(1),
  separator: textLike(/^[^"\r\n]$/, { expected: 'one character, such as ";"', fallback: ',' }),
  encoding: word(encodings, 'utf-8'),
  decimal: word(['.', ','], '.'),
  missing: z.array(z.string().min(1).max(200)).prefault([]),
  header,
  timeZone,
  numbers: strictMap({
    country: digits('a country code in quotes, such as "86"', ''),
    trunkPrefix: digits('digits in quotes, such as "0"', '0'),
    internationalPrefix: digits('digits in quotes, such as "00"', '00'),
    shortCodeDigits: z.number().int().min(0).max(15).prefault(6),
  }).prefault({}),
  fields: strictMap(Object.fromEntries(fieldNames.map((name) => [name, fieldSchema(name).optional()]))),
});

function mappingOf(tree: Tree, { locate }: Origin): ImportMapping {
  const { header, fields, separator, encoding, decimal, missing, timeZone: zone, numbers } = tree;
  const columns = typeof header === 'boolean' ? null : header;
  return {
    separator,
    encoding,
    decimal,
    missing,
    columns,
    leastCells: columns?.length ?? 0,
    timeZone: zone,
    numbers,
    fields: Object.fromEntries(
      Object.entries(fields)
        .filter(([, field]) => field !== undefined)
        .map(([name, field]): [string, FieldMapping] => [
          name,
          {
            column: field.column,
            as: field.as ?? ['iso'],
            map: field.map ?? null,
            unwanted: field.unwanted ?? null,
            wanted: field.wanted ?? null,
            position: locate(['fields', name, 'column'], 'value'),
          },
        ]),
    ),
  };
}

/** What is missing, and columns by position that there are not, or two of one name. */
function meaningProblems({ fields, columns }: ImportMapping): readonly Problem[] {
  const missing = neededFields
    .filter((name) => fields[name] === undefined)
    .map((name): Problem => ({
      path: ['fields'],
      part: 'key',
      found: `no \`${name}\``,
      expected: `the fields ${neededFields.join(', ')}`,
    }));
  if (columns === null) return missing;
  const absent = Object.entries(fields)
    .filter(([, { column }]) => !columns.includes(column))
    .map(([name, { column }]): Problem => ({
      path: ['fields', name],
      found: `the column \`${column}\``,
      expected: `one of ${columns.join(', ')}, as \`header\` names them`,
      hint: nearestHint(column, columns),
    }));
  const doubled = Object.entries(fields)
    .filter(([, { column }]) => columns.indexOf(column) !== columns.lastIndexOf(column))
    .map(([name, { column }]): Problem => ({
      path: ['fields', name],
      found: `the column \`${column}\`, which \`header\` names more than once`,
      expected: 'a name that `header` has once',
    }));
  return [...missing, ...absent, ...doubled];
}
