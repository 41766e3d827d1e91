/** Reads a whole file that may come from anybody: a regular one, of bounded size. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { otherThanFile } from '../failures/pathStatus.ts';
import { systemReason } from '../failures/systemError.ts';
import { withoutByteOrderMark } from './scenarioSource.ts';

export interface WholeText {
  readonly bytes: Uint8Array;
  /** Without a byte order mark; where the bytes are no UTF-8 it is not what they say. */
  readonly text: string;
  readonly isUtf8: boolean;
}

/** The text, or in words why there is none. A device or a pipe would be read without end. */
export function readWholeText(path: string, mostBytes: number): WholeText | string {
  try {
    const status = statSync(path);
    const other = otherThanFile(status);
    if (other !== null) return `it is ${other}`;
    if (status.size > mostBytes) return `it has ${status.size} bytes, more than ${mostBytes}`;
    const bytes = readFileSync(path);
    return { bytes, text: withoutByteOrderMark(bytes.toString('utf8')), isUtf8: isUtf8(bytes) };
  } catch (error) {
    return systemReason(error);
  }
}

export const notUtf8 = 'it has bytes that are not UTF-8';
