/** A call that waits for its second is asked about as what the pacing that promised it makes of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { secondsAnHour } from '../../../../../../src/engine/kernel/lengthsOfTime.ts';
import { notKnown } from '../../../../../../src/model/contracts/ruleCalls.ts';
import type { PlannedCall } from '../../../../../../src/model/contracts/ruleCalls.ts';
import { AgentQueue } from '../../../../../../src/model/simulation/call/agentQueue.ts';
import {
  mayDial,
  secondForAnybody,
} from '../../../../../../src/model/simulation/life/obedience/obedience.ts';
import type { OperatorLine } from '../../../../../../src/model/simulation/operators/operatorState.ts';
import { callByHand } from '../../../../../builders/armByHand.ts';
import { always, at, line, robot, under } from './underRules.ts';
import type { Obey } from './underRules.ts';

const ten = 10 * secondsAnHour;
beforeEach(() => at(ten));

describe('a call that a pacing promised from which its operator has gone on to another', () => {
  const seen: PlannedCall[] = [];
  const look: Obey = (now, planned) => (seen.push({ ...planned }), now);
  const queue = new AgentQueue(0, 0);
  const asked = (of: OperatorLine): readonly PlannedCall[] => {
    seen.length = 0;
    const arm = under([look, always]);
    secondForAnybody(arm, { ...of, operator: { ...of.operator, keptRules: arm.rules } }, ten);
    mayDial(arm, of, callByHand({ slot: 0, operator: 0, dialLine: 0, callerClass: robot.callerClass }));
    return seen;
  };
  const people = { isAutomatic: 0, idleAgents: 0, callsAhead: 0, callsGivenUp: 0 };
  const noPeople = { isAutomatic: 1, idleAgents: notKnown, callsAhead: notKnown, callsGivenUp: notKnown };

  it('is of people where people had promised it', () => {
    expect(asked({ ...line, isStaffed: true, queue })).toMatchObject([people, people]);
  });

  it('is automatic where no people had', () => {
    const onceStaffed = { ...robot, isStaffed: true, agentQueue: queue };
    expect(asked({ ...line, operator: onceStaffed })).toMatchObject([noPeople, noPeople]);
  });
});
