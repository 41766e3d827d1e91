/** Rows of a catalogue in columns under their heads; on a narrow terminal the last column is folded. */
import { foldLine } from './foldLines.ts';

/** Fewer columns than these are no room for a title. */
const leastRoom = 24;

/** `room`: width of the terminal, or Infinity. The last column is free text. */
export function catalogueRows(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  room: number,
): readonly string[] {
  const all = heads.length === 0 ? rows : [heads, ...rows];
  const last = Math.max(0, ...all.map((row) => row.length)) - 1;
  const widths = Array.from({ length: last }, (_, i) => Math.max(...all.map((row) => row[i].length)));
  const before = widths.reduce((sum, width) => sum + width + 2, 0);
  const isBeside = room - before >= leastRoom;
  return all.flatMap((row) => {
    const start = row
      .slice(0, last)
      .map((cell, i) => cell.padEnd(widths[i]) + '  ')
      .join('');
    const text = foldLine(row[last], isBeside ? room - before : room - 4);
    if (!isBeside) return [start.trimEnd(), ...text.map((line) => `    ${line}`.trimEnd())];
    return text.map((line, i) => ((i === 0 ? start : ' '.repeat(before)) + line).trimEnd());
  });
}

const nameColumns = 17;

/** A family and the ids in it, folded beside its name to lines of at most so many columns. */
export function overviewLines(name: string, ids: readonly string[], room: number): readonly string[] {
  return foldLine(ids.join(', '), room - nameColumns).map(
    (line, i) => (i === 0 ? name : '').padEnd(nameColumns) + line.trimStart(),
  );
}
