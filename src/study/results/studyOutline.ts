/**
 * All that the results say of a study beside what was played: plain data, from which results can be assembled elsewhere and later.
 * A run keeps it beside its finished tasks; shards of one study have the same.
 */
import type { Answers } from './answerForms.ts';
import type { GameDesign, Replications } from '../scenario/experiment/experiment.ts';
import type { AssumptionPoints } from '../scenario/experiment/assumptionPoints.ts';
import type { SensitivityPoints } from '../scenario/experiment/sensitivityPoints.ts';
import { hashOf } from '../reading/canonicalJson.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { indexesAt } from '../tasks/pointTasks.ts';
import type { TaskKind } from '../tasks/taskRecord.ts';
import { pluginHashes } from '../parts/pluginHashes.ts';
import { resultCallers } from './resultCallers.ts';
import { armRules } from './armRules.ts';
import { playedRules } from './playedRules.ts';
import { ruleSites } from './ruleSites.ts';
import { resultClasses } from './resultClasses.ts';
import { calculation, resultsFormat } from './results.ts';
import type { Results } from './results.ts';
import { armsAt, playedArms } from '../tasks/tasks.ts';
import { ringfenceVersion } from './version.ts';

export const outlineFormat = 'ringfence-study/1';

/** Part of the results that is known before the first event. */
export type ResultsHead = Omit<
  Results,
  | 'status'
  | 'replications'
  | 'assumptionRange'
  | 'answers'
  | 'sensitivity'
  | 'game'
  | 'measures'
  | 'series'
  | 'audit'
>;

/** The range over assumptions that is planned; worlds are not in it. */
export type PlannedAssumptions = Omit<AssumptionPoints, 'points'> & { readonly points: number };

/** The sensitivity analysis that is planned; which points make a world instead of the worlds, and the ranges of every arm as played. */
export type PlannedSensitivity = Omit<SensitivityPoints, 'points' | 'plan'> & {
  readonly isWorld: readonly boolean[];
};

export interface StudyOutline {
  readonly format: typeof outlineFormat;
  readonly head: ResultsHead;
  /** Ids of the declared callers, by design point and played arm. */
  readonly populations: readonly (readonly (readonly string[])[])[];
  readonly replications: Replications;
  readonly assumptions: PlannedAssumptions | null;
  readonly sensitivity: PlannedSensitivity | null;
  readonly game: GameDesign | null;
  /** How the results are to be read: nothing that is played hangs on it. */
  readonly reading: Pick<Answers, 'question' | 'equivalence' | 'weights'>;
}

/** `replay`: the command line that repeats the run. */
export function outlineOf(resolved: ResolvedScenario, replay: string): StudyOutline {
  const { experiment, assumptionPoints, sensitivityPoints, designPoints } = resolved;
  return {
    format: outlineFormat,
    head: headOf(resolved, replay),
    populations: designPoints.map(({ worlds }) =>
      armsAt(resolved, worlds).map(({ world }) => world.callers.map(({ id }) => id)),
    ),
    replications: experiment.replications,
    assumptions:
      assumptionPoints === null ? null : { ...assumptionPoints, points: assumptionPoints.points.length },
    sensitivity: sensitivityPoints === null ? null : plannedSensitivity(resolved, sensitivityPoints),
    game: experiment.game,
    reading: {
      question: experiment.question,
      equivalence: experiment.equivalence,
      weights: experiment.weights,
    },
  };
}

const plannedSensitivity = (
  resolved: ResolvedScenario,
  { design, varied, ranges, points }: SensitivityPoints,
): PlannedSensitivity => ({
  design,
  varied,
  ranges: armsAt(resolved, resolved.designPoints[0].worlds).map(({ declared }) => ranges[declared]),
  isWorld: points.map((worlds) => worlds !== null),
});

