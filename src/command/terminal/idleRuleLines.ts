/** Under the measures of a point: rules that moved nobody, so that equal arms are not read without their reason. */
import { idleArms } from '../../study/answers/idleRules.ts';
import type { IdleArm } from '../../study/answers/idleRules.ts';
import { idleText } from '../../study/answers/idleRuleWords.ts';
import { printable } from '../../study/failures/printable.ts';
import { measureIndex } from '../../study/results/measureIndex.ts';
import type { Results } from '../../study/results/results.ts';
import { counted } from '../../study/wording/figures.ts';
import { texts } from '../../study/wording/speaking.ts';
import { faintLines, foldLine, proseRoom } from './foldLines.ts';
import type { GridStyle } from './gridLines.ts';

/** More arms stand in the page only. */
const armsShown = 12;

/** Lines of a point: none where every rule of every arm moved somebody. */
export function idleRuleLines(results: Results, style: GridStyle): (point: string) => readonly string[] {
  if (results.arms.every(({ rules }) => rules === undefined)) return () => [];
  const find = measureIndex(results.measures);
  return (point) => linesOf(idleArms({ results, find, point }), style);
}

function linesOf(idle: readonly IdleArm[], style: GridStyle): readonly string[] {
  if (idle.length === 0) return [];
  const { head, why } = texts().rules.idle;
  const room = proseRoom(style);
  const more = idle.length - armsShown;
  return [
    '',
    ...faintLines(head, { ...style, room }),
    ...idle.slice(0, armsShown).flatMap((of) => foldLine(printable(`  ${of.arm}${idleText(of)}`), room)),
    ...(more > 0 ? [`  and ${counted(more, 'more arm')}: see the report`] : []),
    ...faintLines(why, { ...style, room }),
  ];
}
