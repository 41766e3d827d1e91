/** Tables that a screen reader can walk: caption, heads with their scope, one row head a row. */
import { markup, nothing } from './markup.ts';
import type { Html, HtmlPart } from './markup.ts';
import { texts } from '../../wording/speaking.ts';

export interface Column {
  readonly head: string;
  readonly isNumber?: boolean;
  /** Long text that may break anywhere. */
  readonly isText?: boolean;
}

export interface DataTable {
  readonly caption: string;
  /** The first column heads its row. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly HtmlPart[])[];
  /** The page's script offers a filter for it. Default false. */
  readonly isFilterable?: boolean;
}

const rowsShownAtOnce = 14;

/** Tables of more columns need smaller type on paper. */
const columnsOfUsualType = 8;
const columnsOfSmallType = 10;

function cellClass({ isNumber, isText }: Column): Html {
  if (isNumber === true) return markup` class="number"`;
  return isText === true ? markup` class="text"` : nothing;
}

function rowOf(columns: readonly Column[], cells: readonly HtmlPart[]): Html {
  const [first, ...rest] = cells;
  const others = rest.map((cell, i) => markup`<td${cellClass(columns[i + 1])}>${cell}</td>`);
  return markup`<tr><th scope="row"${cellClass(columns[0])}>${first}</th>${others}</tr>
`;
}

function tableClass(columns: number, isFilterable: boolean): Html {
  const width = columns > columnsOfSmallType ? ['crowded'] : columns > columnsOfUsualType ? ['many'] : [];
  const classes = [...(isFilterable ? ['filterable'] : []), ...width];
  return classes.length === 0 ? nothing : markup` class="${classes.join(' ')}"`;
}

export function dataTable({ caption, columns, rows, isFilterable }: DataTable): Html {
  const heads = columns.map((column) => markup`<th scope="col"${cellClass(column)}>${column.head}</th>`);
  const mark = tableClass(columns.length, isFilterable === true);
  const body = rows.map((cells) => rowOf(columns, cells));
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table${mark}>
<caption><span>${caption}</span></caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${body}</tbody></table></div>
`;
}

/** The table behind a chart: in the open while it is short, else behind a line that opens it. */
export function tableBehind(table: DataTable): Html {
  return folded(table, texts().page.table);
}

/** A table that no chart shows: in the open while it is short, else behind a line that opens it. */
export function foldedTable(table: DataTable): Html {
  return folded(table, texts().page.tableAlone);
}

/** A table to look things up in: folded like any other, but when it is not open a page of paper says only that it is left out. */
export function lookupTable(table: DataTable): Html {
  const { tableAlone, notOnPaper } = texts().page;
  if (table.rows.length <= rowsShownAtOnce) return dataTable(table);
  return markup`${folded(table, tableAlone, markup` class="lookup"`)}<p class="on-paper">${notOnPaper(table.caption, table.rows.length)}</p>
`;
}

function folded(
  table: DataTable,
  says: (caption: string, rows: number) => string,
  kind: Html = nothing,
): Html {
  if (table.rows.length <= rowsShownAtOnce) return dataTable(table);
  return markup`<details${kind}><summary>${says(table.caption, table.rows.length)}</summary>
${dataTable(table)}
</details>
`;
}
