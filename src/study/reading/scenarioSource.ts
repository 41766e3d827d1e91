/** Reads a scenario file into text; everything that can go wrong on the way is a failure. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { type Failure, wholeFile } from '../failures/failure.ts';
import { nearestFile } from '../failures/nearestFile.ts';
import { otherThanFile } from '../failures/pathStatus.ts';

/** Bytes that a scenario may have: some hundred times the largest one shipped. */
export const largestScenarioBytes = 1_048_576;

export type SourceResult = { readonly text: string } | { readonly failure: Failure };

/** Text of a regular UTF-8 file of at most `largestScenarioBytes`; a byte order mark is dropped. `expected`: what it should be, in words. */
export function readScenarioSource(path: string, expected: string = 'a scenario file'): SourceResult {
  try {
    const status = statSync(path);
    const other = otherThanFile(status);
    if (other !== null) return fault(path, { found: other, expected });
    if (status.size > largestScenarioBytes) return tooLarge(path, status.size);
    return decodeScenario(readFileSync(path), path);
  } catch (error) {
    return unreadable(path, error, expected);
  }
}

/** Checks size and encoding of a file's bytes; `file` names them in failures. */
function decodeScenario(bytes: Uint8Array, file: string): SourceResult {
  if (bytes.length > largestScenarioBytes) return tooLarge(file, bytes.length);
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16)
    return fault(file, { found: 'UTF-16 text', expected: 'UTF-8 text', hint: 'save the file as UTF-8' });
  if (!isUtf8(bytes)) return { failure: notUtf8(bytes, file) };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text: withoutByteOrderMark(text) };
}

/** Columns count from the first visible character. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function notUtf8(bytes: Uint8Array, file: string): Failure {
  let line = 1;
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 0x0a) continue;
    const row = bytes.subarray(start, i);
    if (!isUtf8(row)) {
      const column = new TextDecoder('utf-8').decode(row).indexOf('\ufffd') + 1;
      const found = 'bytes that are not UTF-8';
      const place = { file, line, column, endColumn: column + 1, path: '' };
      return { ...place, found, expected: 'UTF-8 text', hint: 'save the file as UTF-8' };
    }
    line++;
    start = i + 1;
  }
  return {
    ...wholeFile(file),
    path: '',
    found: 'bytes that are not UTF-8',
    expected: 'UTF-8 text',
    hint: '',
  };
}

function tooLarge(file: string, bytes: number): SourceResult {
  return fault(file, { found: `${bytes} bytes`, expected: `at most ${largestScenarioBytes} bytes` });
}

function unreadable(file: string, error: unknown, expected: string): SourceResult {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const near = nearestFile(file, /\.ya?ml$/i);
    const hint = near === undefined ? '' : `did you mean ${near}?`;
    return fault(file, { found: 'no such file', expected, hint });
  }
  if (code === 'EACCES' || code === 'EPERM')
    return fault(file, { found: 'a file that may not be read', expected });
  const found = `a file that cannot be read (${code === '' ? 'unknown reason' : code})`;
  return fault(file, { found, expected });
}

function fault(
  file: string,
  { found, expected, hint = '' }: { found: string; expected: string; hint?: string },
): SourceResult {
  return { failure: { ...wholeFile(file), path: '', found, expected, hint } };
}
