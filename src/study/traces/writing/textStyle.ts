/** How CSV and NDJSON write a row, a name and a missing cell. */
import { csvCell } from '../form/csvCell.ts';
import type { TraceColumn } from '../form/traceFormat.ts';

export interface TextStyle {
  /** Written for an unknown cell. */
  readonly unknown: string;
  /** Text as a cell, quoted where the format asks for it. */
  quote(text: string): string;
  /** What stands before the first row. */
  header(columns: readonly TraceColumn[]): string;
  /** What stands before a cell of the column. */
  before(column: TraceColumn, isFirst: boolean): string;
  readonly rowEnd: string;
}

/** RFC 4180: comma, CRLF, a header; quotes only where a comma, quote or line break asks for them; an unknown cell is empty. */
export const csvStyle: TextStyle = {
  unknown: '',
  quote: csvCell,
  header: (columns) => `${columns.map(({ name }) => name).join(',')}\r\n`,
  before: (_, isFirst) => (isFirst ? '' : ','),
  rowEnd: '\r\n',
};

/** One JSON object a line; every line has every key in the same order, and an unknown cell is `null`, so the first line tells the columns. */
export const ndjsonStyle: TextStyle = {
  unknown: 'null',
  quote: (text) => JSON.stringify(text),
  header: () => '',
  before: ({ name }, isFirst) => `${isFirst ? '{' : ','}"${name}":`,
  rowEnd: '}\n',
};
