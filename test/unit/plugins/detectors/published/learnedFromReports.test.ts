/** What the papers of the two algorithms that learn from callees’ reports found, on a town of our own. */
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { detectorCatalogue } from '../../../../../src/plugins/detectors/catalogue.ts';
import { bayesFilter } from '../../../../../src/plugins/detectors/published/bayesFilter.ts';
import { votingClusters } from '../../../../../src/plugins/detectors/published/votingClusters.ts';
import { townOfRobots } from '../townOfRobots.ts';

const fresh = (of: number): readonly number[] => [901 + 10 * of, 902 + 10 * of, 903 + 10 * of];

describe('voting-clusters: as Wu et al. (2009) found, a cluster needs few labels', () => {
  it('finds robots of new numbers every day when one answered call in twenty-five is marked, and no people', () => {
    const { play } = townOfRobots(votingClusters, { limitShare: 0.01 });
    const days = Array.from({ length: 6 }, (_, of) => play(of, fresh(of), 0.04));
    const last = days[5];
    expect(last.robots).toBeGreaterThan(0.7);
    expect(last.people).toBeLessThan(0.02);
  });

  it('finds none without any label: clusters alone do not say who is unwanted', () => {
    const { play } = townOfRobots(votingClusters);
    const days = Array.from({ length: 4 }, (_, of) => play(of, fresh(of), 0));
    expect(days.map(({ robots }) => robots)).toEqual([0, 0, 0, 0]);
  });
});

describe('bayes-filter: as Dantu and Kolan (2005) found, it learns from feedback', () => {
  it('knows nothing at first and more of each day’s new numbers as marks come in, without taking people for robots', () => {
    const { play } = townOfRobots(bayesFilter);
    const days = Array.from({ length: 5 }, (_, of) => play(of, fresh(of), 0.1));
    const shares = days.map(({ robots }) => robots);
    expect(shares[0]).toBeLessThan(0.5);
    expect(shares[4]).toBeGreaterThan(0.8);
    expect(shares[4]).toBeGreaterThan(shares[0]);
    expect(Math.max(...days.map(({ people }) => people))).toBeLessThan(0.02);
  });
});

it('every published algorithm cites its papers with their year', () => {
  const folder = fileURLToPath(new URL('../../../../../src/plugins/detectors/published/', import.meta.url));
  const published = globSync('*.ts', { cwd: folder }).length;
  const cited = detectorCatalogue.filter(({ cites }) => cites.some((text) => /\b(19|20)\d\d\b/.test(text)));
  expect(cited.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'grey-levelling',
      'call-graph-trust',
      'sequential-test',
      'voting-clusters',
      'bayes-filter',
    ]),
  );
  expect(published).toBe(5);
});
