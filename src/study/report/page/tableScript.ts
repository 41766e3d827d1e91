/** The part of the page's script that writes a table as text for spreadsheets. */
import { formulaBeginning } from '../../results/tableCell.ts';

/**
 * A saved table has numbers in columns of their own: an estimate with its interval becomes three of them, and a word beside
 * it a fourth. What is not rounded stands in `<data>`; other numbers are read off their text.
 */
export const tableScript: string = `
const single = /^\u2212?\\d[\\d,]*(?:\\.\\d+)?$/;
const range = /^(\u2212?\\d[\\d,.]*) [^\\d\u2212]+ (\u2212?\\d[\\d,.]*)$/;
const plain = (text) => text.replaceAll(',', '').replace('\u2212', '-');
const partsOf = (cell) => {
  const text = cell.textContent.trim();
  const data = cell.querySelector('data');
  if (data !== null) {
    const rest = text.replace(data.textContent, '').trim();
    return [data.getAttribute('value') ?? '', data.dataset.low ?? '', data.dataset.high ?? '', rest];
  }
  const ends = cell.className === 'number' ? range.exec(text) : null;
  if (ends !== null) return ['', plain(ends[1]), plain(ends[2]), ''];
  return cell.className === 'number' && single.test(text) ? [plain(text), '', '', ''] : ['', '', '', text === '\u2013' ? '' : text];
};
const quoted = (text) => '"' + text.replace(/${formulaBeginning.source}/, "'$&").replaceAll('"', '""') + '"';
const columnOf = (head, cells) => {
  const names = words.parts.split('|');
  const parts = cells.map(partsOf);
  const used = [0, 1, 2, 3].filter((part) => parts.some((each) => each[part] !== ''));
  const kept = used.length === 0 ? [3] : used;
  const title = (part) => quoted(kept.length === 1 ? head : head + ': ' + names[part]);
  return [kept.map(title), ...parts.map((each) => kept.map((part) => (part === 3 ? quoted(each[3]) : each[part])))];
};
const commaText = (table) => {
  const [first] = table.tHead.rows;
  const rows = [...table.tBodies[0].rows];
  const columns = [...first.cells].map((head, i) => columnOf(head.textContent.trim(), rows.map((row) => row.cells[i])));
  return [first, ...rows].map((_, i) => columns.flatMap((column) => column[i]).join(',')).join('\\r\\n');
};
`;
