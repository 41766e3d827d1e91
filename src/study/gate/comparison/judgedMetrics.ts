/** Which metrics a gate judges, and by what margin. */
import { metricCatalogue } from '../../../model/measures/catalogue.ts';
import type { Metric } from '../../../model/measures/metric.ts';
import type { Gate } from '../../scenario/experiment/experiment.ts';

export interface JudgedMetric {
  readonly metric: Metric;
  readonly margin: number;
  /** Judged only where a detector acts on nothing, in shadow mode or in the open loop: no other measure feels its alarms there. */
  readonly isOfWatchers?: true;
}

/** What an experiment without a `gate` section asks for. */
export const plainGate: Gate = { underTest: [], thresholds: [], margins: {} };

/** Half a point: half of one in a hundred, whatever the unit counts in. Other units have no default. */
const halfPoint: ReadonlyMap<string, number> = new Map([
  ['share', 0.005],
  ['per 1,000', 5],
  ['calls per subscriber and day', 0.005],
]);

/** What a detector that only watches is judged by. */
const ofWatchers: ReadonlySet<string> = new Set([
  'detector.truePositive.share',
  'detector.falsePositive.share',
]);

/** The primary metrics, those that have a margin in the file, and for detectors that only watch whom they alarm about. */
export function judgedMetrics({ margins }: Gate): readonly JudgedMetric[] {
  return metricCatalogue.flatMap((metric): readonly JudgedMetric[] => {
    if (metric.worse === 'neither') return [];
    const given = Object.hasOwn(margins, metric.id) ? margins[metric.id] : undefined;
    if (given !== undefined) return [{ metric, margin: given }];
    const usual = halfPoint.get(metric.unit);
    if (usual === undefined) return [];
    if (ofWatchers.has(metric.id)) return [{ metric, margin: usual, isOfWatchers: true }];
    return metric.isPrimary ? [{ metric, margin: usual }] : [];
  });
}

/** A margin for a metric that is neither better nor worse in a direction asks for nothing. */
export function directionlessMargins({ margins }: Gate): readonly string[] {
  return Object.keys(margins).filter((id) =>
    metricCatalogue.some((metric) => metric.id === id && metric.worse === 'neither'),
  );
}
