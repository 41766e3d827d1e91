/** A text as a cell of a table that spreadsheets open: finished tasks may come from anybody, and so may the names in them. */
import { csvCell } from '../traces/form/csvCell.ts';

/** What a spreadsheet takes for the beginning of a formula. */
export const formulaBeginning: RegExp = /^[-=+@\t\r\uff1d\uff0b\uff0d\uff20]/;

export const tableCell = (text: string): string => csvCell(formulaBeginning.test(text) ? `'${text}` : text);
