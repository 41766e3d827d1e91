/** Figures of speed as tables: median and spread of a case, or two builds side by side. */
import type { BenchCase, Figure } from '../../study/bench/benchCase.ts';
import type { BenchResults } from '../../study/bench/benchResults.ts';
import type { ComparedCase } from '../../study/bench/compareBuilds.ts';

const prefixes = [
  { letter: 'G', factor: 1e9 },
  { letter: 'M', factor: 1e6 },
  { letter: 'k', factor: 1e3 },
] as const;

/** Three digits; rates a second in thousands or millions. */
function valueText(value: number, unit: string): string {
  const prefix = unit.endsWith('/s') ? prefixes.find(({ factor }) => value >= factor) : undefined;
  const scaled = prefix === undefined ? value : value / prefix.factor;
  const digits = scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2;
  const letter = prefix === undefined ? '' : ` ${prefix.letter}`;
  return `${scaled.toFixed(digits)}${letter} ${unit}`.trimEnd();
}

const figureText = ({ name, unit, value }: Figure): string => `${name} ${valueText(value, unit)}`;

/** Columns under their heads: the first and the last to the left, the others to the right. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const last = widths.length - 1;
  return rows.map((row) =>
    row
      .map((cell, i) => (i === 0 || i === last ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join('  ')
      .trimEnd(),
  );
}

export function benchLines({ machine, cases }: BenchResults): readonly string[] {
  const rows = cases.map((one) => [
    one.case,
    valueText(one.median, one.unit),
    `${valueText(one.least, one.unit)} to ${valueText(one.greatest, one.unit)}`,
    String(one.samples.length),
    one.also.map(figureText).join(', '),
  ]);
  return [
    `${machine.cpu}, ${machine.cores} ${machine.cores === 1 ? 'core' : 'cores'}, Node ${machine.node}, ${machine.os}`,
    '',
    ...columns([['case', 'median', 'least to greatest', 'processes', 'beside it'], ...rows]),
  ];
}

export function comparisonLines(
  compared: readonly ComparedCase[],
  of: { readonly margin: number; readonly how: string },
): readonly string[] {
  const rows = compared.map(({ case: name, unit, here, there, speed }) => [
    name,
    valueText(middle(there), unit),
    valueText(middle(here), unit),
    speed.ratio.toFixed(3),
    speed.low === null || speed.high === null
      ? 'none'
      : `${speed.low.toFixed(3)} to ${speed.high.toFixed(3)}`,
    String(here.length),
    speed.verdict,
  ]);
  const heads = ['case', 'there', 'here', 'speed here ÷ there', '95 % interval', 'rounds', 'verdict'];
  return [`margin ${Number((of.margin * 100).toFixed(2))} %, ${of.how}`, '', ...columns([heads, ...rows])];
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Names with what is measured, for `--list`. */
export const caseListLines = (cases: readonly BenchCase[]): readonly string[] =>
  columns([
    ['case', 'unit', 'better', 'processes', 'measured'],
    ...cases.map(({ name, unit, better, rounds, isExtra, isLong }) => [
      name,
      unit,
      better,
      String(rounds),
      isExtra ? 'when named in full, or with --all' : isLong ? 'when its suite is named' : 'always',
    ]),
  ]);
