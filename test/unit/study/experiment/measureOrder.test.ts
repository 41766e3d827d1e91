/** The order of the measures in the results is that of the specification: design point, arm, class, metric. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricCatalogue } from '../../../../src/model/measures/catalogue.ts';
import { rowKeys } from '../../../../src/model/measures/measureRows.ts';
import type { RowKey, RowSubjects } from '../../../../src/model/measures/measureRows.ts';
import { assembleResults } from '../../../../src/study/experiment/assembleResults.ts';
import { outlineOf } from '../../../../src/study/results/studyOutline.ts';
import { tiny } from '../../../command/program.ts';
import { resolvedOf, resultAt } from '../store/taskFolders.ts';

const metrics = metricCatalogue.map(({ id }) => id);

/** The same number of rank for the same place in the order; classes of null come last. */
const ranksOf = (
  { class: of, metric, place }: RowKey,
  { classes, sites, rules, trunks }: RowSubjects,
): readonly number[] => {
  const ids = classes.map(({ id }) => id);
  const weeks = Array.from({ length: 99 }, (_, week) => `week/${week + 1}`);
  const places = [
    ...sites,
    ...rules.map((id) => `rule/${id}`),
    ...trunks.map((id) => `trunk/${id}`),
    ...weeks,
  ];
  return [of === null ? ids.length : ids.indexOf(of), metrics.indexOf(metric), places.indexOf(place ?? '')];
};

const isBefore = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((rank, i) => rank !== b[i]);
  return at >= 0 && a[at] < b[at];
};

const ids = (prefix: string): fc.Arbitrary<readonly string[]> =>
  fc.nat(3).map((count) => Array.from({ length: count }, (_, i) => `${prefix}-${count - i}`));

const subjectsArbitrary: fc.Arbitrary<RowSubjects> = fc
  .record({ sites: ids('terminating/cap'), rules: ids('rule'), trunks: ids('a'), weeks: fc.nat(12) })
  .chain((places) =>
    fc
      .array(fc.record({ isUnwanted: fc.boolean(), mayBeUnwanted: fc.boolean() }), { maxLength: 5 })
      .map((kinds) => ({
        ...places,
        classes: kinds.map((kind, i) => ({
          id: `class-${9 - i}`,
          isUnwanted: kind.isUnwanted,
          mayBeUnwanted: kind.isUnwanted || kind.mayBeUnwanted,
        })),
      })),
  );

describe('the rows of an arm', () => {
  it('come strictly in the order class, metric, place, whatever there is', () => {
    fc.assert(
      fc.property(subjectsArbitrary, (subjects) => {
        const ranks = rowKeys(subjects).map((key) => ranksOf(key, subjects));
        return ranks.every((rank, i) => i === 0 || isBefore(ranks[i - 1], rank));
      }),
    );
  });
});

describe('the measures of the results', () => {
  it('come design point by design point, arm by arm, and in each as the rows do', () => {
    const text = `${tiny}  factors: {lines: {path: callers.robots.pacing.lines, levels: [1, 2]}}\n`;
    const outline = outlineOf(resolvedOf(text), '');
    const done = new Map([0, 1, 2, 3].map((index) => [index, resultAt(index)]));
    const results = assembleResults(outline, done, {
      status: 'complete',
      intervalLevel: 0.95,
      assumptions: null,
    });
    const key = (point: string, arm: string, row: RowKey): string =>
      [point, arm, row.class, row.metric, row.place].join('|');
    const expected = outline.head.designPoints.flatMap(({ id }) =>
      resultAt(0).outcomes.flatMap(({ arm, rows }) => rows.map((row) => key(id, arm, row))),
    );
    expect(results?.measures.map((one) => key(one.designPoint, one.arm, one))).toEqual(expected);
    expect(expected.length).toBeGreaterThan(400);
  });
});
