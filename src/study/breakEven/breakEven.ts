/** The answer to a break-even question, as data: what was asked, where the measure crosses, and everything that was played. */
import { within } from '../../engine/statistics/within.ts';
import { metricOf } from '../../model/measures/catalogue.ts';
import { rangeOf, rangeOfDifference } from '../../model/measures/metric.ts';
import type { PlayOptions } from '../tasks/playTasks.ts';
import type { Resolution, ResolvedScenario } from '../scenario/resolved.ts';
import { ringfenceVersion } from '../results/version.ts';
import type { Evaluation } from './curve.ts';
import { findCrossing } from './crossing.ts';
import type { Crossing } from './crossing.ts';
import { openEnds } from './openEnds.ts';
import { playLever, replicationsOf } from './playLever.ts';
import { presentValue, unitAt } from './question.ts';
import type { Question } from './question.ts';

export const breakEvenFormat = 'ringfence-break-even/1';

export interface BreakEven {
  readonly format: typeof breakEvenFormat;
  readonly engine: string;
  readonly scenario: { readonly id: string; readonly world: string };
  /** The command line that asks again. */
  readonly replay: string;
  readonly seed: number;
  readonly replications: number;
  readonly level: number;
  readonly currency: string;
  readonly question: Question;
  readonly lever: { readonly unit: string; readonly present: number | null };
  readonly crossing: Crossing;
  readonly isMonotone: boolean;
  /** Estimate and interval of the measure itself, by value of the lever. */
  readonly evaluations: readonly {
    readonly value: number;
    readonly estimate: number;
    /** Null where there is no interval. */
    readonly low: number | null;
    readonly high: number | null;
  }[];
}

/** `resolveAt` gives the scenario with the lever at a value as its last design point. */
export async function breakEven(
  resolved: ResolvedScenario,
  question: Question,
  means: {
    readonly options: PlayOptions;
    readonly replay: string;
    readonly resolveAt: (value: number) => Resolution;
  },
): Promise<BreakEven> {
  const { level, seed } = resolved.experiment;
  const terms = { metric: metricOf(question.metric), control: controlOf(resolved), level };
  const end = await findCrossing({
    ...question,
    level,
    play: async (value) => {
      const at = means.resolveAt(value).resolved;
      if (at === undefined) throw new RangeError(`${question.path} cannot be ${value}`);
      const played = await playLever(at, question, means.options);
      return { perReplication: played.perReplication, open: openEnds(played, terms) };
    },
  });
  return {
    format: breakEvenFormat,
    engine: ringfenceVersion,
    scenario: { id: resolved.id, world: resolved.hashes.world },
    replay: means.replay,
    seed,
    replications: replicationsOf(resolved),
    level,
    currency: resolved.world.currency,
    question,
    lever: {
      unit: unitAt(resolved, question.path),
      present: presentValue(resolved, question.path, question.arm),
    },
    crossing: end.crossing,
    isMonotone: end.isMonotone,
    evaluations: end.evaluations.map((of) => evaluationOf(of, question)),
  };
}

const controlOf = ({ arms }: ResolvedScenario): string => arms.find(({ isControl }) => isControl)?.id ?? '';

/** The search goes by ends that are not cut; what the measure can be is told. */
function evaluationOf(
  { value, estimate, low, high }: Evaluation,
  { metric: id, against, target }: Question,
): BreakEven['evaluations'][number] {
  const metric = metricOf(id);
  const isBounded = low !== null && high !== null && Number.isFinite(low) && Number.isFinite(high);
  const ends = { low: isBounded ? low + target : null, high: isBounded ? high + target : null };
  const range = against === null ? rangeOf(metric) : rangeOfDifference(metric);
  return { value, estimate: estimate + target, ...within(range, ends) };
}
