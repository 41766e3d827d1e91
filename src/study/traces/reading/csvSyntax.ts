/** Lines of CSV (RFC 4180), but for line breaks inside of quotes, which no cell of a trace can hold. */
import { areDigits } from '../form/digitText.ts';
import type { CellStore } from './cellStores.ts';
import type { TracePart } from './traceReading.ts';
import { requiredColumns, shown } from './rowTarget.ts';
import type { RowTarget } from './rowTarget.ts';
import type { HeaderFault, LineSyntax } from './textReader.ts';

const quote = '"';

/** The cells of a line; undefined when a quote is not closed or stands inside of a bare cell. */
export function csvCells(line: string, separator: string = ','): readonly string[] | undefined {
  if (!line.includes(quote)) return line.split(separator);
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    const end = line[at] === quote ? quotedEnd(line, at) : endOf(line, at, separator);
    const cell = end < 0 ? undefined : cellText(line.slice(at, end));
    if (cell === undefined || (end < line.length && line[end] !== separator)) return undefined;
    cells.push(cell);
    if (end === line.length) return cells;
    at = end;
  }
}

function cellText(raw: string): string | undefined {
  if (raw[0] === quote) return raw.slice(1, -1).replaceAll('""', quote);
  return raw.includes(quote) ? undefined : raw;
}

function endOf(line: string, from: number, separator: string): number {
  const end = line.indexOf(separator, from);
  return end < 0 ? line.length : end;
}

/** Position behind the quote that closes the cell which begins at `from`, −1 when there is none. */
function quotedEnd(line: string, from: number): number {
  let at = line.indexOf(quote, from + 1);
  while (at >= 0 && line[at + 1] === quote) at = line.indexOf(quote, at + 2);
  return at < 0 ? -1 : at + 1;
}

const minus = 45;
/** No safe integer has more. */
const mostDigits = 16;

const isInteger = (text: string): boolean =>
  areDigits(text, text.charCodeAt(0) === minus ? 1 : 0, mostDigits);

const zero = 48;

/** Of accounts, lines and routes `007` may be another than `7`, and JSON has no such number either. */
const isPadded = ({ column: { text: form } }: CellStore, text: string): boolean =>
  (form.as === 'integer' || form.as === 'milliseconds') &&
  text.length > 1 &&
  text.charCodeAt(0) === zero &&
  isInteger(text);

/** Integers and booleans out of their text; what is neither stays a text, which the column then refuses. */
function valueOf({ column }: CellStore, text: string): unknown {
  if (text === '') return null;
  const { as } = column.text;
  if (as === 'integer' || as === 'milliseconds') return isInteger(text) ? Number(text) : text;
  if (as === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

const paddedFault = (
  { column, expected }: CellStore,
  text: string,
): Omit<Parameters<RowTarget['fault']>[0], 'line'> => ({
  column: column.name,
  found: shown(text),
  expected: `${expected}, without leading zeros`,
});

function storeRow(text: string, line: number, target: RowTarget): readonly TracePart[] {
  const cells = csvCells(text);
  if (cells === undefined)
    return [target.fault({ line, found: 'a stray or open quote', expected: 'cells quoted as in RFC 4180' })];
  const { columns, stores } = target;
  if (cells.length !== columns.length)
    return [
      target.fault({
        line,
        found: `${cells.length} cells`,
        expected: `${columns.length} cells, as in the header`,
      }),
    ];
  const faults: TracePart[] = [];
  for (let i = 0; i < cells.length && !target.isOver; i++) {
    const fault = isPadded(stores[i], cells[i])
      ? target.fault({ line, ...paddedFault(stores[i], cells[i]) })
      : target.cell(stores[i], valueOf(stores[i], cells[i]), line);
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}

/** What spreadsheets of many countries, and other programs, part cells with. */
const otherSeparators = [';', '\t', '|'];

/** What parts a heading that commas leave whole, if anything does. */
export const otherSeparator = (heading: string): string | undefined =>
  (csvCells(heading)?.length ?? 0) > 1
    ? undefined
    : otherSeparators.find((separator) => (csvCells(heading, separator)?.length ?? 0) > 1);

/** Of a table whose cells this parts. */
export const partedBy = (separator: string): HeaderFault => ({
  found: `columns with ${JSON.stringify(separator)} between them`,
  expected: 'columns with "," between them',
  hint: 'save the table with commas between its cells',
});

/** A trace has several columns: they are parted by something. */
function header(line: string): readonly string[] | HeaderFault {
  const other = otherSeparator(line);
  if (other !== undefined) return separatorFault(csvCells(line, other), other);
  return csvCells(line) ?? { found: 'something else', expected: 'names of columns, separated by commas' };
}

/** Of a trace that another program has saved, and of other call records. */
function separatorFault(names: readonly string[] | undefined, separator: string): HeaderFault {
  const isTrace = requiredColumns.every((column) => names?.includes(column) === true);
  const fault = partedBy(separator);
  if (isTrace) return fault;
  const written = JSON.stringify(separator);
  const hint = `\`ringfence import\` makes a trace of call records of any form: \`separator: ${written}\` in its mapping`;
  return { ...fault, hint };
}

export const csvSyntax: LineSyntax = {
  hasHeader: true,
  header,
  row: storeRow,
};
