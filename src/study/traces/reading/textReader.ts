/** Reads CSV and NDJSON traces line by line. */
import { statSync } from 'node:fs';
import { fileLines, longestLine } from './fileLines.ts';
import type { TracePart } from './traceReading.ts';
import type { RowTarget } from './rowTarget.ts';

export interface HeaderFault {
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
}

/** How the lines of a format are taken apart. */
export interface LineSyntax {
  /** Whether the first line names the columns and holds no row. */
  readonly hasHeader: boolean;
  /** Names of the columns in the first line, or what is wrong with it. */
  header(line: string): readonly string[] | HeaderFault;
  /** Stores the row of a line; the faults. */
  row(text: string, line: number, target: RowTarget): readonly TracePart[];
}

/** Parts of a text file; blank lines and a byte order mark are passed over. */
export function* textParts(syntax: LineSyntax, target: RowTarget): Generator<TracePart> {
  let line = 0;
  let characters = 0;
  const bytes = statSync(target.path).size;
  for (const raw of fileLines(target.path)) {
    line++;
    const text = line === 1 && raw?.startsWith('\ufeff') ? raw.slice(1) : raw;
    if (text === undefined) {
      yield target.lastFault({
        line,
        found: 'a longer one',
        expected: `lines of at most ${longestLine} bytes`,
      });
    } else if (text !== '') {
      characters += text.length + 1;
      target.share = Math.min(1, characters / bytes);
      yield* lineParts(syntax, target, { text, line });
    }
    if (target.isOver) break;
  }
  if (target.columns.length === 0 && !target.isOver && syntax.hasHeader)
    yield target.lastFault({ line: 0, found: 'an empty file', expected: 'a header' });
  if (target.batch.length > 0) yield target.rows();
}

function* lineParts(
  syntax: LineSyntax,
  target: RowTarget,
  { text, line }: { text: string; line: number },
): Generator<TracePart> {
  if (target.columns.length === 0) {
    const header = syntax.header(text);
    if ('found' in header) yield target.lastFault({ line, ...header });
    else yield* target.header(header, line);
    if (target.isOver || syntax.hasHeader) return;
  }
  const faults = syntax.row(text, line, target);
  yield* faults;
  if (faults.length > 0) return;
  const over = target.endRow(line);
  if (over !== undefined) yield over;
  if (target.isFull) {
    yield target.rows();
    target.batch.length = 0;
  }
}
