/** A source file parsed once, as the architecture rules read it. */
import path from 'node:path';
import type { Comment } from 'oxc-parser';
import { parseSync } from 'oxc-parser';

/** A node of the syntax tree (ESTree with TypeScript's additions). */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A node together with where it stands: under which node, in which of its fields. */
export interface PlacedNode {
  readonly node: SyntaxNode;
  readonly parent: PlacedNode | null;
  readonly field: string;
}

export interface SourceFile {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lineCount: number;
  readonly nodes: readonly PlacedNode[];
  readonly comments: readonly Comment[];
  readonly lineOf: (position: number) => number;
}

export function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

function placeAll(program: SyntaxNode): readonly PlacedNode[] {
  const placed: PlacedNode[] = [];
  const place = (value: unknown, parent: PlacedNode | null, field: string): void => {
    if (Array.isArray(value)) for (const item of value) place(item, parent, field);
    if (!isNode(value)) return;
    const here = { node: value, parent, field };
    placed.push(here);
    for (const [name, inner] of Object.entries(value))
      if (typeof inner === 'object' && inner !== null) place(inner, here, name);
  };
  place(program, null, 'program');
  return placed;
}

function lineFinder(text: string): (position: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (position) => {
    const next = starts.findIndex((start) => start > position);
    return next < 0 ? starts.length : next;
  };
}

/**
 * @param file path from the project's folder; its extension decides the grammar
 * @throws where the text does not parse, so that no rule passes a file that it has not read
 */
export function parseSource(file: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path.basename(file), text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file} does not parse: ${error.message}`);
  return {
    path: file,
    text,
    lineCount: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    nodes: placeAll(program as unknown as SyntaxNode),
    comments,
    lineOf: lineFinder(text),
  };
}
