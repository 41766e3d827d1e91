/** Lines of a file that may be anything: what cannot be read is told and passed over, and reading goes on behind it. */
import { isUtf8 } from 'node:buffer';
import { OpenedFile } from '../../traces/reading/openedFile.ts';
import type { WaitOptions } from '../../traces/reading/openedFile.ts';
import { TableFault } from '../../traces/form/tableFault.ts';

/** Longest line in bytes: call records have a few hundred. */
export const longestRecord = 65_536;
/** A line that goes on for so long is none: the file is something else. */
const endlessBytes = 1 << 26;
const chunkBytes = 1 << 18;
const newline = 10;
/** Bytes of a line that is too long which are kept to show it. */
const shownBytes = 200;

/** `latin1` is read as windows-1252, as browsers do; `utf-16` in the order of bytes that the file's mark says, else little end first. */
export const encodings = [
  'utf-8',
  'utf-16',
  'windows-1252',
  'latin1',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
] as const;
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

export function* recordLines(
  path: string,
  encoding: Encoding,
  signal?: WaitOptions['signal'],
): Generator<RecordLine> {
  const file = new OpenedFile(path, { signal });
  try {
    yield* linesOf(file, encoding === 'utf-16' ? wideForm(markOf(file) === bigEndFirst) : byteForm(encoding));
  } finally {
    file.close();
  }
}

/** How lines end and what they say. */
interface LineForm {
  /** Bytes of the unit that a newline is. */
  readonly unit: 1 | 2;
  /** Position of the next newline from `start` on, before `end`; −1 for none. */
  readonly newlineFrom: (bytes: Buffer, start: number, end: number) => number;
  /** Text of a line, and what was expected where it is none. */
  readonly decode: Decode;
}

type Decode = (bytes: Buffer) => { readonly text: string; readonly expected: string | null };

/** Marks at the head of a file of UTF-16. */
const bigEndFirst = 0xfeff;
const littleEndFirst = 0xfffe;

/** The first two bytes; 0 of a pipe: there a mark that says big end first is not seen. */
const markOf = (file: OpenedFile): number => beginningOf(file).readUInt16BE();

/** The first four bytes. */
function beginningOf(file: OpenedFile): Buffer {
  const bytes = Buffer.alloc(4);
  file.beginning(bytes);
  return bytes;
}

const isMarkedUtf8 = (beginning: string): boolean => beginning.startsWith('efbbbf');

/** Whether the first line begins with what another encoding makes of UTF-8's mark, of which two bytes are enough. */
export function beginsAsUtf8(text: string, encoding: Encoding): boolean {
  if (encoding === 'utf-8' || encoding === 'utf-16') return false;
  return text.startsWith(new TextDecoder(encoding).decode(Uint8Array.of(0xef, 0xbb)));
}

/** Files that hold no text, by how they begin. */
const otherKinds: readonly { readonly begins: string; readonly hint: string }[] = [
  { begins: '1f8b', hint: 'the file is packed: unpack it with `gunzip`' },
  { begins: '28b52ffd', hint: 'the file is packed: unpack it with `unzstd`' },
  {
    begins: '504b0304',
    hint: 'the file is a workbook or an archive: save the sheet as “CSV UTF-8”, or unpack it',
  },
  { begins: 'd0cf11e0', hint: 'the file is a workbook: save the sheet as “CSV UTF-8”' },
  { begins: '50415231', hint: 'the file is Parquet: its name must end in .parquet' },
];

/** What helps where the first line is not what the encoding makes of it; '' for nothing. */
export function encodingHint(path: string, encoding: Encoding): string {
  const file = new OpenedFile(path);
  const beginning = beginningOf(file).toString('hex');
  const mark = markOf(file);
  file.close();
  const kind = otherKinds.find(({ begins }) => beginning.startsWith(begins));
  if (kind !== undefined) return kind.hint;
  if (encoding !== 'utf-16' && (mark === bigEndFirst || mark === littleEndFirst))
    return 'the file begins as UTF-16 does: `encoding: utf-16` in the mapping, or save it as UTF-8';
  if (isMarkedUtf8(beginning))
    return 'the file begins as UTF-8 does and goes on otherwise: take its first three bytes away and name the `encoding` of the rest';
  return encoding === 'utf-8' ? 'spreadsheets of western Windows write `encoding: windows-1252`' : '';
}

function byteForm(encoding: Encoding): LineForm {
  const decoder = new TextDecoder(encoding);
  return {
    unit: 1,
    newlineFrom: (bytes, start, end) => {
      const at = bytes.indexOf(newline, start);
      return at < end ? at : -1;
    },
    decode: (bytes) => {
      const text = decoder.decode(bytes);
      if (encoding === 'utf-8' && !isUtf8(bytes))
        return { text, expected: 'UTF-8 text; `encoding` names others' };
      return { text, expected: text.includes('\u0000') ? 'text without NUL characters' : null };
    },
  };
}

function wideForm(isBigEndFirst: boolean): LineForm {
  const decoder = new TextDecoder(isBigEndFirst ? 'utf-16be' : 'utf-16le');
  const newlineBytes = Buffer.from(isBigEndFirst ? [0, newline] : [newline, 0]);
  return {
    unit: 2,
    newlineFrom: (bytes, start, end) => {
      let at = bytes.indexOf(newlineBytes, start);
      while (at >= 0 && (at - start) % 2 !== 0) at = bytes.indexOf(newlineBytes, at + 1);
      return at + 1 < end ? at : -1;
    },
    decode: (bytes) => {
      const text = decoder.decode(bytes);
      const isWhole = bytes.length % 2 === 0 && !text.includes('\uFFFD') && !text.includes('\u0000');
      return { text, expected: isWhole ? null : 'UTF-16 text' };
    },
  };
}

function* linesOf(file: OpenedFile, { unit, newlineFrom, decode }: LineForm): Generator<RecordLine> {
  const bytes = Buffer.allocUnsafe(chunkBytes + longestRecord);
  let kept = 0;
  let line = 0;
  let total = 0;
  /** Bytes of a line that is too long, so far; 0 outside of one. */
  let skipped = 0;
  let beginning = '';
  for (;;) {
    const read = file.read(bytes, kept, chunkBytes);
    const end = kept + read;
    let start = 0;
    for (let at = newlineFrom(bytes, 0, end); at >= 0; at = newlineFrom(bytes, start, end)) {
      total += at + unit - start;
      line++;
      if (skipped > 0 || at - start > longestRecord) {
        if (skipped === 0) beginning = decode(bytes.subarray(start, start + shownBytes)).text;
        yield { text: beginning, line, bytes: total, expected: `a line of at most ${longestRecord} bytes` };
        skipped = 0;
      } else yield { ...lineOf(bytes, { start, end: at }, decode), line, bytes: total };
      start = at + unit;
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
      if (skipped > endlessBytes) throw new TableFault(`a line of more than ${endlessBytes} bytes`);
    }
    bytes.copyWithin(0, start, start + kept);
  }
}

/** Without the carriage return before its end. */
function lineOf(
  bytes: Buffer,
  { start, end }: { start: number; end: number },
  decode: Decode,
): { readonly text: string; readonly expected: string | null } {
  const line = decode(bytes.subarray(start, end));
  return line.text.endsWith('\r') ? { ...line, text: line.text.slice(0, -1) } : line;
}
