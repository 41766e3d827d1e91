import { expect, it, test } from 'vitest';
import { metricLines } from '../../../../src/command/show/metricLines.ts';
import { metricCatalogue } from '../../../../src/model/measures/catalogue.ts';
import { findMetric } from '../../../../src/model/measures/catalogue.ts';

test('a metric is told in words, with its unit, its range and the bad direction', () => {
  expect(metricLines(findMetric('wanted.lost.perThousand')!)).toEqual([
    'metric wanted.lost.perThousand (primary)',
    '  wanted calls that get through in the control arm and not here',
    '  unit: per 1,000, from 0 to 1000; more is worse',
    '  numerator: 1,000 × demands completed in the control arm and not in this one',
    '  denominator: demands completed in the control arm; where the arm changes who calls, those that it makes too',
    '  reported for: each class of wanted callers, and all together',
    '  counted against the control arm, so that it is 0 there',
  ]);
  expect(metricLines(findMetric('operator.profit.perDay')!).join('\n')).toMatch(
    /unit: .*, any value; neither/,
  );
});

it.each(metricCatalogue)('$id leaves nothing unsaid', (metric) => {
  expect(metricLines(metric).join('\n')).not.toMatch(/undefined|Infinity|: (true|false)/);
});
