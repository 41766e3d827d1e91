/** What must hold of the calls of any arm, whatever its world is made of: laws of telephones, circuits, lines, people and numbers. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { burstArms } from '../builders/burstArms.ts';
import { courseLaws } from '../builders/courseLaws.ts';
import { dialingLaws } from '../builders/dialingLaws.ts';
import { keepJudgements } from '../builders/judgedCall.ts';
import type { JudgedCall } from '../builders/judgedCall.ts';
import { keepCalls } from '../builders/keptCall.ts';
import type { KeptCall } from '../builders/keptCall.ts';
import { playableArms } from '../builders/playableArms.ts';
import type { PlayableArms } from '../builders/playableArms.ts';
import { playArms } from '../builders/playArms.ts';
import { roomLaws } from '../builders/roomLaws.ts';
import { sanctionLaws } from '../builders/sanctionLaws.ts';

const laws = { ...roomLaws, ...courseLaws, ...dialingLaws, ...sanctionLaws };

function expectLawful(worlds: fc.Arbitrary<PlayableArms>, numRuns: number): void {
  fc.assert(
    fc.property(worlds, ({ arms, seed }) => {
      const kept: { calls: readonly KeptCall[]; judged: readonly JudgedCall[] }[] = [];
      const played = playArms({
        arms,
        seed,
        atStart: (arm) => kept.push({ calls: keepCalls(arm), judged: keepJudgements(arm) }),
      });
      played.forEach(({ arm }, i) => {
        for (const [law, broken] of Object.entries(laws))
          expect(broken({ arm, world: arms[i].world, ...kept[i] }), law).toEqual([]);
      });
    }),
    { numRuns },
  );
}

it('no call of any world breaks a law', () => expectLawful(playableArms, 45));

it('nor does one of many that begin in one second', () => expectLawful(burstArms, 4));
