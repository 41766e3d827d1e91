/** Reads a mapping file: all faults at once, each with its place and the nearest known name. */
import type { Failure } from '../../failures/failure.ts';
import { checkedTree } from '../../reading/checkedTree.ts';
import { failureOf, nearestHint } from '../../reading/problem.ts';
import type { Origin, Problem } from '../../reading/problem.ts';
import { readScenarioSource } from '../../reading/scenarioSource.ts';
import { readYaml } from '../../reading/yaml/yamlSource.ts';
import { builtInFormats } from './builtInFormats.ts';
import { columnsOf, neededFields } from './importMapping.ts';
import type { FieldMapping, ImportMapping } from './importMapping.ts';
import { readLabelledNumbers } from '../numbers/labelledNumbers.ts';
import { mappingSchema } from './mappingSchema.ts';
import type { MappingTree } from './mappingSchema.ts';
import { numberingProblems } from '../numbers/numberingSchema.ts';

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
  const read = tree as MappingTree;
  const mapping = mappingOf(read, origin);
  const meant = [...formatProblems(read), ...meaningProblems(mapping), ...labelProblems(mapping, read)];
  const failures = meant.map((problem) => failureOf(problem, origin));
  if (failures.length > 0) return { mapping: null, failures, sources };
  if (read.labelledNumbers === undefined) return { mapping, failures, sources };
  const lists = readLabelledNumbers(read.labelledNumbers, file, mapping.numbers);
  return lists.failures.length > 0
    ? { mapping: null, failures: lists.failures, sources }
    : { mapping: { ...mapping, labels: lists.labels }, failures, sources };
}

function mappingOf(tree: MappingTree, { locate }: Origin): ImportMapping {
  const { format, header, fields, separator, encoding, decimal, missing, timeZone: zone, numbers } = tree;
  const builtIn = format === undefined ? null : builtInFormats[format];
  const columns = builtIn?.columns ?? (Array.isArray(header) ? header : null);
  return {
    separator,
    encoding,
    decimal,
    missing,
    columns,
    leastCells: builtIn?.leastCells ?? columns?.length ?? 0,
    timeZone: zone,
    numbers,
    labels: null,
    fields: { ...builtIn?.fields, ...fieldsOf(fields, locate) },
  };
}

const fieldsOf = (fields: MappingTree['fields'], locate: Origin['locate']): ImportMapping['fields'] =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field !== undefined)
      .map(([name, field]): [string, FieldMapping] => [
        name,
        {
          ...columnsIn(field.column),
          as: field.as ?? ['iso'],
          form: field.form ?? 'seconds',
          map: field.map ?? null,
          unwanted: field.unwanted ?? null,
          wanted: field.wanted ?? null,
          position: locate(['fields', name, 'column'], 'value'),
        },
      ]),
  );

/** One, or of a time those of the day and of the hour. */
const columnsIn = (column: string | readonly [string, string]): Pick<FieldMapping, 'column' | 'hourColumn'> =>
  typeof column === 'string' ? { column, hourColumn: null } : { column: column[0], hourColumn: column[1] };

/** A format has its columns by their position. */
const formatProblems = ({ format, header: asked }: MappingTree): readonly Problem[] =>
  format === undefined || asked === undefined
    ? []
    : [{ path: ['header'], expected: `no \`header\`: ${format} has its columns by their position` }];

/** A word that would say both. */
const wordProblems = ({ fields }: ImportMapping): readonly Problem[] =>
  (['label', 'marked'] as const).flatMap((name) => {
    const { unwanted, wanted } = fields[name] ?? {};
    return (wanted ?? []).flatMap((word, i): readonly Problem[] =>
      unwanted?.includes(word) === true
        ? [{ path: ['fields', name, 'wanted', i], expected: 'a word that is not among `unwanted` as well' }]
        : [],
    );
  });

/** Where no word is said, no record could be read. */
const silentProblems = ({ fields }: ImportMapping): readonly Problem[] => [
  ...Object.entries(fields)
    .filter(([, { map }]) => map !== null && Object.keys(map).length === 0)
    .map(([name]): Problem => ({
      path: ['fields', name, 'map'],
      found: 'no word',
      expected: 'at least one word with what it stands for',
    })),
  ...Object.entries(fields)
    .filter(([, { unwanted, wanted }]) => unwanted?.length === 0 && wanted?.length === 0)
    .map(([name]): Problem => ({
      path: ['fields', name],
      found: 'no word',
      expected: 'a word in `unwanted` or in `wanted`',
    })),
];

/** Labels have one source. */
function labelProblems(mapping: ImportMapping, { labelledNumbers: lists }: MappingTree): readonly Problem[] {
  const problems = [...silentProblems(mapping), ...wordProblems(mapping)];
  if (lists === undefined) return problems;
  const path = ['labelledNumbers'];
  if (mapping.fields.label !== undefined)
    return [
      ...problems,
      { path, expected: 'labels from lists of numbers or from the field `label`, not both' },
    ];
  return lists.unwanted === undefined && lists.wanted === undefined
    ? [...problems, { path, expected: '`unwanted` or `wanted`: a list of numbers' }]
    : problems;
}

/** What is missing, and columns by position that there are not, or two of one name. */
function meaningProblems({ fields, columns, numbers }: ImportMapping): readonly Problem[] {
  const inNumbers = numberingProblems(numbers).map((problem) => ({
    ...problem,
    path: ['numbers', ...problem.path],
  }));
  const missing = neededFields
    .filter((name) => fields[name] === undefined)
    .map((name): Problem => ({
      path: ['fields'],
      part: 'key',
      found: `no \`${name}\``,
      expected: `the fields ${neededFields.join(', ')}`,
    }));
  if (columns === null) return [...inNumbers, ...missing];
  const named = Object.entries(fields).flatMap(([name, field]) =>
    columnsOf(field).map((column) => ({ name, column })),
  );
  const absent = named
    .filter(({ column }) => !columns.includes(column))
    .map(({ name, column }): Problem => ({
      path: ['fields', name],
      found: `the column \`${column}\``,
      expected: `one of ${columns.join(', ')}, by their position`,
      hint: nearestHint(column, columns),
    }));
  const doubled = named
    .filter(({ column }) => columns.indexOf(column) !== columns.lastIndexOf(column))
    .map(({ name, column }): Problem => ({
      path: ['fields', name],
      found: `the column \`${column}\`, which \`header\` names more than once`,
      expected: 'a name that `header` has once',
    }));
  return [...inNumbers, ...missing, ...absent, ...doubled];
}
