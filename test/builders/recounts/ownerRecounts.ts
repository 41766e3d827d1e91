/** Metrics of the owners of spoofed numbers: what is said of their numbers, and who calls them, for calls that they never made. */
import { declarationOfOwner, nobody } from '../../../src/model/numbering/numberDealing.ts';
import type { LawArm } from '../callLaw.ts';
import { isComplainedAbout } from '../sanctions/officeFiles.ts';
import { isLentNumber } from '../sanctions/reckoning.ts';
import { count, sum } from './recount.ts';
import type { Recounts } from './recount.ts';

/** A subscriber of the region has it, or an organisation that is no operator and lends it to none. */
export function hasInnocentOwner(of: LawArm, number: number): boolean {
  const owner = of.arm.dealing.ownerOf(number);
  if (owner === nobody) return false;
  const isOrganisation = owner < 0;
  if (!isOrganisation) return true;
  return of.world.callers[declarationOfOwner(owner)].kind !== 'operator' && !isLentNumber(of, number);
}

export const ownerRecounts: Recounts = {
  'spoofed.ownersHarmed.count': ({ of }) => {
    // Frozen callees report and call back what they did in the open loop.
    if (of.arm.reactions.areCalleesFrozen) return null;
    const reported = of.calls.filter(
      ({ operator, isWanted, isCallBack, callingNumber }) =>
        operator >= 0 && !isWanted && !isCallBack && hasInnocentOwner(of, callingNumber),
    );
    const reports = sum(reported, (call) => Number(call.isMarked) + Number(isComplainedAbout(call)));
    const calledBack = count(of.calls, (call) => call.isCallBack && hasInnocentOwner(of, call.calledNumber));
    return [reports + calledBack, 1];
  },
};
