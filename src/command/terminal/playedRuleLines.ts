/** Under the measures: the rules that are played in one or two results, how sure the library is of them, and when they are law. */
import { printable } from '../../study/failures/printable.ts';
import type { Results } from '../../study/results/results.ts';
import { ruleCells } from '../../study/report/ruleCells.ts';
import { counted } from '../../study/wording/figures.ts';
import { texts } from '../../study/wording/speaking.ts';
import { faintLines, foldLine, proseRoom } from './foldLines.ts';
import type { GridStyle } from './gridLines.ts';

/** More rules stand in the page only. */
const rulesShown = 12;

/** None where no rule of the library is played. */
export function playedRuleLines(all: readonly Results[], style: GridStyle): readonly string[] {
  const rules = ruleCells(...all);
  if (rules.length === 0) return [];
  const { table, inForce: head, doubt } = texts().library;
  const room = proseRoom(style);
  const more = rules.length - rulesShown;
  return [
    `${table}:`,
    ...rules
      .slice(0, rulesShown)
      .flatMap(({ use, jurisdiction, inForce, status }) =>
        foldLine(printable(`  ${use} (${jurisdiction}), ${head} ${inForce}; ${status}`), room),
      ),
    ...(more > 0 ? [`  and ${counted(more, 'more rule')}: see the report`] : []),
    ...faintLines(doubt, { ...style, room }),
    '',
  ];
}
