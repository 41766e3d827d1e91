/** Reads what `--rule` asks for: `us-hours`, or `us-hours,hours=[09:00,20:00]`, or `./mine.ts#rule`; all faults at once with the nearest known name. */
import { namedPart, readArguments } from '../arguments/partArguments.ts';
import type { ReadArguments } from '../arguments/partArguments.ts';
import { builtInCatalogue } from '../parts/plugins.ts';
import type { LoadedPlugins } from '../modules/catalogue.ts';
import type { ModuleSearch } from '../modules/moduleFile.ts';
import { partSchema } from '../scenario/world/partSchema.ts';
import type { RuleSpec } from './ruleSpecs.ts';

/** Modules that were loaded, and where they are looked for. */
export function readRuleArguments(
  texts: readonly string[],
  { loaded, search }: { readonly loaded: LoadedPlugins; readonly search: ModuleSearch },
): ReadArguments<RuleSpec> {
  const descriptors = builtInCatalogue.rule;
  const schema = partSchema({ name: 'rule', family: 'rule', descriptors, around: {}, loaded });
  return readArguments<RuleSpec>('--rule', texts, (text, name, before) => {
    const read = namedPart(text, name, { family: 'rule', schema, search, around: [] });
    if ('failures' in read) return read;
    const { use, values } = read.part;
    return { part: { id: freeId(use, before), use, values, from: '' } };
  });
}

/** The same rule may be asked twice, with other numbers. */
function freeId(use: string, specs: readonly RuleSpec[]): string {
  const known = specs.filter((spec) => spec.use === use).length;
  return known === 0 ? use : `${use} (${known + 1})`;
}
