/** What each arm stops against what it costs, without adding up harms that nobody has weighed. */
import { comparedArms } from '../../study/tasks/effectArms.ts';
import { openWeight, tieOf } from '../../study/answers/tie.ts';
import type { TradeOff } from '../../study/results/answerForms.ts';
import type { Results } from '../../study/results/results.ts';
import { figure, scaled, withInterval } from '../../study/wording/figures.ts';
import { gridLines } from './gridLines.ts';
import type { GridStyle } from './gridLines.ts';

export function tradeOffLines(results: Results, style: GridStyle): readonly string[] {
  const { answers, designPoints } = results;
  const point = designPoints[0].id;
  const found = (answers?.tradeOffs ?? []).filter(({ designPoint }) => designPoint === point);
  if (found.length === 0) return [];
  const hasWeights = answers?.weights !== null;
  const heads = [
    ['unwanted stopped', 'per 100 people, day'],
    ['lost less gained', 'per 100 people, day'],
    ['ties at a weight of', 'answered per lost'],
    ...(hasWeights ? [['stopped − weighed', 'per 100 people, day']] : []),
  ] as unknown as readonly (readonly [string, string])[];
  const [{ id: control }] = comparedArms(results);
  const rows = found.map((of) => ({ name: of.arm, cells: cellsOf(of, hasWeights) }));
  return [
    style.strong(
      `what is stopped against what is lost, less what only the arm lets through, beside ${control}`,
    ),
    style.faint(
      hasWeights
        ? `weights: ${Object.entries(answers?.weights ?? {})
            .map(([id, weight]) => `${id} ${figure(weight)}`)
            .join(', ')}`
        : 'harms of different people are not added up; an arm is worth it to whom a lost wanted call weighs less than this many answered unwanted ones',
    ),
    '',
    ...gridLines({ heads, rows }, style),
    '',
  ];
}

function cellsOf(tradeOff: TradeOff, hasWeights: boolean): readonly string[] {
  const { prevented, lost, net } = tradeOff;
  return [
    withInterval(scaled(prevented, 100)),
    withInterval(scaled(lost, 100)),
    weightText(tradeOff),
    ...(hasWeights && net !== null ? [`${withInterval(scaled(net, 100))} ${net.verdict}`] : []),
  ];
}

function weightText(tradeOff: TradeOff): string {
  const { breakEvenWeight: weight } = tradeOff;
  switch (tieOf(tradeOff)) {
    case 'none lost':
      return 'none was seen to be lost';
    case 'none stopped':
      return 'none was seen to be stopped';
    case 'open':
      return openText(openWeight(tradeOff));
    case 'any':
      return 'any: it loses none';
    case 'no':
      return 'no: it stops none';
    case 'above':
      return `worth it above ${withInterval(weight)}`;
    case 'below':
      return withInterval(weight);
  }
}

const openText = (weight: number | null): string =>
  weight === null
    ? 'open: no loss on balance is shown'
    : `${figure(weight)} (open: no loss on balance is shown)`;
