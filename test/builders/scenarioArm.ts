/** The world of one arm of a shipped scenario. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { World } from '../../src/model/world/world.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';

/** `file` is a name in `scenarios`; one that does not resolve or has no such arm fails the test. */
export function scenarioArm(file: string, arm: string): World {
  const path = fileURLToPath(new URL(`../../scenarios/${file}`, import.meta.url));
  const { resolved, failures } = resolveScenario(
    { text: readFileSync(path, 'utf8'), file },
    builtInCatalogue,
  );
  const ordinal = resolved?.arms.findIndex(({ id }) => id === arm) ?? -1;
  if (resolved === undefined || ordinal < 0)
    throw new Error(`${file} has no arm ${arm}: ${JSON.stringify(failures)}`);
  return resolved.designPoints[0].worlds[ordinal];
}
