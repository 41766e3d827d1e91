/** What an arm changes from the control at a design point, as pages tell it. */
import { changeByArm } from '../answers/changeByArm.ts';
import { hurtClasses } from '../answers/hurtClasses.ts';
import type { HurtClass } from '../answers/hurtClasses.ts';
import type { Measure, Results } from '../results/results.ts';
import { answeredMetric } from '../results/weighedMetrics.ts';
import { displayUnit } from '../wording/displayUnits.ts';
import { figure, scaled, withInterval } from '../wording/figures.ts';
import { texts } from '../wording/speaking.ts';
import type { ReportContext } from './reportContext.ts';

interface AtPoint {
  readonly context: ReportContext;
  readonly point: string;
}

/** The difference with its interval in the unit that people read, turned round when `sign` is −1. */
export function changeText(results: Results, measure: Measure | undefined, sign: 1 | -1): string {
  const change = measure === undefined ? null : changeByArm(measure);
  if (measure === undefined || change === null) return texts().words.noData;
  return withInterval(scaled(change, sign * displayUnit(measure.metric, results.world.currency).factor));
}

/** What is prevented of unwanted calls answered, as a share of those in the control; empty where it is none. */
export function shareOfControl({ context, point }: AtPoint, answered: Measure | undefined): string {
  const arm = context.control?.id ?? '';
  const base = context.find({ metric: answeredMetric, designPoint: point, arm })?.estimate ?? 0;
  const share = base > 0 ? (-(answered?.versusControl?.estimate ?? 0) / base) * 100 : 0;
  return share > 0 ? texts().answer.shareOfControl(figure(share, share < 10 ? 1 : 0)) : '';
}

/** Classes that lost calls under the arm, the most first. */
export const hurtBy = ({ context, point }: AtPoint, arm: string): readonly HurtClass[] =>
  hurtClasses(context.results, (metric, id) => context.find({ metric, designPoint: point, arm, class: id }));
