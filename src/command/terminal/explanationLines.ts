/** What `explain` prints: both lives side by side, and where they part. */
import type { CallLife } from '../../model/simulation/callWitness.ts';
import type { Explanation } from '../../study/explain/explainCall.ts';

export interface ExplanationStyle {
  strong(text: string): string;
  faint(text: string): string;
}

export function explanationLines(found: Explanation, style: ExplanationStyle): readonly string[] {
  const { key, arms, stages, parting, seed, replication, designPoint, lives } = found;
  const made = lives.find(({ life }) => life !== null)?.life;
  const isOne = arms[0] === arms[1];
  const shown = isOne ? 1 : 2;
  const head = ['', ...arms.slice(0, shown)];
  const rows = stages.map((stage) => [stage.name, ...stage.texts.slice(0, shown)]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (row: readonly string[]): string =>
    `  ${row.map((text, column) => text.padEnd(widths[column])).join('  ')}`.trimEnd();
  const who = made === undefined || made === null ? '' : `: ${natureText(made)}`;
  const point = designPoint === 'base' ? '' : `, point ${designPoint}`;
  return [
    style.strong(`${key}${who}`),
    style.faint(`replication ${replication}, seed ${seed}${point}`),
    '',
    style.strong(line(head)),
    ...stages.map((stage, i) => {
      const text = line(rows[i]);
      return stage === parting && !isOne ? style.strong(`▶${text.slice(1)}`) : text;
    }),
    ...(isOne ? [] : ['', partingText(found)]),
  ];
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
