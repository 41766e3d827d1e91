/** Every metric there is, in the order of the reports. */
import { callerCostMetrics } from './callerCostMetrics.ts';
import { callMetrics } from './callMetrics.ts';
import { detectionMetrics } from './detectionMetrics.ts';
import { detectorMetrics } from './detectorMetrics.ts';
import { harmMetrics } from './harmMetrics.ts';
import { lenderMetrics } from './lenderMetrics.ts';
import type { Metric } from './metric.ts';
import { networkMetrics } from './networkMetrics.ts';
import { operatorMetrics } from './operatorMetrics.ts';
import { operatorMoneyMetrics } from './operatorMoneyMetrics.ts';
import { ruleMetrics } from './ruleMetrics.ts';
import { sanctionMetrics } from './sanctionMetrics.ts';
import { weekMetrics } from './weekMetrics.ts';

/** Every metric: its unit, numerator and denominator, and which direction is worse. */
export const metricCatalogue: readonly Metric[] = [
  ...callMetrics,
  ...harmMetrics,
  ...callerCostMetrics,
  ...lenderMetrics,
  ...operatorMetrics,
  ...operatorMoneyMetrics,
  ...networkMetrics,
  ...sanctionMetrics,
  ...detectorMetrics,
  ...detectionMetrics,
  ...ruleMetrics,
  ...weekMetrics,
];

const byId: ReadonlyMap<string, Metric> = new Map(metricCatalogue.map((metric) => [metric.id, metric]));

/** Undefined for an id of another version. */
export const findMetric = (id: string): Metric | undefined => byId.get(id);

/** Of an id that is known to be one. */
export const metricOf = (id: string): Metric => findMetric(id) as Metric;
