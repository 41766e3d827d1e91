/** The page's only script: a filter above long tables, figures and tables to save, and tables open on paper. Without it nothing is missing. */

import { keyScript } from './keyScript.ts';
import { tableScript } from './tableScript.ts';

/** Rows are found by all words typed, in any order, in any column; to look for some opens a folded table. */
const filterScript = `
const words = document.querySelector('main').dataset;
for (const table of document.querySelectorAll('table.filterable')) {
  const rows = [...table.tBodies[0].rows].map((row) => ({ row, text: row.textContent.toLowerCase() }));
  const input = Object.assign(document.createElement('input'), { type: 'search' });
  const count = document.createElement('output');
  const label = Object.assign(document.createElement('label'), { className: 'filter', textContent: words.filter });
  label.append(input, ' ', count);
  const fold = table.closest('details');
  (fold ?? table.parentElement).before(label);
  input.addEventListener('input', () => {
    const asked = input.value.toLowerCase().split(/\\s+/);
    if (fold !== null) fold.open = true;
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !asked.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    count.textContent = input.value === '' ? '' : shown + ' ' + words.of + ' ' + rows.length;
  });
}
`;

/** A drawing leaves the page with the colours and the font that it has there; a table as text that spreadsheets read. */
const saveScript = `
const save = (blob, name) => {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};
const drawn = (svg, keys) => {
  const style = getComputedStyle(svg);
  const copy = withKeys(svg, keys);
  const box = copy.viewBox.baseVal;
  const text = new XMLSerializer().serializeToString(copy)
    .replace(/var\\((--[\\w-]+)\\)/g, (_, name) => style.getPropertyValue(name).trim())
    .replace('<svg', '<svg width="' + box.width + '" height="' + box.height + '" font-family="' + style.fontFamily.replaceAll('"', "'") + '"');
  return { text, width: box.width, height: box.height, ground: getComputedStyle(document.body).backgroundColor };
};
const savePng = ({ text, width, height, ground }, name) => {
  const image = new Image();
  image.onload = () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: width * 2, height: height * 2 });
    const pen = canvas.getContext('2d');
    pen.fillStyle = ground;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(blob, name));
  };
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
};
const bar = (name, kinds, says = words.save) => {
  const row = Object.assign(document.createElement('p'), { className: 'save', textContent: says + ' ' });
  for (const [kind, act] of kinds) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: kind });
    button.setAttribute('aria-label', says + ' ' + kind + ': ' + name);
    button.addEventListener('click', act);
    row.append(button, ' ');
  }
  return row;
};
for (const section of document.querySelectorAll('section')) {
  const id = section.getAttribute('aria-labelledby');
  section.querySelectorAll('figure').forEach((figure, i) => {
    const shown = () => [...figure.querySelectorAll('svg[role=img]')].find((svg) => svg.getBoundingClientRect().width > 0);
    if (figure.querySelector('svg[role=img]') === null) return;
    const name = id + '-' + (i + 1);
    const whole = () => drawn(shown(), keysOf(figure));
    figure.append(bar(name, [
      ['SVG', () => save(new Blob([whole().text], { type: 'image/svg+xml' }), name + '.svg')],
      ['PNG', () => savePng(whole(), name + '.png')],
    ]));
  });
  section.querySelectorAll('.scroll').forEach((box, i) => {
    const name = id + '-table-' + (i + 1);
    const csv = () => save(new Blob(['\\uFEFF' + commaText(box.querySelector('table'))], { type: 'text/csv' }), name + '.csv');
    box.after(bar(name, [['CSV', csv]], words.table));
  });
}
`;

const printScript = `
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details:not(.lookup)')) details.open = true;
});
`;

export const pageScript: string = `${filterScript}${keyScript}${tableScript}${saveScript}${printScript}`;
