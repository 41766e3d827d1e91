/** The same calls, rung in an arm made for it: for the tests of ringing and of voicemails. */
import { FinalState } from '../../../../../../src/model/calls/callCodes.ts';
import { Relation } from '../../../../../../src/model/contracts/caller.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { ring } from '../../../../../../src/model/simulation/life/course/ringing.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callsByHand } from '../../../../../builders/armByHand.ts';

type Residents = Readonly<Record<string, unknown>>;

/** Noon of the first day, a Monday. */
export const noon = 43_200;
export const calls = 2000;

/** Without machines, unless said otherwise. */
export const armOf = (residents: Residents = {}): Arm =>
  armByHand({ world: { residents: { voicemail: 0, ...residents } } });

/** Machines whose times are all alike. */
export const machinesAt25 = {
  voicemail: 1,
  voicemailEarliestSeconds: 25,
  voicemailLatestSeconds: 25,
} as const;

/** By place, so that those of two arms can be held side by side. */
export function rung(arm: Arm, fields: Partial<CallInHand> = {}, isLabelled = false): CallInHand[] {
  const all = callsByHand(calls, { relation: Relation.unknown, startSecond: noon, ...fields });
  for (const call of all) ring(arm, call, isLabelled);
  return all;
}

/** Somebody picks up, or would have, had the caller waited for it. */
export const isWilling = ({ finalState }: CallInHand): boolean =>
  finalState === FinalState.answered || finalState === FinalState.abandonedByCaller;
