/** Any gate on the detectors of a village: thresholds for what is measured, and margins. */
import fc from 'fast-check';
import { places } from '../../src/model/contracts/detector.ts';
import { metricOf } from '../../src/model/measures/catalogue.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { anyPlace, notMeasured } from '../../src/study/scenario/experiment/notMeasured.ts';
import { anyMetric } from './metricArbitrary.ts';
import type { Plain } from './partArbitrary.ts';

const thresholdArbitrary: fc.Arbitrary<Plain> = fc
  .record(
    {
      metric: anyMetric,
      arm: fc.constantFrom('other', 'second', 'none'),
      limit: fc.constantFrom<Plain>(
        { atMost: 0 },
        { atMost: 0.5 },
        { atLeast: 0.3 },
        { atLeast: 1 },
        { atLeast: 0, atMost: 1 },
      ),
      class: fc.constantFrom('courier', 'bank', 'robot'),
      place: fc.constantFrom(...places),
      end: fc.constantFrom('favourable', 'unfavourable'),
    },
    { requiredKeys: ['metric', 'arm', 'limit'] },
  )
  .filter(
    ({ metric, class: of, place = anyPlace }) =>
      notMeasured({ metric, class: of, place }, ['robot']) === null,
  )
  .map(({ limit, ...threshold }) => ({ ...threshold, ...limit }));

/** A margin says how much worse is the same. */
const directed = anyMetric.filter((metric) => metricOf(metric).worse !== 'neither');

export const gateArbitrary: fc.Arbitrary<Plain> = fc
  .record({
    thresholds: fc.array(thresholdArbitrary, { maxLength: 3 }),
    underTest: fc.subarray(builtInCatalogue.detector.map(({ id }) => id)),
    margins: fc.dictionary(directed, fc.constantFrom(0, 0.01, 2), { maxKeys: 3 }),
  })
  .map((gate) => ({ gate }));
