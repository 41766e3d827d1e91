/** How the terminal names a metric, and the unit in which it is read there. */
import type { Results } from '../../study/results/results.ts';
import { displayUnit } from '../../study/wording/displayUnits.ts';
import { measureColumns } from './measureColumns.ts';

export interface MetricUnit {
  readonly name: string;
  readonly unit: string;
  /** The value in the unit is the measure's times this. */
  readonly factor: number;
}

export function metricUnit(metric: string, { world }: Results): MetricUnit {
  const column = measureColumns.find((each) => each.metric === metric);
  if (column !== undefined) return { name: column.head[0], unit: column.head[1], factor: column.factor };
  return { name: metric, ...displayUnit(metric, world.currency) };
}
