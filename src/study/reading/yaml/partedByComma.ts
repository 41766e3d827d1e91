/** Lists on one line in which a comma seems to part thousands, or to begin a fraction: `[5,000, 7,000]` and `[0,25, 0,5]` are lists of four numbers. */
import { isScalar, type Node, type YAMLSeq } from 'yaml';
import type { Path, YamlProblem } from './yamlPlace.ts';

/** Numbers between which stands nothing but a comma. */
type Run = readonly [first: Item, ...others: Item[]];

interface Item {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Written {
  readonly path: Path;
  /** Of the whole file. */
  readonly text: string;
}

/**
 * Told where no list of numbers is written so: a group begins with a nought (`5,000`), or the list has commas with and without
 * a blank, and behind each that has none stand three digits (`5,500, 7,500`), or what may be a fraction (`1,5, 2,25`). `[100,200,300]` is a list.
 */
export function partedByComma(list: YAMLSeq, { path, text }: Written): readonly YamlProblem[] {
  const runs = runsOf(list, text);
  const parted = runs.filter(({ length }) => length > 1);
  const isUneven = hasBlanks(list, text) && (parted.every(isThousands) || parted.every(isFraction));
  return (isUneven ? parted : parted.filter(beginsWithNought)).map((run) => problemOf(run, { path, text }));
}

const digits = (text: string): string => text.replace(/^[+-]/, '');

const isThousands = ([first, ...others]: Run): boolean =>
  /^[1-9]\d{0,2}$/.test(digits(first.text)) && others.every(({ text }) => /^\d{3}$/.test(text));

/** Two numbers, the second of one or two digits, or of more behind a nought. */
const isFraction = ([first, second, ...others]: Run): boolean =>
  others.length === 0 && /^(\d+,\d{1,2}|0,\d+)$/.test(`${digits(first.text)},${second?.text ?? ''}`);

const beginsWithNought = (run: Run): boolean =>
  isThousands(run) && run.slice(1).some(({ text }) => text.startsWith('0'));

function runsOf({ items }: YAMLSeq, text: string): readonly Run[] {
  const runs: [Item, ...Item[]][] = [];
  for (const [index, node] of items.entries()) {
    if (!isNumber(node)) continue;
    const [start, end] = rangeOf(node);
    const item = { index, start, end, text: text.slice(start, end) };
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (before?.index === index - 1 && text.slice(before.end, start) === ',') run?.push(item);
    else runs.push([item]);
  }
  return runs;
}

const isNumber = (node: unknown): boolean => isScalar(node) && typeof node.value === 'number';

/** Behind a comma, with more of the list on the same line. */
const hasBlanks = ({ items }: YAMLSeq, text: string): boolean =>
  items.slice(1).some((node, i) => /^,[ \t]+$/.test(text.slice(rangeOf(items[i])[1], rangeOf(node)[0])));

const rangeOf = (node: unknown): readonly [number, number] => {
  const [start, end] = (node as Node | null)?.range ?? [0, 0];
  return [start, end];
};

function problemOf(run: Run, { path, text }: Written): YamlProblem {
  const [{ index, start }] = run;
  const { end } = run[run.length - 1];
  const found = text.slice(start, end);
  const numbers = run.map((item) => String(Number(item.text))).join(', ');
  const meant = isFraction(run)
    ? `a fraction begins with a point: write ${found.replace(',', '.')}`
    : `thousands are not parted: write ${found.replaceAll(',', '')}`;
  return {
    start,
    end,
    path: [...path, index],
    found: `${found}, which is the ${run.length} numbers ${numbers}`,
    expected: 'one number, or a blank behind each comma of the list',
    hint: `${meant}, or ${numbers} where that is meant`,
  };
}
