import { describe, expect, it } from 'vitest';
import { metricCatalogue } from '../../../../src/model/measures/catalogue.ts';
import { rangeOf, rangeOfDifference } from '../../../../src/model/measures/metric.ts';
import type { Metric } from '../../../../src/model/measures/metric.ts';

const { range: _, ...first } = metricCatalogue[0];
const metricOf = (fields: Partial<Metric>): Metric => ({ ...first, ...fields });

describe('what the ratio of a metric can be', () => {
  it('is a share from 0 to 1, anything else from 0 on, or what the metric says', () => {
    expect(rangeOf(metricOf({ unit: 'share' }))).toEqual([0, 1]);
    expect(rangeOf(metricOf({ unit: 'calls' }))).toEqual([0, Infinity]);
    expect(rangeOf(metricOf({ unit: 'share', range: [-2, 3] }))).toEqual([-2, 3]);
  });

  it('lets a difference reach from the least less the greatest to the greatest less the least', () => {
    expect(rangeOfDifference(metricOf({ unit: 'share' }))).toEqual([-1, 1]);
    expect(rangeOfDifference(metricOf({ range: [-2, 3] }))).toEqual([-5, 5]);
    expect(rangeOfDifference(metricOf({ unit: 'calls' }))).toEqual([-Infinity, Infinity]);
  });
});
