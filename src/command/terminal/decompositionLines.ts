/** The parts of a rule's effect, each by name. */
import { isNothingSeen } from '../../study/results/seenEnds.ts';
import { effectMetrics } from '../../study/results/weighedMetrics.ts';
import { effectTerms } from '../../study/results/answerForms.ts';
import type { AnswerEstimate, EffectTerm } from '../../study/results/answerForms.ts';
import type { Results } from '../../study/results/results.ts';
import { displayUnit } from '../../study/wording/displayUnits.ts';
import { scaled, withInterval } from '../../study/wording/figures.ts';
import { gridLines } from './gridLines.ts';
import type { GridStyle } from './gridLines.ts';

const heads: Readonly<Record<EffectTerm, readonly [string, string]>> = {
  mechanical: ['mechanical', 'nobody reacts'],
  dialers: ['dialers react', 'beyond that'],
  callees: ['callees react', 'beyond that'],
  together: ['both together', 'beyond both'],
  total: ['all', 'sum'],
};

export function decompositionLines(results: Results, point: string, style: GridStyle): readonly string[] {
  const parts = (results.answers?.decomposition ?? []).filter(
    ({ designPoint, class: group }) => designPoint === point && group === null,
  );
  return effectMetrics.flatMap((metric) => {
    const rows = parts.filter((part) => part.metric === metric);
    if (rows.length === 0) return [];
    const { factor, unit } = displayUnit(metric, results.world.currency);
    return [
      style.strong(`where the effect comes from: ${metric}, ${unit}`),
      style.faint(
        'differences between paired arms; the first is that of the rule from the open loop, in which it only watches',
      ),
      '',
      ...gridLines(
        {
          heads: effectTerms.map((term) => heads[term]),
          rows: rows.map(({ arm, terms }) => ({
            name: arm,
            cells: effectTerms.map((term) => partCell(terms[term], factor)),
          })),
        },
        style,
      ),
      '',
    ];
  });
}

const partCell = (part: AnswerEstimate, factor: number): string =>
  isNothingSeen(part) ? 'none seen' : withInterval(scaled(part, factor));
