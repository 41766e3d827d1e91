/** A text as a cell of CSV (RFC 4180): in quotes only where it needs them. */
export const csvCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
