/** Suspensions of an arm reckoned anew from what its sites said of calls; as far as nobody appeals and nobody but sites suspends. */
import type { Site } from '../../src/model/simulation/sites/site.ts';
import type { JudgedCall } from './judgedCall.ts';
import type { LawArm } from './callLaw.ts';

/** One suspension, and the calls that met it. */
export interface SuspendedSpan {
  readonly what: Site['suspension']['what'];
  readonly alarm: JudgedCall;
  readonly fromSecond: number;
  readonly untilSecond: number;
  readonly met: readonly JudgedCall[];
}

type Terms = Site['suspension'];

/** Whoever is no operator, and whoever calls none back that has the number. */
const isHonest = ({ operator }: JudgedCall): boolean => operator < 0;

/** What a call is of, as the site sees it; null where it does not. */
function subjectOf({ callingNumber, account, line, ingress }: JudgedCall, what: unknown): string | null {
  if (what === 'number') return callingNumber === 0 ? null : `${callingNumber}`;
  if (what === 'line') return account < 0 ? null : `${account} ${line}`;
  if (what === 'operator') return account < 0 ? null : `${account}`;
  return `${ingress}`;
}

/** Each alarm begins a suspension unless one of the same subject is on its way or in force. */
function spansOfSubject(judged: readonly JudgedCall[], terms: Terms): readonly SuspendedSpan[] {
  const spans: (SuspendedSpan & { met: JudgedCall[] })[] = [];
  for (const call of judged) {
    const last = spans.at(-1);
    if (call.isAlarm && (last === undefined || call.atSecond >= last.untilSecond)) {
      const fromSecond = call.atSecond + terms.afterSeconds;
      spans.push({
        what: terms.what,
        alarm: call,
        fromSecond,
        untilSecond: fromSecond + terms.durationSeconds,
        met: [],
      });
    }
    const present = spans.at(-1);
    if (present !== undefined && call.atSecond >= present.fromSecond && call.atSecond < present.untilSecond)
      present.met.push(call);
  }
  return spans;
}

/** An office, a traceback or a rule may have had somebody suspended. */
const maySomebodyElse = ({ world, arm }: LawArm): boolean =>
  world.complaintOffice !== null ||
  Object.values(world.screening)
    .flat()
    .some(({ consequences }) => consequences.traceback !== null) ||
  arm.rules.some(({ cases, casesOfLenders }) =>
    [...cases, ...casesOfLenders.values()].some((file) => file.sanctions > 0),
  );

/** All of an arm; null where appeals, offices, tracebacks or rules may have their part in them. */
export function suspendedSpans(of: LawArm): readonly SuspendedSpan[] | null {
  const { sites, reactions } = of.arm;
  if (maySomebodyElse(of)) return null;
  if (!reactions.isActing) return [];
  const bySite = sites.map(({ suspension, isShadow }, siteOrdinal) => {
    if (isShadow || suspension.durationSeconds === 0) return [];
    const judged = of.judged.filter((call) => call.siteOrdinal === siteOrdinal);
    const spans = [...Map.groupBy(judged, (call) => subjectOf(call, suspension.what))].flatMap(
      ([subject, calls]) => (subject === null ? [] : spansOfSubject(calls, suspension)),
    );
    const mayAppeal = suspension.appealShare > 0 && spans.some(({ met }) => met.some(isHonest));
    return mayAppeal ? null : spans;
  });
  const told = bySite.filter((spans) => spans !== null);
  return told.length < bySite.length ? null : told.flat();
}
