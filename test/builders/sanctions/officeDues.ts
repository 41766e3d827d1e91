/** Suspensions that the complaint office orders, reckoned anew. */
import { declarationOfOwner } from '../../../src/model/numbering/numberDealing.ts';
import type { LawArm } from '../callLaw.ts';
import { isComplainedAbout, isUpheld, officeFiles } from './officeFiles.ts';
import { isLentNumber, mayChange } from './reckoning.ts';
import type { Due, Reckoning } from './reckoning.ts';

/** Whoever is to blame for calls with a number: who rents it, or lends it. */
function accountBehind(of: LawArm, number: number): number | null {
  const { arm } = of;
  if (isLentNumber(of, number)) return arm.plan.accountOf(number);
  const declaration = declarationOfOwner(arm.dealing.ownerOf(number));
  const renter = arm.operators.find(
    ({ caller, rented }) => caller === declaration && rented.numbers.includes(number),
  );
  return renter?.account ?? null;
}

/** Each complaint that is upheld. */
export function officeDues(reckoning: Reckoning): readonly Due[] {
  const { of } = reckoning;
  const { complaintOffice: office } = of.world;
  if (office === null || !of.arm.reactions.areMarksCoupled) return [];
  const hear = officeFiles(office);
  const suspendedBefore = new Set<string>();
  return of.calls
    .filter((call) => isComplainedAbout(call) && isUpheld(office, call))
    .map((call) => {
      const second = call.complaintSecond + Number(office.check);
      const number = call.callingNumber;
      const happens = (): void => {
        if (!hear(number, second)) return;
        const account = office.what === 'operator' ? accountBehind(of, number) : null;
        const what = account === null ? 'number' : 'operator';
        const subject = String(account ?? number);
        const name = `${what} ${subject}`;
        const lasts = Number(suspendedBefore.has(name) ? office.repeatDuration : office.duration);
        suspendedBefore.add(name);
        const fromSecond = second + Number(office.acts);
        reckoning.order({
          what,
          subject,
          orderedSecond: second,
          fromSecond,
          untilSecond: fromSecond + lasts,
          appealShare: Number(office.appealShare),
          correctionSeconds: Number(office.correction),
          isInnocent: mayChange(of) ? null : call.isOfInnocent,
        });
      };
      return { second, ordinal: -1, happens };
    });
}
