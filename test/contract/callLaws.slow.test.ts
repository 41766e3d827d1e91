/** What must hold of the calls of any arm, whatever its world is made of: laws of telephones, circuits, lines, people and numbers. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { armsAt } from '../../src/study/tasks/tasks.ts';
import { courseLaws } from '../builders/courseLaws.ts';
import { keepCalls } from '../builders/keptCall.ts';
import type { KeptCall } from '../builders/keptCall.ts';
import { playableScenario } from '../builders/playableScenario.ts';
import { playArms } from '../builders/playArms.ts';
import { roomLaws } from '../builders/roomLaws.ts';

const laws = { ...roomLaws, ...courseLaws };

it('no call of any world breaks a law', () => {
  fc.assert(
    fc.property(playableScenario, (resolved) => {
      const arms = armsAt(resolved, resolved.designPoints[0].worlds);
      const kept: (readonly KeptCall[])[] = [];
      const played = playArms({
        arms,
        seed: resolved.experiment.seed,
        atStart: (arm) => kept.push(keepCalls(arm)),
      });
      played.forEach(({ arm }, i) => {
        for (const [law, broken] of Object.entries(laws))
          expect(broken({ arm, world: arms[i].world, calls: kept[i] }), law).toEqual([]);
      });
    }),
    { numRuns: 60 },
  );
});
