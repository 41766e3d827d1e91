/** Makes a baseline out of what was played. */
import type { TaskResult } from '../../tasks/messages.ts';
import { pluginHashes } from '../../parts/pluginHashes.ts';
import { calculation } from '../../results/results.ts';
import { armsAt, playedArms } from '../../tasks/tasks.ts';
import { ringfenceVersion } from '../../results/version.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import { baselineFormat } from './baseline.ts';
import type { Baseline, Identity, KeptFingerprints, KeptSeries } from './baseline.ts';
import { keptScenario, scenarioOf } from './keptScenario.ts';
import { keyOf, seriesOf } from './series.ts';
import type { Series } from './series.ts';

/** What is being played now, as a baseline would name it. */
export function identityOf(resolved: ResolvedScenario): Identity {
  return {
    experiment: resolved.id,
    engine: { version: ringfenceVersion, calculation },
    seed: resolved.experiment.seed,
    mode: resolved.experiment.mode,
    hashes: { ...resolved.hashes, plugins: pluginHashes(resolved) },
    arms: playedArms(resolved),
    scenario: scenarioOf(resolved),
  };
}

/** Of `count` whole replications. */
export function makeBaseline(
  resolved: ResolvedScenario,
  done: ReadonlyMap<number, TaskResult>,
  count: number,
): Baseline {
  const points = resolved.designPoints.map(({ id }) => id);
  const { scenario: _, ...identity } = identityOf(resolved);
  return {
    format: baselineFormat,
    status: 'complete',
    ...identity,
    ...keptScenario(scenarioOf(resolved)),
    replications: count,
    fingerprints: fingerprintsOf(resolved, done, count),
    verdicts: done.get(0)?.verdicts ?? [],
    series: seriesOf(points, done, count).map(kept),
  };
}

function kept(series: Series): KeptSeries {
  const { numerators, denominators, pieces } = series;
  const [first] = denominators;
  const isConstant = denominators.every((value) => value === first);
  return {
    ...keyOf(series),
    numerators,
    denominators: isConstant ? first : denominators,
    ...(pieces === undefined ? {} : { pieces }),
  };
}

/** Also of what is played now, to be held against those of a baseline. */
export function fingerprintsOf(
  resolved: ResolvedScenario,
  done: ReadonlyMap<number, TaskResult>,
  count: number,
): readonly KeptFingerprints[] {
  const points = resolved.designPoints;
  return points.flatMap(({ id: designPoint, worlds }, point) =>
    armsAt(resolved, worlds).map(({ id: arm, world }, ordinal) => {
      const tasks = Array.from({ length: count }, (_, r) => done.get(r * points.length + point));
      const callers = world.callers.map(({ id }, caller) => {
        const texts = tasks.map((task) => task?.outcomes[ordinal].audit.fingerprints[caller] ?? '');
        return [id, texts] as const;
      });
      return { designPoint, arm, callers: Object.fromEntries(callers) };
    }),
  );
}
