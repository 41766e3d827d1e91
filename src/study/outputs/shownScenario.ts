/** What `show FILE --json` prints: the scenario as the program reads it, every default filled in. */
import { z } from 'zod';
import { assumptionStatuses } from '../reading/leaf.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { playedRuleForm } from '../results/playedRuleForm.ts';
import { playedRules } from '../results/playedRules.ts';
import type { PlayedRule } from '../results/playedRules.ts';
import { experimentForm } from './experimentForm.ts';
import { parameterValueForm, worldForm } from './worldForm.ts';

/** Without what follows from the rest: worlds of points of designs, of assumptions and of games; and without files of the machine. */
export type ShownScenario = Omit<
  ResolvedScenario,
  'modules' | 'files' | 'designPoints' | 'assumptionPoints' | 'sensitivityPoints' | 'gameWorlds'
> & {
  /** Those of the library that the world or some arm has: how sure they are, and since when they are law. */
  readonly rules: readonly PlayedRule[];
};

export function shownScenario(resolved: ResolvedScenario): ShownScenario {
  const { id, title, world, worldPlain, experiment, arms, assumptions, undescribed, hashes } = resolved;
  const rules = playedRules([world, ...arms.map((arm) => arm.world)]);
  return { id, title, world, worldPlain, experiment, arms, rules, assumptions, undescribed, hashes };
}

const values = z.record(z.string(), z.unknown());

export const shownScenarioForm: z.ZodType<ShownScenario> = z.looseObject({
  id: z.string(),
  title: z.record(z.string(), z.string()),
  world: worldForm,
  worldPlain: values,
  experiment: experimentForm,
  arms: z.array(
    z.looseObject({ id: z.string(), isControl: z.boolean(), settings: values, world: worldForm }),
  ),
  rules: z.array(playedRuleForm),
  assumptions: z.array(
    z.looseObject({
      path: z.string(),
      value: parameterValueForm,
      unit: z.string(),
      source: z.string(),
      status: z.enum(assumptionStatuses),
    }),
  ),
  undescribed: z.array(z.string()),
  hashes: z.looseObject({ world: z.string(), experiment: z.string() }),
});
