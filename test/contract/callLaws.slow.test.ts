/** What must hold of the calls of any arm, whatever its world is made of: laws of telephones, circuits, lines, people and numbers. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { burstArms } from '../builders/burstArms.ts';
import { courseLaws } from '../builders/courseLaws.ts';
import { dialingLaws } from '../builders/dialingLaws.ts';
import type { LawArm } from '../builders/callLaw.ts';
import { harshArms, playableArms } from '../builders/playableArms.ts';
import type { PlayableArms } from '../builders/playableArms.ts';
import { obedienceLaws, putOffToADay } from '../builders/obedienceLaws.ts';
import { playLawArms } from '../builders/playLawArms.ts';
import { rationedArms } from '../builders/rationedArms.ts';
import { roomLaws } from '../builders/roomLaws.ts';
import { sanctionLaws } from '../builders/sanctionLaws.ts';

const laws = { ...roomLaws, ...courseLaws, ...dialingLaws, ...obedienceLaws, ...sanctionLaws };

function expectLawful(
  worlds: fc.Arbitrary<PlayableArms>,
  numRuns: number,
  atEach: (of: LawArm) => void = () => undefined,
): void {
  fc.assert(
    fc.property(worlds, (played) => {
      for (const { of } of playLawArms(played)) {
        atEach(of);
        for (const [law, broken] of Object.entries(laws)) expect(broken(of), law).toEqual([]);
      }
    }),
    { numRuns },
  );
}

it('no call of any world breaks a law', () => expectLawful(playableArms, 45));

it('nor does one where offices and rules reach far', () => expectLawful(harshArms, 20));

it('nor does one of many that begin in one second', () => expectLawful(burstArms, 4));

it('nor does one of whoever waits for the next day', () => {
  let wishes = 0;
  expectLawful(rationedArms, 3, (of) => {
    wishes += putOffToADay(of).length;
  });
  expect(wishes).toBeGreaterThan(100);
});
