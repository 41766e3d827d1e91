/** How many events each caller had, in a table of fixed size. */
import { describe, expect, it } from 'vitest';
import { CallerClusters, clustersOf } from '../../../../src/model/measures/callerClusters.ts';

const counted = (callers: number, declarations: number): CallerClusters => {
  const clusters = new CallerClusters();
  for (let declaration = 0; declaration < declarations; declaration++)
    for (let entity = 0; entity < callers; entity++) clusters.add(declaration, entity);
  return clusters;
};

describe('callers by their number of events', () => {
  it('are told apart up to 4,096 of one declaration, and up to 1,023 of each of four', () => {
    expect(counted(4096, 1).sizes()).toEqual({ sizes: [1], counts: [4096] });
    expect(counted(1023, 4).sizes()).toEqual({ sizes: [1], counts: [4 * 1023] });
  });

  it('count all of their events', () => {
    const clusters = counted(3, 1);
    clusters.add(0, 1);
    expect(clusters.sizes()).toEqual({ sizes: [2, 1], counts: [1, 2] });
  });

  it('share a cell beyond that: clusters are then coarser, and lose no event', () => {
    expect(counted(4096 + 5, 1).sizes()).toEqual({ sizes: [2, 1], counts: [5, 4096 - 5] });
  });

  it('of several tables stand side by side', () => {
    expect(clustersOf([counted(2, 1), counted(3, 1)])).toEqual({ sizes: [1], counts: [5] });
  });

  it('are gone through once, however many measures ask', () => {
    const clusters = counted(3, 1);
    expect(clusters.sizes()).toBe(clusters.sizes());
  });
});
