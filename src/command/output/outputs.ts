/** What `-o` asks for: `[KIND=]PATH`, the kind told by the ending where no word says it. */
import { basename, extname } from 'node:path';
import { folderStandsAt } from '../../study/failures/pathStatus.ts';
import { brokenPromise, expectedEndingOrKind } from './promisedFormat.ts';
import { unknownKind } from './unknownKind.ts';

const outputKinds = ['results', 'estimates', 'table', 'points', 'trace', 'report', 'tasks'] as const;
export type OutputKind = (typeof outputKinds)[number];

export interface Output {
  readonly kind: OutputKind;
  readonly path: string;
}

const kindOfEnding: Readonly<Record<string, OutputKind>> = {
  '.json': 'results',
  '.html': 'report',
  '.md': 'report',
  '.csv': 'trace',
  '.ndjson': 'trace',
  '.parquet': 'trace',
};

const isKind = (text: string): text is OutputKind => (outputKinds as readonly string[]).includes(text);

const tables: readonly OutputKind[] = ['estimates', 'table', 'points'];

const endingsOf = (kind: OutputKind): readonly string[] =>
  tables.includes(kind)
    ? ['.csv']
    : Object.keys(kindOfEnding).filter((ending) => kindOfEnding[ending] === kind);

/** A folder may be called anything. */
const promiseOf = (kind: OutputKind, path: string): string | null =>
  kind === 'tasks' || isFolder(path) ? null : brokenPromise(path, endingsOf(kind));

const endings = Object.keys(kindOfEnding);

/** An output, or in words what is wrong with it. */
export function parseOutput(text: string): Output | string {
  const at = text.indexOf('=');
  const word = at < 0 ? '' : text.slice(0, at);
  if (at >= 0 && isKind(word)) {
    const path = text.slice(at + 1);
    if (path === '') return `-o ${text}: expected a path after "${word}="`;
    const broken = promiseOf(word, path);
    return broken === null ? { kind: word, path } : `-o ${text}: ${broken}`;
  }
  const unknown = unknownKind(text, outputKinds);
  if (unknown !== null) return `-o ${text}: ${unknown}`;
  const kind = kindOfEnding[extname(text).toLowerCase()];
  if (kind === undefined) return `-o ${text}: ${expectedEndingOrKind(text, { endings, kinds: outputKinds })}`;
  const table = tables.find((one) => basename(text).toLowerCase() === `${one}.csv`);
  if (table !== undefined)
    return `-o ${text}: expected ${table}=${text} for that table, or trace=${text} for the calls`;
  return { kind, path: text };
}

export const isFolder = (path: string): boolean => path.endsWith('/') || folderStandsAt(path);
