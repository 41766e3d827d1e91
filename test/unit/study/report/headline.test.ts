import { expect, test } from 'vitest';
import type { Results } from '../../../../src/study/results/results.ts';
import { headline } from '../../../../src/study/report/headline.ts';
import { reportContext } from '../../../../src/study/report/reportContext.ts';
import { resultsFixture } from './resultsFixture.ts';

type Interval = readonly [number, number];

/** One arm beside the control, whose two differences have these intervals. */
function ofOneArm(answered: Interval, lost: Interval): string {
  const results = resultsFixture({ arms: ['none', 'cap'] });
  const intervals: Readonly<Record<string, Interval>> = {
    'unwanted.answered.perSubscriberDay': answered,
    'wanted.lost.perThousand': lost,
  };
  const measures = results.measures.map((m): Results['measures'][number] => {
    const interval = intervals[m.metric];
    if (interval === undefined || m.class !== null || m.versusControl === null) return m;
    const [low, high] = interval;
    return { ...m, versusControl: { ...m.versusControl, estimate: (low + high) / 2, low, high } };
  });
  return headline(reportContext({ ...results, measures }), 'base');
}

test('an arm that prevents and costs is said to do both', () => {
  expect(ofOneArm([-2, -1], [1, 2])).toBe(
    'The arm lets fewer unwanted calls be answered than the control, and it loses wanted calls.',
  );
});

test('a cost whose interval holds zero is undecided', () => {
  expect(ofOneArm([-2, -1], [-1, 2])).toBe(
    'The arm lets fewer unwanted calls be answered than the control; whether it loses wanted calls is undecided.',
  );
});

test('an arm whose interval holds zero is not praised', () => {
  expect(ofOneArm([-2, 1], [0, 0])).toBe(
    'Whether the arm lets fewer unwanted calls be answered than the control is undecided.',
  );
});

test('an arm that lets more through is said to do so', () => {
  expect(ofOneArm([1, 2], [0, 0])).toBe(
    'The arm lets more unwanted calls be answered than the control, and loses no wanted call in any replication.',
  );
});

test('several arms are counted', () => {
  expect(headline(reportContext(resultsFixture({ arms: ['none', 'a', 'b', 'c'] })), 'base')).toBe(
    '3 of 3 arms let fewer unwanted calls be answered than the control. Of these 3, 3 also lose wanted calls.',
  );
});

test('one arm alone is compared with nothing', () => {
  expect(headline(reportContext(resultsFixture({ arms: ['none'] })), 'base')).toBe(
    'One arm only: there is nothing to compare it with.',
  );
});

test('without data nothing is claimed', () => {
  expect(headline(reportContext(resultsFixture({ hasData: false, arms: ['none', 'a'] })), 'base')).toBe(
    'There are no data on unwanted calls answered.',
  );
});
