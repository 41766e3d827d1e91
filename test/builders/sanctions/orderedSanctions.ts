/** What an office, tracebacks and rules order of all carriers, reckoned anew from an arm's calls in the order of time. */
import type { LawArm } from '../callLaw.ts';
import type { KeptCall } from '../keptCall.ts';
import { officeDues } from './officeDues.ts';
import { mayChange, Reckoning } from './reckoning.ts';
import { ruleDues } from './ruleDues.ts';
import type { Sanctioned } from './ruleFiles.ts';
import type { Shut } from './shutTable.ts';
import { tracebackDues } from './tracebackDues.ts';
import type { Traced } from './tracebacks.ts';

export interface OrderedSanctions {
  /** Suspensions, in the order in which they were ordered; those of tracebacks. */
  readonly shut: readonly Shut[];
  readonly ofTracebacks: readonly Shut[];
  readonly traced: readonly Traced[];
  readonly sanctioned: readonly Sanctioned[];
  /** Calls that met one. */
  readonly met: readonly KeptCall[];
  readonly appeals: readonly KeptCall[];
}

/** Null for who is frozen to an open loop, of which the calls of this arm do not tell. */
export function orderedSanctions(of: LawArm): OrderedSanctions | null {
  const { areCalleesFrozen, areDialersFrozen } = of.arm.reactions;
  if (areCalleesFrozen || areDialersFrozen) return null;
  if (of.world.complaintOffice?.what === 'operator' && mayChange(of)) return null;
  const reckoning = new Reckoning(of);
  const arrivals = of.calls.map((call) => ({
    second: call.startSecond,
    ordinal: call.ordinal,
    happens: () => reckoning.arrive(call),
  }));
  const dues = [...officeDues(reckoning), ...ruleDues(reckoning), ...arrivals, ...tracebackDues(reckoning)];
  for (const { happens } of dues.toSorted((a, b) => a.second - b.second || a.ordinal - b.ordinal)) happens();
  const { table, ofTracebacks, traced, sanctioned, met, appeals } = reckoning;
  return { shut: table.all, ofTracebacks, traced, sanctioned, met, appeals };
}
