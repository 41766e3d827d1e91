/** What `-o` asks for: `[results|table|trace|report|tasks=]PATH`, the kind told by the ending where no word says it. */
import { statSync } from 'node:fs';
import { extname } from 'node:path';

export const outputKinds = ['results', 'table', 'trace', 'report', 'tasks'] as const;
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

/** Endings of files that no output is. */
const foreign: readonly string[] = ['.pdf', '.docx', '.xls', '.xlsx', '.xml', '.svg', '.png'];

const endingsOf = (kind: OutputKind): readonly string[] =>
  kind === 'table' ? ['.csv'] : Object.keys(kindOfEnding).filter((ending) => kindOfEnding[ending] === kind);

/** Whether a file would bear the ending of something else; an unknown ending, or none, promises nothing. */
function isMisleading(kind: OutputKind, path: string): boolean {
  const ending = extname(path).toLowerCase();
  if (kind === 'tasks' || isFolder(path) || endingsOf(kind).includes(ending)) return false;
  return foreign.includes(ending) || Object.hasOwn(kindOfEnding, ending);
}

/** An output, or in words what is wrong with it. */
export function parseOutput(text: string): Output | string {
  const at = text.indexOf('=');
  const word = at < 0 ? '' : text.slice(0, at);
  if (at >= 0 && isKind(word)) {
    const path = text.slice(at + 1);
    if (path === '') return `-o ${text}: expected a path after "${word}="`;
    return isMisleading(word, path)
      ? `-o ${text}: expected an ending of ${endingsOf(word).join(' ')}`
      : { kind: word, path };
  }
  const kind = kindOfEnding[extname(text).toLowerCase()];
  if (kind === undefined)
    return `-o ${text}: expected an ending of ${Object.keys(kindOfEnding).join(' ')} or one of ${outputKinds.join('= ')}= before the path`;
  return { kind, path: text };
}

export const isFolder = (path: string): boolean => {
  if (path.endsWith('/')) return true;
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
};
