/** Time paths: primary measures day by day, with intervals over the replications. */
import { jackknifeRatio } from '../../engine/statistics/jackknife.ts';
import { studentInterval } from '../../engine/statistics/student.ts';
import type { DayPath } from '../../model/measures/dayCounts.ts';
import { rowIn } from '../../model/measures/ratioIn.ts';
import type { ArmOutcome } from '../../model/simulation/simulate.ts';
import type { TaskResult } from '../tasks/messages.ts';
import type { DaySeries } from '../results/results.ts';

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
    const series = (metric: string, at: (day: number) => DaySeries['perDay'][number]): DaySeries => ({
      designPoint: of.designPoint,
      arm,
      metric,
      perDay: Array.from({ length: days }, (_, day) => at(day)),
    });
    const perSubscriber = (read: (path: DayPath) => readonly number[]) => (day: number) =>
      ends(
        studentInterval(
          paths.map((path, r) => read(path)[day] / subscribers[r]),
          of.level,
        ),
      );
    return [
      series(
        'unwanted.answered.perSubscriberDay',
        perSubscriber((path) => path.unwantedAnswered),
      ),
      series(
        'unwanted.rung.perSubscriberDay',
        perSubscriber((path) => path.unwantedRung),
      ),
      series('wanted.lost.perThousand', (day) =>
        ends(
          jackknifeRatio(
            paths.map((path) => path.demandsLost[day] * 1000),
            paths.map((path) => path.demandsCompletedInControl[day]),
            of.level,
          ),
        ),
      ),
    ];
  });
}

/** Of an arm at its design point: what is counted per subscriber and day tells them. */
function subscribersOf({ rows }: ArmOutcome, days: number): number {
  const counted = rowIn(rows, { metric: 'unwanted.answered.perSubscriberDay', class: null });
  return (counted?.denominator ?? 0) / days;
}

/** No count lies below nothing. */
const ends = (found: {
  estimate: number | null;
  low: number | null;
  high: number | null;
}): DaySeries['perDay'][number] => ({
  estimate: found.estimate,
  low: found.low === null ? null : Math.max(0, found.low),
  high: found.high,
});
