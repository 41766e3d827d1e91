/** Metrics that an experiment may ask for. */
import fc from 'fast-check';
import { metricCatalogue } from '../../src/model/measures/catalogue.ts';
import { isOfOperators, notMeasured } from '../../src/study/scenario/experiment/notMeasured.ts';

const metrics = metricCatalogue.map(({ id }) => id);

export const anyMetric: fc.Arbitrary<string> = fc.constantFrom(...metrics);

/** Any that has one value over all classes, and mostly one of two. */
export const metricArbitrary: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('unwanted.answered.perSubscriberDay', 'wanted.lost.perThousand'),
  fc.constantFrom(...metrics.filter((metric) => notMeasured({ metric }, []) === null)),
);

/** Any that is measured of the class of an operator. */
export const operatorMetric: fc.Arbitrary<string> = fc.constantFrom(...metrics.filter(isOfOperators));
