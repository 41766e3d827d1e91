/** Reads what `--rule` asks for: `us-hours`, or `us-hours,hours=[09:00,20:00]`; all faults at once with the nearest known name. */
import { builtInCatalogue } from '../experiment/plugins.ts';
import type { Failure } from '../failures/failure.ts';
import { readArgument } from '../replay/argumentText.ts';
import { checkedTree } from '../scenario/checkedTree.ts';
import { valuesOf } from '../scenario/leaf.ts';
import { isModuleReference } from '../scenario/moduleReference.ts';
import { partSchema } from '../scenario/partSchema.ts';
import { failureOf } from '../scenario/problem.ts';
import type { CheckedRule } from './checkTrace.ts';

export interface ReadRules {
  readonly rules: readonly CheckedRule[];
  readonly failures: readonly Failure[];
  readonly sources: Readonly<Record<string, string>>;
}

const schema = partSchema({
  name: 'rule',
  family: 'rule',
  descriptors: builtInCatalogue.rule,
  around: {},
  loaded: new Map(),
});

export function readRuleArguments(texts: readonly string[]): ReadRules {
  const rules: CheckedRule[] = [];
  const failures: Failure[] = [];
  const sources: Record<string, string> = {};
  texts.forEach((text, i) => {
    const name = texts.length === 1 ? '--rule' : `--rule (${i + 1})`;
    sources[name] = text;
    const argument = readArgument(text, name);
    const { use, values, locate, problems } = argument;
    failures.push(
      ...problems.map(({ span, ...rest }) => ({ ...argument.position(span), ...rest, path: '', hint: '' })),
    );
    const raw = { use, ...values };
    const origin = { raw, locate, prefix: [] };
    if (isModuleReference(use)) {
      const expected = 'a rule that is built in: rules of modules play in scenarios';
      failures.push(failureOf({ path: ['use'], found: use, expected }, origin));
      return;
    }
    const read = checkedTree(schema, raw);
    failures.push(...read.problems.map((problem) => failureOf(problem, origin)));
    const plugin = builtInCatalogue.rule.find(({ id }) => id === use);
    if (plugin !== undefined && read.problems.length === 0 && problems.length === 0)
      rules.push({ plugin, values: valuesOf(read.tree, () => true) });
  });
  return { rules, failures, sources };
}
