/** Time paths: primary measures day by day, with intervals over the replications. */
import type { Estimate } from '../../engine/statistics/estimate.ts';
import { jackknifeRatio } from '../../engine/statistics/jackknife.ts';
import { studentInterval } from '../../engine/statistics/student.ts';
import { within } from '../../engine/statistics/within.ts';
import { metricOf } from '../../model/measures/catalogue.ts';
import type { DayPath } from '../../model/measures/dayCounts.ts';
import { rangeOf } from '../../model/measures/metric.ts';
import { rowIn } from '../../model/measures/ratioIn.ts';
import type { ArmOutcome } from '../../model/simulation/simulate.ts';
import type { TaskResult } from '../tasks/messages.ts';
import type { DaySeries } from '../results/results.ts';
import { seenEnds } from '../results/seenEnds.ts';
import { answeredMetric, lostMetric } from '../results/weighedMetrics.ts';

interface SeriesOf {
  readonly designPoint: string;
  readonly level: number;
}

/** Of one design point; nothing where one day alone was measured, or some task does not tell its days. */
export function daySeries(tasks: readonly TaskResult[], of: SeriesOf): readonly DaySeries[] {
  const days = tasks[0].outcomes[0].days?.unwantedRung.length ?? 0;
  if (days < 2) return [];
  return tasks[0].outcomes.flatMap(({ arm }, ordinal) => {
    const paths = tasks.map(({ outcomes }) => outcomes[ordinal].days).filter((path) => path !== undefined);
    if (paths.length < tasks.length) return [];
    const subscribers = tasks.map(({ outcomes }) => subscribersOf(outcomes[ordinal], days));
    const series = (metric: string, at: (day: number) => Estimate): DaySeries => ({
      designPoint: of.designPoint,
      arm,
      metric,
      perDay: Array.from({ length: days }, (_, day) => cut(metric, at(day))),
    });
    const perSubscriber = (read: (path: DayPath) => readonly number[]) => (day: number) =>
      studentInterval(
        paths.map((path, r) => read(path)[day] / subscribers[r]),
        of.level,
      );
    return [
      series(
        answeredMetric,
        perSubscriber((path) => path.unwantedAnswered),
      ),
      series(
        'unwanted.rung.perSubscriberDay',
        perSubscriber((path) => path.unwantedRung),
      ),
      series(lostMetric, (day) =>
        jackknifeRatio(
          paths.map((path) => path.demandsLost[day] * 1000),
          paths.map((path) => path.demandsCompletedInControl[day]),
          of.level,
        ),
      ),
    ];
  });
}

/** Of an arm at its design point: what is counted per subscriber and day tells them. */
function subscribersOf({ rows }: ArmOutcome, days: number): number {
  const counted = rowIn(rows, { metric: answeredMetric, class: null });
  return (counted?.denominator ?? 0) / days;
}

/** A day on which no replication shows any has no ends: nothing bounds what a rare one may hold. */
const cut = (metric: string, found: Estimate): DaySeries['perDay'][number] =>
  seenEnds({ estimate: found.estimate, ...within(rangeOf(metricOf(metric)), found) });
