import { expect, it } from 'vitest';
import { watchCells } from '../../../../src/model/simulation/state/arm.ts';
import { simulateReplication } from '../../../../src/model/simulation/simulate.ts';
import { pluginLookup } from '../../../../src/study/parts/plugins.ts';
import { smallWorld } from '../../../builders/smallWorld.ts';

it('tells of progress in every arm, however few events it has', () => {
  const world = smallWorld({ subscribers: 50 });
  const arms = ['a', 'b', 'c'].map((id) => ({ id, world, effect: 'all' as const }));
  let told = 0;
  simulateReplication(
    { seed: 1, replication: 0, arms },
    {
      plugins: pluginLookup(new Map()),
      progress: { at: () => void (told += 1) },
      watch: { cells: new Int32Array(watchCells) },
      isTraced: false,
      traceOf: () => null,
    },
  );
  expect(told).toBeGreaterThanOrEqual(arms.length);
});
