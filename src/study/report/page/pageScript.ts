/** The page's only script: a filter above long tables, and tables open on paper. Without it nothing is missing. */

/** Rows are found by all words typed, in any order, in any column. */
export const pageScript: string = `
for (const table of document.querySelectorAll('table.filterable')) {
  const rows = [...table.tBodies[0].rows].map((row) => ({ row, text: row.textContent.toLowerCase() }));
  const input = Object.assign(document.createElement('input'), { type: 'search' });
  const count = document.createElement('output');
  const label = Object.assign(document.createElement('label'), { className: 'filter', textContent: 'Show rows with' });
  label.append(input, ' ', count);
  table.parentElement.before(label);
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\\s+/);
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    count.textContent = input.value === '' ? '' : shown + ' of ' + rows.length;
  });
}
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});
`;