function headOf(resolved: ResolvedScenario, replay: string): ResultsHead {
  const { experiment, world } = resolved;
  let subscribers = 0;
  for (const group of world.population) subscribers += Number(group.parameters.subscribers);
  const { days, preHistoryDays, start } = world.clock;
  const rules = playedRules(resolved.designPoints.flatMap(({ worlds }) => worlds));
  return {
    format: resultsFormat,
    id: resolved.id,
    title: resolved.title,
    engine: { version: ringfenceVersion, calculation },
    seed: experiment.seed,
    level: experiment.level,
    mode: experiment.mode,
    ...(experiment.pairing === 'common' ? {} : { pairing: experiment.pairing }),
    hashes: { ...resolved.hashes, plugins: pluginHashes(resolved) },
    replay,
    designPoints: resolved.designPoints.map(({ id, settings }) => ({ id, settings })),
    arms: armsWithRules(resolved),
    ...(rules.length === 0 ? {} : { rules }),
    classes: resultClasses(resolved),
    callers: resultCallers(world),
    world: { subscribers, days, preHistoryDays, start, currency: world.currency },
    assumptions: resolved.assumptions,
  };
}

/** With rules and their sites as the first design point has them. */
export function armsWithRules(resolved: ResolvedScenario): ResultsHead['arms'] {
  const played = resolved.designPoints.map(({ worlds }) => armsAt(resolved, worlds));
  return playedArms(resolved).map((arm, i) => {
    const worlds = played.map((arms) => arms[i].world);
    if (worlds[0].rules.length === 0) return arm;
    const sites = ruleSites(worlds[0]);
    return { ...arm, rules: armRules(worlds), ...(sites.length === 0 ? {} : { ruleSites: sites }) };
  });
}

/** Replications at most. */
export const mostReplications = ({ replications }: Pick<StudyOutline, 'replications'>): number =>
  typeof replications === 'number' ? replications : replications.atMost;

/** Indexes of the tasks of a kind that stand beside the experiment itself. */
export function besideTasks(
  { assumptions, sensitivity }: StudyOutline,
  kind: Exclude<TaskKind, 'replication' | 'game'>,
): readonly number[] {
  if (kind === 'assumptions')
    return assumptions === null
      ? []
      : [...Array(assumptions.points * assumptions.design.replications).keys()];
  if (sensitivity === null) return [];
  const { isWorld, design } = sensitivity;
  return isWorld.flatMap((is, point) => (is ? indexesAt(point, design.replications) : []));
}

/**
 * What makes two tasks of the same index the same: engine, world, experiment, plug-ins and seed; for a point beside it
 * the design and what is varied too. How many replications there shall be is no part of it, so that a run can be continued further than it was meant to go.
 */
export function studyHash({ head, assumptions, sensitivity }: StudyOutline, kind: TaskKind): string {
  const { engine, seed, hashes } = head;
  const study = { engine, seed, hashes };
  if (kind === 'replication' || kind === 'game') return hashOf(study);
  return hashOf(kind === 'assumptions' ? { ...study, assumptions } : { ...study, sensitivity });
}

/** How two studies differ, a line each; none when tasks of one are tasks of the other. */
export function outlineDifferences(before: StudyOutline, now: StudyOutline): readonly string[] {
  const [was, is] = [before.head, now.head];
  const compared: readonly (readonly [string, string | number | undefined, string | number | undefined])[] = [
    ['engine', engineText(was), engineText(is)],
    ['seed', was.seed, is.seed],
    ['world', was.hashes.world, is.hashes.world],
    ['experiment', was.hashes.experiment, is.hashes.experiment],
    ...[...new Set([...Object.keys(was.hashes.plugins), ...Object.keys(is.hashes.plugins)])].map(
      (use) => [`plug-in ${use}`, was.hashes.plugins[use], is.hashes.plugins[use]] as const,
    ),
  ];
  return compared.flatMap(([what, one, other]) =>
    one === other ? [] : [`${what}: ${shown(one)} there, ${shown(other)} here`],
  );
}

const engineText = ({ engine }: ResultsHead): string =>
  `version ${engine.version}, calculation ${engine.calculation}`;

/** Enough of a hash to tell it from another. */
const shown = (value: string | number | undefined): string =>
  value === undefined ? 'none' : String(value).replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1…');
