/** Suspensions that the sites of an arm bring about, reckoned anew from what they said of calls. */
import type { Site } from '../../src/model/simulation/sites/site.ts';
import type { JudgedCall } from './judgedCall.ts';
import type { LawArm } from './callLaw.ts';
import { callKey } from './keptCall.ts';
import type { KeptCall } from './keptCall.ts';
import { shutTable } from './sanctions/shutTable.ts';
import type { Shut } from './sanctions/shutTable.ts';
import { carriersOnWay } from './sanctions/ways.ts';

/** One suspension, and the calls that met it. */
export interface SuspendedSpan extends Shut {
  readonly alarm: JudgedCall;
  readonly met: JudgedCall[];
  /** Calls whose callers appealed against it. */
  readonly appeals: JudgedCall[];
}

/** Whoever is no operator, and whoever calls none back that has the number. */
const isHonest = ({ operator }: JudgedCall): boolean => operator < 0;

/** The carrier that handed the call in, as the site sees it: where it began where it comes in, the one before elsewhere; a handset of a graph does not see it. */
function upstreamOf(of: LawArm, { place, carrier }: Site, call: KeptCall): string | null {
  if (of.world.network.use !== 'carrier-graph') return `${call.ingress}`;
  if (place === 'handset') return null;
  const way = carriersOnWay(of, call);
  return `${way[Math.max(0, way.indexOf(carrier) - 1)]}`;
}

/** What a call is of, as the site sees it; null where it does not. Accounts and lines are seen where the call comes in. */
function subjectOf(of: LawArm, site: Site, call: KeptCall): string | null {
  const { callingNumber, account, line } = call;
  const { what } = site.suspension;
  if (what === 'number') return callingNumber === 0 ? null : `${callingNumber}`;
  if (what === 'upstream') return upstreamOf(of, site, call);
  return what === 'line' ? `${account} ${line}` : `${account}`;
}

/** From an appeal until the suspension is lifted; rules place no site against which anybody appeals. */
const correctionOf = ({ world }: LawArm, { place, id }: Site): number =>
  Number(
    world.screening[place].find((declared) => declared.id === id)?.consequences.suspend?.correction ?? 0,
  );

/** Each alarm begins a suspension unless one of the same subject is settled. */
function spansOfSite(
  of: LawArm,
  siteOrdinal: number,
  calls: ReadonlyMap<string, KeptCall>,
): readonly SuspendedSpan[] {
  const site = of.arm.sites[siteOrdinal];
  const { what, afterSeconds, durationSeconds, appealShare } = site.suspension;
  if (site.isShadow || durationSeconds === 0) return [];
  const table = shutTable();
  const spans: SuspendedSpan[] = [];
  for (const alarm of of.judged.filter((call) => call.siteOrdinal === siteOrdinal)) {
    const call = calls.get(alarm.key) as KeptCall;
    const subject = subjectOf(of, site, call);
    if (subject === null) continue;
    const { atSecond } = alarm;
    const fromSecond = atSecond + afterSeconds;
    const span: SuspendedSpan = {
      what,
      subject,
      orderedSecond: atSecond,
      fromSecond,
      untilSecond: fromSecond + durationSeconds,
      appealShare,
      correctionSeconds: correctionOf(of, site),
      isInnocent: null,
      alarm,
      met: [],
      appeals: [],
    };
    if (alarm.isAlarm && table.order(span) !== null) spans.push(span);
    const present = table.inForce(what, subject, atSecond) as SuspendedSpan | null;
    if (present === null) continue;
    present.met.push(alarm);
    if (isHonest(alarm) && table.appeal(present, call)) present.appeals.push(alarm);
  }
  return spans;
}

export function suspendedSpans(of: LawArm): readonly SuspendedSpan[] {
  const { sites, reactions } = of.arm;
  if (!reactions.isActing || sites.every(({ suspension }) => suspension.durationSeconds === 0)) return [];
  const calls = new Map(of.calls.map((call) => [callKey(call), call]));
  return sites.flatMap((_, siteOrdinal) => spansOfSite(of, siteOrdinal, calls));
}
