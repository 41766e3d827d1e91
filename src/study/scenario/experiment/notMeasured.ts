/** Questions about what no metric is measured of: they would be played to their end and find no data. */
import { findMetric } from '../../../model/measures/catalogue.ts';
import type { MetricScope } from '../../../model/measures/metric.ts';

/** A measure that somebody asks for. */
export interface AskedMeasure {
  readonly metric: string;
  /** Absent: over all classes that the metric is about. */
  readonly class?: string | undefined;
  /** Absent: of no place. `any`: of every place that there is. */
  readonly place?: string | undefined;
}

export interface NotMeasured {
  /** What of the question is wrong. */
  readonly part: 'metric' | 'class' | 'place';
  readonly found: string;
  readonly expected: string;
}

export const anyPlace = 'any';

/** What has no measure but that of each of its kind. */
const ofEach: Partial<Readonly<Record<MetricScope, string>>> = {
  site: 'each detector where it stands',
  trunk: 'each trunk group',
  rule: 'each rule and class',
  week: 'each week',
};

/** Null where it may be measured, as far as is known before anything is played. */
export function notMeasured(asked: AskedMeasure, operatorClasses: readonly string[]): NotMeasured | null {
  const { metric, class: of, place } = asked;
  const scope = findMetric(metric)?.scope;
  if (scope === undefined) return null;
  const each = ofEach[scope];
  if (each !== undefined && place === undefined)
    return {
      part: 'metric',
      found: `${metric}, which is measured of ${each}`,
      expected: 'a metric that has one value',
    };
  if (place !== undefined && place !== anyPlace && scope !== 'site')
    return {
      part: 'place',
      found: `${metric} at "${place}"`,
      expected: 'no place: detectors alone have one',
    };
  return ofClass({ metric, of, scope }, operatorClasses);
}

function ofClass(
  {
    metric,
    of,
    scope,
  }: { readonly metric: string; readonly of: string | undefined; readonly scope: MetricScope },
  operatorClasses: readonly string[],
): NotMeasured | null {
  if (scope === 'unwanted') return null;
  if (scope === 'rule')
    return of === undefined
      ? { part: 'metric', found: `${metric} of no class`, expected: 'a class beside it' }
      : null;
  if (of === undefined) return null;
  const found = `${metric} of class "${of}"`;
  const isOperators = operatorClasses.includes(of);
  if (scope === 'operators')
    return isOperators ? null : { part: 'class', found, expected: 'a class of operators' };
  if (scope === 'wanted')
    return isOperators ? { part: 'class', found, expected: 'a class of wanted callers' } : null;
  return { part: 'class', found, expected: 'no class: it is measured of all together' };
}

/** Whether the metric is measured of the class of an operator. */
export const isOfOperators = (metric: string): boolean =>
  notMeasured({ metric, class: 'any', place: undefined }, ['any']) === null;
