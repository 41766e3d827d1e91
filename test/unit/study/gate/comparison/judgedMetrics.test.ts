/** Which metrics a gate judges, and by what margin. */
import { describe, expect, it } from 'vitest';
import { metricCatalogue } from '../../../../../src/model/measures/catalogue.ts';
import {
  directionlessMargins,
  judgedMetrics,
  plainGate,
} from '../../../../../src/study/gate/comparison/judgedMetrics.ts';

const marginsOf = (margins: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(
    judgedMetrics({ ...plainGate, margins })
      .filter(({ isOfWatchers }) => isOfWatchers !== true)
      .map(({ metric, margin }) => [metric.id, margin]),
  );
const plain = marginsOf({});
const find = (is: (metric: (typeof metricCatalogue)[number]) => boolean): string =>
  metricCatalogue.find(is)?.id ?? 'none';
const primary = find(({ id }) => id === 'unwanted.answered.perSubscriberDay');
const secondary = find(
  ({ worse, isPrimary, unit }) => worse !== 'neither' && isPrimary !== true && unit === 'share',
);
const directionless = find(({ worse }) => worse === 'neither');

describe('a gate without margins', () => {
  it('judges the primary metrics that have a direction, by half a point', () => {
    const expected = metricCatalogue.filter(
      ({ worse, isPrimary, unit }) =>
        worse !== 'neither' &&
        isPrimary === true &&
        ['share', 'per 1,000', 'calls per subscriber and day'].includes(unit),
    );
    expect([...plain.keys()]).toEqual(expected.map(({ id }) => id));
    expect(new Set(plain.values())).toEqual(new Set([0.005, 5]));
    expect([plain.get(primary), plain.get('wanted.lost.perThousand')]).toEqual([0.005, 5]);
  });
});

describe('detectors that only watch', () => {
  it('are judged by whom they alarm about, all others only where the file says so', () => {
    const watched = ['detector.truePositive.share', 'detector.falsePositive.share'];
    const of = (margins: Readonly<Record<string, number>>): unknown[] =>
      judgedMetrics({ ...plainGate, margins })
        .filter(({ metric }) => watched.includes(metric.id))
        .map(({ metric, margin, isOfWatchers = false }) => [metric.id, margin, isOfWatchers]);
    expect(of({})).toEqual(watched.map((id) => [id, 0.005, true]));
    expect(of({ [watched[1]]: 0.1 })).toEqual([
      [watched[0], 0.005, true],
      [watched[1], 0.1, false],
    ]);
  });
});

describe('a margin', () => {
  it('of the file holds, also 0, and makes a metric judged that is not primary', () => {
    const margins = marginsOf({ [primary]: 0, [secondary]: 0.2 });
    expect([margins.get(primary), margins.get(secondary), plain.has(secondary)]).toEqual([0, 0.2, false]);
    expect(margins.size).toBe(plain.size + 1);
  });

  it('of a metric without a direction asks for nothing, and is named', () => {
    expect(marginsOf({ [directionless]: 1 })).toEqual(plain);
    const margins = { [directionless]: 1, [secondary]: 1 };
    expect(directionlessMargins({ ...plainGate, margins })).toEqual([directionless]);
  });
});
