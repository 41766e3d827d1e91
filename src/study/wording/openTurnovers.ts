/** Which turnovers of a range say something: the control cannot but be best in what is counted against it. */
import type { AssumptionRange } from '../results/rangeOutcome.ts';
import type { Turnover } from '../results/turnover.ts';
import { findMetric } from '../../model/measures/catalogue.ts';

export const openTurnovers = ({ turnovers }: Pick<AssumptionRange, 'turnovers'>): readonly Turnover[] =>
  turnovers.filter(({ metric }) => findMetric(metric)?.isAgainstControl !== true);
