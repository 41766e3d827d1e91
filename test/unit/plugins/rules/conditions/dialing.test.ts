/** A machine dials where it speaks by itself or dials for agents; a person dials by hand; of a trace nobody knows. */
import { expect, it } from 'vitest';
import { newPlannedCall } from '../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import {
  isDialledByHand,
  noMachineWithoutConsent,
} from '../../../../../src/plugins/rules/conditions/dialing.ts';

const voice = { isAutomatic: 1 };
const dialler = { isAutomatic: 0, idleAgents: 0, callsAhead: 1 };
const person = { isAutomatic: 0 };

it.each([
  [voice, false],
  [dialler, false],
  [person, true],
  [{}, false],
])('%o is dialled by hand: %s', (who, is) => {
  expect(isDialledByHand({ ...newPlannedCall(), ...who })).toBe(is);
});

it.each([
  [voice, 0, Infinity],
  [dialler, 0, Infinity],
  [person, 0, 5],
  [{}, 0, 5],
  [voice, 1, 5],
  [dialler, -1, 5],
])('%o, with consent %i, may call from second %i on', (who, hasConsent, second) => {
  expect(noMachineWithoutConsent.earliest({ ...newPlannedCall(), ...who, hasConsent }, 5)).toBe(second);
});
