/** Where a module went wrong when it was imported, as far as its error tells. */
import { fileURLToPath } from 'node:url';
import type { Position } from '../failures/failure.ts';
import { isOf } from '../reading/thrown.ts';

const pathOf = (file: string): string => (file.startsWith('file:') ? fileURLToPath(file) : file);

const position = (file: string, line: string, column: number): Position => ({
  file: pathOf(file),
  line: Number(line),
  column,
  endColumn: column + 1,
});

/** Node puts the place of a syntax error above the stack: `file:line`, a line or some, carets under the fault. */
const aboveStack = /^((?:file:\/\/)?\S[^\n]*):(\d+)\n(?:[^\n]*\n){1,4}?([ \t]*)\^+\n/;

/** A frame of a file; those of Node itself begin with `node:`. */
const frame = /^ {4}at (?:.* \()?((?:file:\/\/)?(?:\/|[A-Za-z]:)[^\n]*?):(\d+):(\d+)\)?$/m;

/** Of what Node prints of a syntax error. */
export function placeAbove(printed: string): Position | null {
  const above = aboveStack.exec(printed);
  return above === null ? null : position(above[1], above[2], above[3].length + 1);
}

/** Null where it does not tell: a syntax error in JavaScript, or what Node did not find. Never throws. */
export function thrownAt(error: unknown): Position | null {
  try {
    const stack = isOf(error, Error) ? String(error.stack) : '';
    const above = placeAbove(stack);
    if (above !== null) return above;
    // Whoever waited for the import stands below, as `at async`.
    const [own] = stack.split('\n    at async ');
    const found = frame.exec(own);
    return found === null ? null : position(found[1], found[2], Number(found[3]));
  } catch {
    return null;
  }
}
