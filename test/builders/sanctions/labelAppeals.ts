/** Appeals against labels and rejections reckoned anew, from what sites said of calls and what became of these. */
import { keyOfText } from '../../../src/engine/random/key.ts';
import { unitAt } from '../../../src/engine/random/stream.ts';
import { FinalState, Verdict } from '../../../src/model/calls/callCodes.ts';
import { Relation } from '../../../src/model/contracts/caller.ts';
import { DrawPurpose } from '../../../src/model/simulation/call/drawPurpose.ts';
import type { Site } from '../../../src/model/simulation/sites/site.ts';
import type { ScreeningSettings, World } from '../../../src/model/world/world.ts';
import type { LawArm } from '../callLaw.ts';
import type { JudgedCall } from '../judgedCall.ts';
import { callKey } from '../keptCall.ts';
import type { KeptCall } from '../keptCall.ts';
import { oncePerArm } from '../oncePerArm.ts';
import { suspendedSpans } from '../suspendedSpans.ts';
import { listing } from './listing.ts';

/** What tells whoever is rejected that a network did it. */
const tellingCause = 608;

type Consequences = ScreeningSettings['consequences'];

const consequencesOf = (world: World, { place, id }: Site): Consequences | undefined =>
  world.screening[place].find((declared) => declared.id === id)?.consequences;

/** The caller of the call says something against what the site did. */
function isAppealed({ world }: LawArm, site: Site, { call, isRejected }: Acted): boolean {
  const consequences = consequencesOf(world, site);
  if (call.operator >= 0 || !consequences?.appeal) return false;
  const { share, untoldFactor } = consequences.appeal;
  const isUntold = isRejected && consequences.toldCause !== tellingCause;
  const index = keyOfText(`${site.place}/${site.id}`).low;
  const unit = unitAt(call.keyLow, call.keyHigh, index, DrawPurpose.labelAppeal);
  return unit < Number(share) * (isUntold ? Number(untoldFactor) : 1);
}

interface Acted {
  readonly call: KeptCall;
  readonly isRejected: boolean;
}

/** What one site did: labels that are shown, and rejections but for a suspension. */
function actedBy(of: LawArm, siteOrdinal: number, seen: Seen): readonly Acted[] {
  const site = of.arm.sites[siteOrdinal];
  const isRejected = site.action === Verdict.reject;
  if (site.isShadow || (!isRejected && site.action !== Verdict.label)) return [];
  const isListed = listing(consequencesOf(of.world, site)?.latency ?? null);
  return of.judged
    .filter((judged) => judged.siteOrdinal === siteOrdinal && judged.isAlarm && !seen.suspended.has(judged))
    .filter(({ callingNumber, atSecond }) => isListed(callingNumber, atSecond))
    .map(({ key }) => ({ call: seen.calls.get(key) as KeptCall, isRejected }))
    .filter(({ call }) => isRejected || call.relation !== Relation.contact);
}

interface Seen {
  readonly calls: ReadonlyMap<string, KeptCall>;
  /** Judgements about calls that met a suspension of the site. */
  readonly suspended: ReadonlySet<JudgedCall>;
}

/** Who fails a challenge, or does not wait for a delay, is rejected too. */
const isStopped = ({ finalState, verdict, actedBy: site }: KeptCall): boolean =>
  finalState === FinalState.rejected && verdict !== Verdict.reject && site >= 0;

/** The calls of it, one for each appeal. */
export const labelAppeals = oncePerArm((of): readonly KeptCall[] => {
  const { sites, reactions } = of.arm;
  if (!reactions.isActing) return [];
  const seen = {
    calls: new Map(of.calls.map((call) => [callKey(call), call])),
    suspended: new Set(suspendedSpans(of).flatMap(({ met }) => met)),
  };
  const acted = sites.flatMap((site, siteOrdinal) =>
    actedBy(of, siteOrdinal, seen).map((one) => ({ ...one, site })),
  );
  const stopped = of.calls.filter(isStopped).map((call) => {
    const site = sites.find(({ ordinal }) => ordinal === call.actedBy) as Site;
    return { call, isRejected: true, site };
  });
  return [...acted, ...stopped].filter((one) => isAppealed(of, one.site, one)).map(({ call }) => call);
});
