/** Lines of a file in bounded memory. */
import { OpenedFile } from './openedFile.ts';

/** Longest line in bytes; a row of a trace has below a thousand. */
export const longestLine = 65_536;

const chunkBytes = 1 << 18;
const newline = 10;

/** A line without its end (LF or CRLF); undefined for one that is too long, after which there are no more. */
export function* fileLines(path: string): Generator<string | undefined> {
  const file = new OpenedFile(path);
  try {
    yield* linesOf(file);
  } finally {
    file.close();
  }
}

function* linesOf(file: OpenedFile): Generator<string | undefined> {
  const bytes = Buffer.allocUnsafe(chunkBytes + longestLine);
  let kept = 0;
  for (;;) {
    const read = file.read(bytes, kept, chunkBytes);
    const end = kept + read;
    let start = 0;
    for (let at = bytes.indexOf(newline); at >= 0 && at < end; at = bytes.indexOf(newline, start)) {
      yield lineOf(bytes, start, at);
      start = at + 1;
    }
    kept = end - start;
    if (read === 0) {
      if (kept > 0) yield lineOf(bytes, start, end);
      return;
    }
    if (kept >= longestLine) {
      yield undefined;
      return;
    }
    bytes.copyWithin(0, start, end);
  }
}

const carriageReturn = 13;

function lineOf(bytes: Buffer, start: number, end: number): string | undefined {
  if (end - start > longestLine) return undefined;
  const isReturn = end > start && bytes[end - 1] === carriageReturn;
  return bytes.toString('utf8', start, isReturn ? end - 1 : end);
}
