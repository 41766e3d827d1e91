/** Parts that arguments of one option name, checked as a scenario file would be: all faults at once, each with its place in the argument. */
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import type { Family } from '../../model/contracts/plugin.ts';
import type { Failure } from '../failures/failure.ts';
import type { ModuleSearch } from '../modules/moduleFile.ts';
import { isModuleReference } from '../modules/moduleReference.ts';
import { checkedTree } from '../reading/checkedTree.ts';
import { valuesOf } from '../reading/leaf.ts';
import { failureOf } from '../reading/problem.ts';
import type { Origin } from '../reading/problem.ts';
import type { Schema } from '../reading/schemaParts.ts';
import { missingModule } from './argumentModules.ts';
import { argumentName, readArgument } from './argumentText.ts';

type Tree = Readonly<Record<string, unknown>>;

export interface ReadArguments<Spec> {
  readonly specs: readonly Spec[];
  readonly failures: readonly Failure[];
  /** Texts of the arguments by the name that failures give them. */
  readonly sources: Readonly<Record<string, string>>;
}

/** What one argument names, or what is wrong with it. */
export type ReadPart<Part> = { readonly part: Part } | { readonly failures: readonly Failure[] };

/** `readOne` is given an argument, its name in messages, and what those before it came to. */
export function readArguments<Spec>(
  option: string,
  texts: readonly string[],
  readOne: (text: string, name: string, before: readonly Spec[]) => ReadPart<Spec>,
): ReadArguments<Spec> {
  const specs: Spec[] = [];
  const failures: Failure[] = [];
  const sources: Record<string, string> = {};
  texts.forEach((text, i) => {
    const name = argumentName(option, texts, i);
    sources[name] = text;
    const read = readOne(text, name, specs);
    if ('part' in read) specs.push(read.part);
    else failures.push(...read.failures);
  });
  return { specs, failures, sources };
}

/** How an argument is read. */
export interface ArgumentForm {
  readonly family: Family;
  readonly schema: Schema;
  readonly search: ModuleSearch;
  /** Keys of an argument that are not the part's own. */
  readonly around: readonly string[];
}

/** A part that an argument names, with nothing wrong. */
export interface NamedPart {
  readonly use: string;
  /** Its own values, defaults filled in. */
  readonly values: ParameterValues;
  /** The whole of it, as a scenario would have it. */
  readonly tree: Tree;
  readonly origin: Origin;
}

export function namedPart(text: string, name: string, form: ArgumentForm): ReadPart<NamedPart> {
  const { family, schema, search, around } = form;
  const argument = readArgument(text, name);
  const { use, values, locate, problems } = argument;
  const raw = rawOf(use, values, around);
  const origin: Origin = { raw, locate, prefix: [] };
  const { tree: checked, problems: wrong } = checkedTree(schema, raw);
  const failures = [
    ...problems.map(({ span, ...rest }) => ({ ...argument.position(span), ...rest, path: '', hint: '' })),
    ...wrong.map((problem) => failureOf(problem, origin)),
    ...missingModule({ use, family }, search, origin),
  ];
  if (failures.length > 0) return { failures };
  const tree = checked as Tree;
  const own = isModuleReference(use)
    ? valuesOf(tree.with, () => true)
    : valuesOf(tree, (key) => !around.includes(key));
  return { part: { use, values: own, tree, origin } };
}

/** As a scenario would write it. */
function rawOf(use: string, values: Tree, around: readonly string[]): Tree {
  if (!isModuleReference(use)) return { use, ...values };
  const entries = Object.entries(values);
  return {
    use,
    ...Object.fromEntries(entries.filter(([key]) => around.includes(key))),
    with: Object.fromEntries(entries.filter(([key]) => !around.includes(key))),
  };
}
