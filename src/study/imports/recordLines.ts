/** Lines of a file that may be anything: what cannot be read is told and passed over, and reading goes on behind it. */
import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';

/** Longest line in bytes: call records have a few hundred. */
export const longestRecord = 65_536;
const chunkBytes = 1 << 18;
const newline = 10;
const carriageReturn = 13;
/** Bytes of a line that is too long which are kept to show it. */
const shownBytes = 200;

export const encodings = ['utf-8', 'latin1', 'gb18030', 'big5', 'shift_jis', 'euc-kr'] as const;
export type Encoding = (typeof encodings)[number];

/** A line without its end, or the beginning of one that cannot be read with what was expected. */
export interface RecordLine {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** Bytes up to and with this line. */
  readonly bytes: number;
  readonly expected: string | null;
}

export function* recordLines(path: string, encoding: Encoding): Generator<RecordLine> {
  const file = openSync(path, 'r');
  try {
    yield* linesOf(file, decoderOf(encoding));
  } finally {
    closeSync(file);
  }
}

/** Text of a line, and what was expected where it is none. */
type Decode = (bytes: Buffer) => { readonly text: string; readonly expected: string | null };

function decoderOf(encoding: Encoding): Decode {
  const decoder = new TextDecoder(encoding);
  return (bytes) => {
    if (encoding === 'utf-8' && !isUtf8(bytes))
      return { text: decoder.decode(bytes), expected: 'UTF-8 text; `encoding` names others' };
    const text = decoder.decode(bytes);
    return { text, expected: text.includes('\u0000') ? 'text without NUL characters' : null };
  };
}

function* linesOf(file: number, decode: Decode): Generator<RecordLine> {
  const bytes = Buffer.allocUnsafe(chunkBytes + longestRecord);
  let kept = 0;
  let line = 0;
  let total = 0;
  /** Bytes of a line that is too long, so far; 0 outside of one. */
  let skipped = 0;
  let beginning = '';
  for (;;) {
    const read = readSync(file, bytes, kept, chunkBytes, null);
    const end = kept + read;
    let start = 0;
    for (let at = bytes.indexOf(newline); at >= 0 && at < end; at = bytes.indexOf(newline, start)) {
      total += at + 1 - start;
      line++;
      if (skipped > 0 || at - start > longestRecord) {
        if (skipped === 0) beginning = decode(bytes.subarray(start, start + shownBytes)).text;
        yield { text: beginning, line, bytes: total, expected: `a line of at most ${longestRecord} bytes` };
        skipped = 0;
      } else yield { ...lineOf(bytes, { start, end: at }, decode), line, bytes: total };
      start = at + 1;
    }
    kept = end - start;
    if (read === 0) {
      if (skipped > 0)
        yield {
          text: beginning,
          line: line + 1,
          bytes: total,
          expected: `a line of at most ${longestRecord} bytes`,
        };
      else if (kept > 0)
        yield { ...lineOf(bytes, { start, end }, decode), line: line + 1, bytes: total + kept };
      return;
    }
    if (kept > longestRecord || skipped > 0) {
      if (skipped === 0) beginning = decode(bytes.subarray(start, start + shownBytes)).text;
      skipped += kept;
      total += kept;
      kept = 0;
    }
    bytes.copyWithin(0, start, start + kept);
  }
}

function lineOf(
  bytes: Buffer,
  { start, end }: { start: number; end: number },
  decode: Decode,
): { readonly text: string; readonly expected: string | null } {
  const isReturn = end > start && bytes[end - 1] === carriageReturn;
  return decode(bytes.subarray(start, isReturn ? end - 1 : end));
}
