/** A metric in words: what it counts, in which unit, over what, and which direction is the bad one. */
import { rangeOf } from '../../model/measures/metric.ts';
import type { Metric, MetricScope } from '../../model/measures/metric.ts';

const scopes: Readonly<Record<MetricScope, string>> = {
  unwanted: 'each class that can make unwanted calls, and all together',
  wanted: 'each class of wanted callers, and all together',
  operators: 'each class of operators, and all together',
  world: 'the whole world',
  site: 'each detector at its place',
  rule: 'each rule and class of callers',
  week: 'each week, in worlds of 14 days and more',
  trunk: 'each trunk group of a carrier graph',
};

const worse: Readonly<Record<Metric['worse'], string>> = {
  up: 'more is worse',
  down: 'less is worse',
  neither: 'neither more nor less is worse',
};

export function metricLines(metric: Metric): readonly string[] {
  const [least, greatest] = rangeOf(metric);
  const ends = `${least === -Infinity ? 'any value' : `from ${least}`}${greatest === Infinity ? '' : ` to ${greatest}`}`;
  return [
    `metric ${metric.id}${metric.isPrimary ? ' (primary)' : ''}`,
    `  ${metric.says}`,
    `  unit: ${metric.unit}, ${ends}; ${worse[metric.worse]}`,
    `  numerator: ${metric.numerator}`,
    `  denominator: ${metric.denominator}`,
    `  reported for: ${scopes[metric.scope]}`,
    ...(metric.isAgainstControl === true ? ['  counted against the control arm, so that it is 0 there'] : []),
  ];
}
