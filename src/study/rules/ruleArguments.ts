/** Reads what `--rule` asks for: `us-hours`, or `us-hours,hours=[09:00,20:00]`, or `./mine.ts#rule`; all faults at once with the nearest known name. */
import { missingModule } from '../arguments/argumentModules.ts';
import { argumentName, readArgument } from '../arguments/argumentText.ts';
import { builtInCatalogue } from '../parts/plugins.ts';
import type { Failure } from '../failures/failure.ts';
import type { LoadedPlugins } from '../modules/catalogue.ts';
import { checkedTree } from '../reading/checkedTree.ts';
import { valuesOf } from '../reading/leaf.ts';
import type { ModuleSearch } from '../modules/moduleFile.ts';
import { isModuleReference } from '../modules/moduleReference.ts';
import { partSchema } from '../scenario/world/partSchema.ts';
import { failureOf } from '../reading/problem.ts';
import type { Origin } from '../reading/problem.ts';
import type { RuleSpec } from './ruleSpecs.ts';

export interface ReadRules {
  readonly specs: readonly RuleSpec[];
  readonly failures: readonly Failure[];
  readonly sources: Readonly<Record<string, string>>;
}

interface Around {
  /** Modules that were loaded, and where they are looked for. */
  readonly loaded: LoadedPlugins;
  readonly search: ModuleSearch;
}

export function readRuleArguments(texts: readonly string[], around: Around): ReadRules {
  const specs: RuleSpec[] = [];
  const failures: Failure[] = [];
  const sources: Record<string, string> = {};
  texts.forEach((text, i) => {
    const name = argumentName('--rule', texts, i);
    sources[name] = text;
    const read = readOne(text, name, around);
    failures.push(...read.failures);
    if (read.failures.length > 0) return;
    const { use, values } = read;
    specs.push({ id: freeId(use, specs), use, values, from: '' });
  });
  return { specs, failures, sources };
}

/** The same rule may be asked twice, with other numbers. */
function freeId(use: string, specs: readonly RuleSpec[]): string {
  const known = specs.filter((spec) => spec.use === use).length;
  return known === 0 ? use : `${use} (${known + 1})`;
}

function readOne(
  text: string,
  name: string,
  { loaded, search }: Around,
): Pick<RuleSpec, 'use' | 'values'> & { readonly failures: readonly Failure[] } {
  const argument = readArgument(text, name);
  const { use, values, locate, problems } = argument;
  const isModule = isModuleReference(use);
  const raw = isModule ? { use, with: values } : { use, ...values };
  const origin: Origin = { raw, locate, prefix: [] };
  const { tree, problems: wrong } = checkedTree(schemaOf(loaded), raw);
  const failures = [
    ...problems.map(({ span, ...rest }) => ({ ...argument.position(span), ...rest, path: '', hint: '' })),
    ...wrong.map((problem) => failureOf(problem, origin)),
    ...missingModule({ use, family: 'rule' }, search, origin),
  ];
  if (failures.length > 0) return { use, values: {}, failures };
  const own = isModule ? (tree as { readonly with?: unknown }).with : tree;
  return { use, values: valuesOf(own, () => true), failures };
}

const schemaOf = (loaded: LoadedPlugins): ReturnType<typeof partSchema> =>
  partSchema({ name: 'rule', family: 'rule', descriptors: builtInCatalogue.rule, around: {}, loaded });
