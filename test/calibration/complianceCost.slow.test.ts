/** What a cap costs honest callers in money, as the guide to comparing rules says, comes out again. */
import { expect, it } from 'vitest';
import { expectRows, expectWords, tableIn } from './guideTables.ts';
import { fixed, measureOf, resultsOf, withEnds } from './measured.ts';

const page = 'guides/compare-rules.md';
const callers = ['person', 'courier', 'hospital'] as const;
const cost = 'wanted.cost.perCompleted';

it('costs what the guide says above the control arm', () => {
  const results = resultsOf('cap-sweep');
  const lost = (of: string, arm: string): string =>
    fixed(measureOf(results, ['wanted.lost.perThousand', of], arm)?.estimate, 0);
  const arms = tableIn(page, ['arm', 'person', 'courier']).map(({ arm }) => arm);
  expect(arms).toHaveLength(5);
  const rows = arms.map((arm) => {
    const above = callers.map((of) => [of, withEnds(measureOf(results, [cost, of], arm)?.versusControl, 3)]);
    const losses = {
      "couriers' calls lost of 1,000": lost('courier', arm),
      "hospital's": lost('hospital', arm),
    };
    return { arm, ...Object.fromEntries(above), ...losses };
  });
  expectRows(page, ['arm', 'person', 'courier'], rows);
  const [person, courier, hospital] = callers.map((of) =>
    fixed(measureOf(results, [cost, of], 'none')?.estimate, 3),
  );
  expectWords(page, `costs a person ${person} yuan, a courier ${courier} and a hospital ${hospital}.`);
  const overAll = measureOf(results, [cost, null], 'cap-20')?.versusControl?.estimate ?? 0;
  expectWords(page, `falls by ${fixed(-overAll, 3)} `);
}, 300_000);
