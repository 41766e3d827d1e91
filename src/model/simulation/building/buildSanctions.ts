/** What an arm has to suspend with, and what numbers bring along. */
import { childKey, keyOfText } from '../../../engine/random/key.ts';
import type { CallTable } from '../../calls/callTable.ts';
import { SecondHandNumbers } from '../../numbering/secondHand.ts';
import type { Arm } from '../state/arm.ts';
import { NationalOffice, noOffice } from '../sanctions/complaintOffice.ts';
import type { Frame } from './frame.ts';
import { OrderedSuspensions } from '../sanctions/orderedSuspensions.ts';

/** The office opens on the first measured day. */
export function sanctionParts(
  { world, plan, key, carrierMap }: Frame,
  calls: CallTable,
  isPreHistory: boolean,
): Pick<Arm, 'office' | 'secondHand' | 'suspensions'> {
  const terms = isPreHistory ? null : world.complaintOffice;
  return {
    office: terms === null ? noOffice : new NationalOffice(terms),
    secondHand: new SecondHandNumbers(plan, childKey(key, keyOfText('second-hand'))),
    suspensions: new OrderedSuspensions(calls.attempt, plan, carrierMap?.paths ?? null),
  };
}
