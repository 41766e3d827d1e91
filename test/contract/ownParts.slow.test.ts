/** Parts of a third party's module play as built-in ones do: villages whose parts come from a folder, behind the guard. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import type { ResolvedScenario } from '../../src/study/scenario/resolved.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { armsAt } from '../../src/study/tasks/tasks.ts';
import { ownFamilies, ownModule, ownParts, withOwnParts } from '../builders/ownParts.ts';
import { playable } from '../builders/playableScenario.ts';
import { playArms } from '../builders/playArms.ts';
import type { PlayedArm } from '../builders/playArms.ts';
import { scenarioArbitrary } from '../builders/scenarioArbitrary.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-own-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'own.mts'), ownModule);

const played = (resolved: ResolvedScenario): readonly PlayedArm[] =>
  playArms({
    arms: armsAt(resolved, resolved.designPoints[0].worlds),
    seed: resolved.experiment.seed,
    plugins: ownParts,
  });

const cellsOf = ({ calls, rows, trace }: PlayedArm): string => JSON.stringify([calls, rows, [...trace]]);

it('makes the same calls, and counts them the same', () => {
  const count = { calls: 0, dialled: 0 };
  fc.assert(
    fc.property(
      fc.record({
        tree: scenarioArbitrary.filter((tree) => playable(tree) !== null),
        families: fc.oneof(fc.constant(ownFamilies), fc.subarray([...ownFamilies], { minLength: 1 })),
      }),
      ({ tree, families }) => {
        const input = {
          text: JSON.stringify(withOwnParts(tree, families)),
          file: 'any.yaml',
          folder,
        };
        const { failures, resolved } = resolveScenario(input, builtInCatalogue, { loaded: ownParts });
        expect(failures).toEqual([]);
        const builtIn = played(playable(tree) as ResolvedScenario);
        expect(played(resolved as ResolvedScenario).map(cellsOf)).toEqual(builtIn.map(cellsOf));
        const calls = builtIn.flatMap((arm) => arm.calls);
        count.calls += calls.length;
        count.dialled += calls.filter(({ isDialled }) => isDialled).length;
      },
    ),
    { numRuns: 24 },
  );
  expect([count.calls > 1000, count.dialled > 100], JSON.stringify(count)).toEqual([true, true]);
});
