/** Who of those who refuse asks not to be called again. */
import { afterEach, expect, it } from 'vitest';
import { FinalState } from '../../../../../../src/model/calls/callCodes.ts';
import { outsideCallee } from '../../../../../../src/model/calls/truth.ts';
import { IntentClass } from '../../../../../../src/model/contracts/operator/script.ts';
import { endDialledForRules } from '../../../../../../src/model/simulation/life/obedience/obedience.ts';
import { asksToStop } from '../../../../../../src/model/simulation/life/obedience/stopRequest.ts';
import { always, at, line, town, under } from './underRules.ts';

const calls = 2000;
const share = town.traits.stopRequestShare;
const usual = share[0];
afterEach(() => void (share[0] = usual));

/** Of many calls to the callee, which differ in their keys: does whoever is called ask? */
function asking(of: number, callee = 0): readonly boolean[] {
  share[0] = of;
  const { truth } = town.calls;
  truth.callee.set(0, callee);
  return Array.from({ length: calls }, (_, i) => {
    truth.keyLow.set(0, i);
    truth.keyHigh.set(0, 7);
    return asksToStop(town, 0);
  });
}

const count = (asked: readonly boolean[]): number => asked.filter(Boolean).length;

it('asks everybody unless a scenario says otherwise, and nobody where none does', () => {
  expect(usual).toBe(1);
  expect([count(asking(1)), count(asking(0)), count(asking(1, outsideCallee))]).toEqual([calls, 0, calls]);
});

it('asks the share, and where few ask nobody who would not where more do', () => {
  const [few, more] = [asking(0.3), asking(0.6)];
  const deviation = Math.sqrt(0.3 * 0.7 * calls);
  expect(Math.abs(count(few) - 0.3 * calls)).toBeLessThan(4 * deviation);
  expect(few.filter((asks, i) => asks && !more[i])).toEqual([]);
});

it('is told of a call that was refused, and of no other', () => {
  at(100);
  const told = (intentClass: IntentClass, of: number): readonly boolean[] => {
    share[0] = of;
    const arm = under([always, always]);
    arm.calls.truth.callee.set(0, 0);
    arm.calls.own.outcome[0] = FinalState.answered;
    arm.calls.own.intentClass[0] = intentClass;
    endDialledForRules(arm, line, 0);
    const [{ isRefused, hasAskedToStop }] = arm.heard[0].ended;
    return [isRefused, hasAskedToStop];
  };
  expect(told(IntentClass.d, 1)).toEqual([true, true]);
  expect(told(IntentClass.d, 0)).toEqual([true, false]);
  expect(told(IntentClass.b, 1)).toEqual([false, false]);
});
