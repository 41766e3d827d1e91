/** A text as a cell of a table that spreadsheets open: finished tasks may come from anybody, and so may the names in them. */
import { csvCell } from '../traces/csvCell.ts';

/** What a spreadsheet takes for the beginning of a formula; the page of a report guards the tables that it saves alike. */
const formula = /^[-=+@\t\r\uff1d\uff0b\uff0d\uff20]/;

export const tableCell = (text: string): string => csvCell(formula.test(text) ? `'${text}` : text);
