/** The experiment of a scenario file, checked, with what the command line says in place of it. */
import type { Failure } from '../../failures/failure.ts';
import { checkedTree } from '../../reading/checkedTree.ts';
import { partedAt } from '../../reading/partedThousands.ts';
import { failureOf } from '../../reading/problem.ts';
import type { Schema } from '../../reading/schemaParts.ts';
import { partedCounts } from '../world/partedCounts.ts';
import { withItsPlace } from '../world/misplacedKey.ts';
import type { ScenarioFile } from '../world/scenarioFile.ts';
import type { Experiment, SensitivityDesign } from './experiment.ts';
import { experimentSchema } from './experimentSchema.ts';
import type { Overrides } from './overrides.ts';

export interface ReadExperiment {
  readonly failures: readonly Failure[];
  /** Without its faulty values. */
  readonly value: Experiment;
}

/** `metrics`: ids that may be named; none: metric ids are not checked. */
export function readExperiment(
  { experiment: origin, sources }: ScenarioFile,
  metrics: readonly string[],
  overrides: Overrides,
): ReadExperiment {
  const schema = schemaFor(metrics);
  const checked = checkedTree(schema, origin.raw ?? {});
  const tree = (checked.tree ?? schema.parse({})) as WrittenExperiment;
  const failures = checked.problems.map((problem) => failureOf(withItsPlace(problem), origin));
  const parted = partedCounts({ schema, origin, writtenAt: partedAt(sources) });
  return { failures: [...failures, ...parted], value: withOverrides(schema, tree, overrides) };
}

/** Building and compiling the schema takes longer than using it. */
const schemas = new Map<string, Schema>();

function schemaFor(metrics: readonly string[]): Schema {
  const key = metrics.join(' ');
  const schema = schemas.get(key) ?? experimentSchema(metrics);
  schemas.set(key, schema);
  return schema;
}

/** As it stands in the file, with defaults where these do not hang on anything else in it. */
type WrittenExperiment = Omit<
  Experiment,
  'control' | 'gate' | 'assumptions' | 'game' | 'sensitivity' | 'question' | 'weights'
> &
  Partial<Omit<Experiment, 'question'>> & { readonly question?: string | Record<string, string> };

function withOverrides(
  schema: Schema,
  tree: WrittenExperiment,
  { seed, replications, assumptions: points, sensitivity, lever, isWithoutGame = false }: Overrides,
): Experiment {
  return {
    ...tree,
    seed: seed ?? tree.seed,
    replications: replications ?? tree.replications,
    control: tree.control ?? Object.keys(tree.arms)[0],
    question: byLanguage(tree.question),
    weights: tree.weights ?? null,
    gate: tree.gate ?? null,
    sensitivity: sensitivityOf(schema, tree.sensitivity ?? null, sensitivity),
    game: isWithoutGame ? null : (tree.game ?? null),
    factors: lever === undefined ? tree.factors : { lever: { path: lever.path, levels: [lever.value] } },
    assumptions:
      points === undefined ? (tree.assumptions ?? null) : { ...fewPoints, ...tree.assumptions, points },
  };
}

/** The design of the command line with what the file says besides; paths of the command line replace those of the file. */
function sensitivityOf(
  schema: Schema,
  written: SensitivityDesign | null,
  asked: Overrides['sensitivity'],
): SensitivityDesign | null {
  if (asked === undefined) return written;
  const usual = (schema.parse({ sensitivity: {} }) as { sensitivity: SensitivityDesign }).sensitivity;
  const { design, of } = asked;
  return { ...usual, ...written, design, of: of.length > 0 ? of : (written ?? usual).of };
}

const byLanguage = (text: string | Record<string, string> | undefined): Experiment['question'] =>
  text === undefined ? null : typeof text === 'string' ? { en: text } : text;

/** What `--assumptions N` asks for where the file says nothing more. */
const fewPoints = { replications: 2, factor: 2 } as const;
