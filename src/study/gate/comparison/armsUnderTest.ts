/** Which arms a plug-in under test can have changed. */
import { usesOf } from '../../parts/pluginHashes.ts';
import { armsAt } from '../../tasks/tasks.ts';
import type { World } from '../../../model/world/world.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import { sitesNamed } from '../../scenario/world/sitesNamed.ts';
import { plainGate } from './judgedMetrics.ts';

/** Arms in whose world a plug-in under test is, at any design point; all where the file names none. */
export function armsUnderTest(resolved: ResolvedScenario): ReadonlySet<string> {
  const { underTest } = resolved.experiment.gate ?? plainGate;
  const all = resolved.designPoints.flatMap(({ worlds }) => armsAt(resolved, worlds));
  const touched = all.filter(
    ({ world }) => underTest.length === 0 || underTest.some((name) => isIn(world, name)),
  );
  return new Set(touched.map(({ id }) => id));
}

/** Names under test that stand in no arm: a gate on them would pass whatever they do. */
export function unusedUnderTest(resolved: ResolvedScenario): readonly string[] {
  const { underTest } = resolved.experiment.gate ?? plainGate;
  const worlds = resolved.designPoints.flatMap((point) => point.worlds);
  return underTest.filter((name) => !worlds.some((world) => isIn(world, name)));
}

/** As a part, or as a file that a detector's parameter names, such as a model. */
function isIn(world: World, name: string): boolean {
  return usesOf(world).some(([, use]) => use === name) || sitesNamed(world, name).length > 0;
}
