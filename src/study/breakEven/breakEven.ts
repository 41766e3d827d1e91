/** The answer to a break-even question, as data: what was asked, where the measure crosses, and everything that was played. */
import type { PlayOptions } from '../tasks/playTasks.ts';
import type { Resolution, ResolvedScenario } from '../scenario/resolved.ts';
import { ringfenceVersion } from '../results/version.ts';
import { findCrossing } from './crossing.ts';
import type { Crossing } from './crossing.ts';
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
  const end = await findCrossing({
    ...question,
    level,
    play: (value) => {
      const at = means.resolveAt(value).resolved;
      if (at === undefined) throw new RangeError(`${question.path} cannot be ${value}`);
      return playLever(at, question, means.options);
    },
  });
  const { target } = question;
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
    evaluations: end.evaluations.map(({ value, estimate, low, high }) => ({
      value,
      estimate: estimate + target,
      low: low === null ? null : low + target,
      high: high === null ? null : high + target,
    })),
  };
}
