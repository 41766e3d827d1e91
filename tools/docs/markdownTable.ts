/** Tables of Markdown, and the table of a part's parameters. */
import type { ParameterTable } from '../../src/model/contracts/parameter.ts';
import { meaningText, rangeText } from '../../src/study/reading/parameterText.ts';
import type { KeyTexts } from '../../src/study/scenario/world/keyTexts.ts';
import { readParameter } from '../../src/study/reading/readParameter.ts';

/** A table with a header. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(header), row(header.map(() => '---')), ...rows.map(row)].join('\n');
}

/** One row a key; a column of defaults where any says its own. */
export function keyTable(keys: KeyTexts): string {
  const hasDefaults = Object.values(keys).some(({ fallback }) => fallback !== undefined);
  const rows = Object.entries(keys).map(([key, { says, fallback = '' }]) => [`\`${key}\``, says, fallback]);
  const columns = hasDefaults ? 3 : 2;
  return markdownTable(
    ['key', 'says', 'default'].slice(0, columns),
    rows.map((cells) => cells.slice(0, columns)),
  );
}

/** One row a parameter: what it says, type, unit, default, range, source. */
export function parameterTable(parameters: ParameterTable): string {
  const rows = Object.entries(parameters).map(([name, parameter]) => {
    const reading = readParameter({ name, parameter }, undefined);
    const fallback = 'leaf' in reading ? reading.leaf.plain : parameter.default;
    const range =
      parameter.type === 'choice' ? (parameter.choices ?? []).join(', ') : rangeText(parameter).trim();
    const { type, unit, source } = parameter;
    return [`\`${name}\``, meaningText(parameter), type, unit, `\`${valueText(fallback)}\``, range, source];
  });
  return markdownTable(['name', 'says', 'type', 'unit', 'default', 'range', 'source'], rows);
}

/** Text that does not end the cell it stands in. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function valueText(value: unknown): string {
  return Array.isArray(value) ? JSON.stringify(value) : String(value as string | number | boolean);
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}
