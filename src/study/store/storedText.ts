/** Reads what a run has stored: hostile input, and perhaps no file at all. */
import { notUtf8, readWholeText } from '../reading/wholeText.ts';

/** Larger ones are none of ours. */
export const largestStoredBytes: number = 1 << 28;

/** The text, or a line that says why there is none. */
export function storedText(path: string): { readonly text: string } | string {
  const read = readWholeText(path, largestStoredBytes);
  if (typeof read === 'string') return `${path}: cannot be read: ${read}`;
  return read.isUtf8 ? read : `${path}: cannot be read: ${notUtf8}`;
}
