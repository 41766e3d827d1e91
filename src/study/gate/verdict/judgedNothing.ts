/** Detectors under test that were never asked: whatever they would say, every measure stays what it was. */
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import { sitesNamed } from '../../scenario/world/sitesNamed.ts';
import { armsAt } from '../../tasks/tasks.ts';
import type { GateReport } from './gateReport.ts';
import { plainGate } from '../comparison/judgedMetrics.ts';
import { hasData, keyOf, seriesName } from '../baselines/series.ts';
import type { Series, SeriesKey } from '../baselines/series.ts';

/** Whatever a detector judges has data in one of them: an unwanted call in the first, a wanted one in the second. */
const asked = ['detector.truePositive.share', 'detector.falsePositive.share'] as const;

/** One for each name under test whose detectors have judged no call, in whatever arm at whatever design point. */
export function judgedNothing(
  resolved: ResolvedScenario,
  now: readonly Series[],
): readonly GateReport['vanished'][number][] {
  const { underTest } = resolved.experiment.gate ?? plainGate;
  const played = new Map(now.map((series) => [seriesName(series), series]));
  return underTest.flatMap((name) => {
    const known = sitesOf(resolved, name).flatMap((site) => {
      const found = asked.map((metric) => played.get(seriesName({ ...site, metric })));
      return found.filter((series) => series !== undefined);
    });
    if (known.length === 0 || known.some(hasData)) return [];
    return [{ ...keyOf(known[0]), because: `${name} has judged no call anywhere` }];
  });
}

const sitesOf = (resolved: ResolvedScenario, name: string): readonly Omit<SeriesKey, 'metric'>[] =>
  resolved.designPoints.flatMap(({ id: designPoint, worlds }) =>
    armsAt(resolved, worlds).flatMap(({ id: arm, world }) =>
      sitesNamed(world, name).map(({ place, settings }) => ({
        designPoint,
        arm,
        class: null,
        place: `${place}/${settings.id}`,
      })),
    ),
  );
