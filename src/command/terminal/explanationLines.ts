/** What `explain` prints: both lives side by side, and where they part. */
import type { CallLife } from '../../model/simulation/callWitness.ts';
import { displayWidth } from '../../study/failures/displayWidth.ts';
import type { Explanation } from '../../study/explain/explainCall.ts';
import { foldLine } from './foldLines.ts';
import type { GridStyle } from './gridLines.ts';

export function explanationLines(found: Explanation, style: GridStyle): readonly string[] {
  const { key, arms, stages, parting, seed, replication, designPoint, lives } = found;
  const made = lives.find(({ life }) => life !== null)?.life;
  const isOne = arms[0] === arms[1];
  const shown = isOne ? 1 : 2;
  const head = ['', ...arms.slice(0, shown)];
  const rows = stages.map((stage) => [stage.name, ...stage.texts.slice(0, shown)]);
  const widths = widthsWithin(style.room, [head, ...rows]);
  const who = made === undefined || made === null ? '' : `: ${natureText(made)}`;
  const point = designPoint === 'base' ? '' : `, point ${designPoint}`;
  return [
    style.strong(`${key}${who}`),
    style.faint(`replication ${replication}, seed ${seed}${point}`),
    '',
    ...linesOf(head, widths).map((line) => style.strong(line)),
    ...stages.flatMap((stage, i) => {
      const lines = linesOf(rows[i], widths);
      if (stage !== parting || isOne) return lines;
      return lines.map((line, nth) => style.strong(nth === 0 ? `▶${line.slice(1)}` : line));
    }),
    ...(isOne ? [] : ['', ...foldLine(partingText(found), style.room)]),
  ];
}

const margin = 2;
/** Of what folds; narrower columns would hold a word a line. */
const narrowest = 16;

/** As wide as what stands in them; where that is too much, the names take a third at most and the lives share the rest. */
function widthsWithin(room: number, rows: readonly (readonly string[])[]): readonly number[] {
  const [names, ...lives] = rows[0].map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column]))),
  );
  const left = room - margin * (lives.length + 1);
  if (names + lives.reduce((sum, width) => sum + width, 0) <= left) return [names, ...lives];
  const name = Math.min(names, Math.max(narrowest, Math.floor(left / 3)));
  const share = Math.max(narrowest, Math.floor((left - name) / lives.length));
  return [name, ...lives.map((width) => Math.min(width, share))];
}

/** One row, as many lines as its longest cell takes. */
function linesOf(row: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = row.map((text, column) => foldLine(text, widths[column]));
  const padded = (text: string, width: number): string =>
    text + ' '.repeat(Math.max(0, width - displayWidth(text)));
  return Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, nth) =>
    `  ${cells.map((lines, column) => padded(lines[nth] ?? '', widths[column])).join('  ')}`.trimEnd(),
  );
}

/** What holds of the call in every arm. */
function natureText({ isWanted, purpose, isOutside }: CallLife): string {
  const where = isOutside ? ', to somebody outside the region' : '';
  return `${isWanted ? 'wanted' : 'unwanted'}, ${purpose}${where}`;
}

function partingText({ parting, arms, lives }: Explanation): string {
  if (parting === null) return 'the two arms do not part: all that was decided about this call is the same';
  const where = parting.name.trim();
  const missing = lives.findIndex(({ life }) => life === null);
  if (missing >= 0)
    return `they part before it is made: in arm ${arms[missing]} it never is (${parting.coupling})`;
  return `they part at "${where}", by ${parting.coupling}: ${parting.texts[0]} in arm ${arms[0]}, ${parting.texts[1]} in arm ${arms[1]}`;
}
