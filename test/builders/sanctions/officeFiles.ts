/** The complaint office reckoned anew: which complaints it upholds, and when it has had too many about one number. */
import { unitAt } from '../../../src/engine/random/stream.ts';
import { DrawPurpose } from '../../../src/model/simulation/call/drawPurpose.ts';
import type { ParameterValues } from '../../../src/model/contracts/parameter.ts';
import type { KeptCall } from '../keptCall.ts';

export const isComplainedAbout = ({ complaintSecond }: KeptCall): boolean => complaintSecond < Infinity;

/** Nobody is found behind a number that is withheld. */
export function isUpheld(office: ParameterValues, call: KeptCall): boolean {
  const { keyLow, keyHigh, isWanted, isForged, callingNumber } = call;
  const share = Number(isWanted ? office.wronglyUpheldShare : office.upheldShare);
  const chance = isForged && !isWanted ? share * (1 - Number(office.findsForgery)) : share;
  return callingNumber !== 0 && unitAt(keyLow, keyHigh, 0, DrawPurpose.merit) < chance;
}

/** Hears of complaints upheld in their order; true when there are too many about the number, and then begins anew. */
export function officeFiles(office: ParameterValues): (number: number, second: number) => boolean {
  const files = new Map<number, readonly number[]>();
  return (number, second) => {
    const within = [...(files.get(number) ?? []), second].filter(
      (before) => before > second - Number(office.window),
    );
    const areTooMany = within.length >= Number(office.limitComplaints);
    files.set(number, areTooMany ? [] : within);
    return areTooMany;
  };
}
