/** A factor may say how many people there are: then no page names only those of the world as written. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { resultTable } from '../../../../src/command/terminal/resultTable.ts';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { peopleAtPoints } from '../../../../src/study/report/peopleAt.ts';
import type { Results } from '../../../../src/study/results/results.ts';
import { bodyText, resultsFixture } from './resultsFixture.ts';

const path = 'population.village.subscribers';

/** Of a world with a village and a town of a hundred. */
function withLevels(written: number, levels: readonly unknown[]): Results {
  const results = resultsFixture();
  const assumption = { path, value: written, unit: 'subscribers', source: 'scenario', status: 'given' };
  return {
    ...results,
    world: { ...results.world, subscribers: written + 100 },
    assumptions: [...results.assumptions, assumption],
    designPoints: [
      { ...results.designPoints[0], settings: {} },
      ...levels.map((level, i) => ({ ...results.designPoints[0], id: `p${i}`, settings: { [path]: level } })),
    ],
  };
}

describe('the people of the design points', () => {
  it('are from the least to the most that any level says, and those who stay', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), counts, (written, levels) => {
        const all = [written, ...levels];
        const ends = { least: Math.min(...all) + 100, most: Math.max(...all) + 100 };
        expect(peopleAtPoints(withLevels(written, levels))).toEqual(ends);
        const cited = levels.map((is) => ({ is, source: 'assumed' }));
        expect(peopleAtPoints(withLevels(written, cited))).toEqual(ends);
      }),
    );
  });

  it('are those of the world as written where no factor touches them, or none is there', () => {
    const results = resultsFixture({ points: ['base', 'dear'] });
    const alone = { least: results.world.subscribers, most: results.world.subscribers };
    expect(peopleAtPoints(results)).toEqual(alone);
    expect(peopleAtPoints({ ...results, designPoints: [] })).toEqual(alone);
  });
});

test('the table and both pages say from how many to how many', async () => {
  const results = withLevels(900, [1900, 400]);
  expect(resultTable(results, { hasColour: false, columns: 0 })[1]).toContain('500 to 2,000 people, ');
  expect(bodyText(await htmlReport(results))).toContain(
    '1,000 people (from 500 to 2,000 over the design points) through ',
  );
  expect(bodyText(await htmlReport(results, 'zh'))).toContain('1,000 人（各设计点从 500 到 2,000），自 ');
});
