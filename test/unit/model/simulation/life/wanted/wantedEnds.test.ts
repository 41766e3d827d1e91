/** Of wanted calls it is known from the beginning how they end: rules hear of it when it has come, before they are asked or told anything else. */
import { beforeEach, describe, expect, it } from 'vitest';
import { secondsAnHour } from '../../../../../../src/engine/kernel/lengthsOfTime.ts';
import {
  endDialledForRules,
  mayDial,
  secondForAnybody,
} from '../../../../../../src/model/simulation/life/obedience/obedience.ts';
import { newEndedCall } from '../../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { callByHand } from '../../../../../builders/armByHand.ts';
import { always, at, keeping, line, robot, under } from '../obedience/underRules.ts';

const ten = 10 * secondsAnHour;
const call = callByHand({ operator: 0, dialLine: 0, callerClass: robot.callerClass, slot: 0 });

beforeEach(() => at(ten));

describe('whoever asks or tells a rule', () => {
  const ways: Readonly<Record<string, (arm: Arm) => unknown>> = {
    'before a lead is taken': (arm) => secondForAnybody(arm, keeping(...arm.rules), ten),
    'before a call is made': (arm) => mayDial(arm, line, call),
    'when a call has ended': (arm) => endDialledForRules(arm, line, 0),
  };

  it.each(Object.keys(ways))('tells it of wanted calls that have ended by then: %s', (way) => {
    const arm = under([always, always]);
    const ends = [ten, ten + 1];
    for (const endSecond of ends) arm.wantedUnderWay.add({ ...newEndedCall(), caller: 77, endSecond });
    ways[way](arm);
    const [first] = arm.heard[0].ended;
    expect([first.caller, first.endSecond]).toEqual([77, ten]);
    expect(arm.heard[0].ended.filter(({ caller }) => caller === 77).length).toBe(1);
  });
});
