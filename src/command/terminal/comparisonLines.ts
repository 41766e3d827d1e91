/** Two results side by side. */
import type { ResultsComparison } from '../../study/answers/compareResults.ts';
import type { Results } from '../../study/results/results.ts';
import { findMetric } from '../../model/measures/catalogue.ts';
import { texts } from '../../study/wording/speaking.ts';
import { figure, percent, scaled, withInterval } from '../../study/wording/figures.ts';
import { gridLines } from './gridLines.ts';
import { measureColumns } from './measureColumns.ts';
import { playedRuleLines } from './playedRuleLines.ts';
import { foldedForTerminal, terminalRoom } from './foldLines.ts';
import { plainStyle } from './lineStyle.ts';

export function comparisonLines(
  { differences, replications, changed, level, againstOther }: ResultsComparison,
  results: readonly Results[],
  [first, second]: readonly string[],
): readonly string[] {
  const style = plainStyle(terminalRoom());
  const rules = playedRuleLines(results, style);
  const places = [...new Map(differences.map((of) => [`${of.designPoint}|${of.arm}`, of])).values()];
  const hasPoints = new Set(places.map(({ designPoint }) => designPoint)).size > 1;
  const rows = places.flatMap(({ designPoint, arm }) => {
    const found = measureColumns.map(({ metric, factor }) => {
      const of = differences.find(
        (d) => d.metric === metric && d.arm === arm && d.designPoint === designPoint,
      );
      if (of === undefined)
        return againstOther.includes(arm) && findMetric(metric)?.isAgainstControl === true
          ? ['–', 'own control']
          : ['no data', ''];
      const pairing =
        of.varianceRatio === null
          ? ''
          : `, pairing ×${figure(of.varianceRatio, of.varianceRatio < 10 ? 1 : 0)}`;
      return [withInterval(scaled(of, factor)), `${of.verdict}${pairing}`];
    });
    return [
      { name: hasPoints ? `${designPoint}  ${arm}` : arm, cells: found.map(([value]) => value) },
      { name: '', cells: found.map(([, word]) => word) },
    ];
  });
  return [
    ...foldedForTerminal([
      `${second} less ${first}, arm by arm`,
      `${percent(level)} intervals of the simulation error only, Holm over all comparisons of a measure; ${replications} paired replications`,
      changed.length === 0
        ? 'both are of the same world, experiment and plug-ins'
        : `changed between them: ${changed.join(', ')}`,
    ]),
    '',
    ...gridLines({ heads: measureColumns.map(({ head }) => head), rows }, style),
    ...(changed.length === 0 ? [] : ['', ...foldedForTerminal([texts().compared.ownControls])]),
    ...(rules.length === 0 ? [] : ['', ...rules]),
  ];
}
