/** Who or what dials: a voice or a dialer that chooses and dials by itself, or a person. */
import { notKnown } from '../../../model/contracts/ruleCalls.ts';
import type { PlannedCall } from '../../../model/contracts/ruleCalls.ts';
import type { Condition } from '../condition.ts';
import { whenever } from '../condition.ts';

/** A dialer dials for the agents behind it, whether one of them is idle or not. */
const isDialledForAgents = ({ idleAgents }: Readonly<PlannedCall>): boolean => idleAgents !== notKnown;

/** A person speaks, and nothing dials ahead of it. Not so where nobody knows who speaks. */
export const isDialledByHand = (call: Readonly<PlannedCall>): boolean =>
  call.isAutomatic === 0 && !isDialledForAgents(call);

/** Neither an artificial voice nor a dialer without consent. */
export const noMachineWithoutConsent: Condition = whenever(
  'a machine dials or speaks without consent',
  (call) => call.hasConsent !== 0 || !(call.isAutomatic === 1 || isDialledForAgents(call)),
);
