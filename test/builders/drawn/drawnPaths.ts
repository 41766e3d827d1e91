/**
 * Which paths there are in the grammar of files, given as JSON Schema, and which of them a file takes: keys, alternatives, words, and the ends of what numbers
 * may be. Parts of a catalogue begin anew wherever they stand: `detector<volume-cap>.limitCalls`; keys that all of a family have are `detector.then`.
 */
import { quantityPattern } from '../../../src/study/reading/quantity.ts';
import type { Plain } from '../partArbitrary.ts';
import { Forms, isFitting } from './form.ts';
import type { Form, Inner } from './form.ts';
import { anything, manner, manners, sayingsOf } from './valueSayings.ts';

interface At {
  readonly form: Form;
  readonly path: string;
  readonly value: unknown;
}

export class DrawnPaths {
  readonly #schema: Form;
  readonly #forms: Forms;
  /** Parts of a catalogue that were gone through, while all paths are collected. */
  readonly #gone: Set<string> = new Set();

  constructor(schema: Form) {
    this.#schema = schema;
    this.#forms = new Forms(schema.$defs as Readonly<Record<string, Form>>);
  }

  /** All that a file could take. */
  known(): ReadonlySet<string> {
    const found = new Set(manners);
    this.#gone.clear();
    this.#walk({ form: this.#schema, path: '', value: anything }, found);
    return found;
  }

  /** What a file takes that the program accepts, with what its arms, strategies and factors put at other places. */
  takenBy(tree: Plain): ReadonlySet<string> {
    const found = new Set<string>();
    this.#walk({ form: this.#schema, path: '', value: tree }, found);
    for (const [path, value] of settingsOf(tree.experiment as Experiment)) {
      const steps = ['world', ...path.split('.')];
      const form = steps.reduce<Form | undefined>(
        (outer, step) => outer && this.#forms.below(outer, step),
        this.#schema,
      );
      // Where a family branches, the path alone does not say into which part it leads.
      if (form !== undefined) this.#walk({ form, path: 'set', value }, found);
    }
    return new Set([...found].filter((path) => !path.startsWith('set')));
  }

  #walk({ form: given, path, value }: At, into: Set<string>): void {
    into.add(path);
    const form = this.#forms.whole(given);
    const { anyOf: choices = [] } = form as Inner;
    if (choices.length === 0) {
      for (const saying of sayingsOf(form, value)) into.add(saying.startsWith('(') ? saying : path + saying);
      for (const inner of insideOf({ form, path, value })) this.#walk(inner, into);
    } else if (choices.some((choice) => this.#forms.isPart(choice))) {
      this.#walkParts({ form: given, path, value }, into);
    } else if (choices.some((choice) => this.#forms.isCited(choice))) {
      this.#walkCited({ form: choices[0], path, value }, into);
    } else {
      for (const choice of this.#fitting(choices, value)) this.#walk({ form: choice, path, value }, into);
    }
  }

  #fitting(choices: readonly Form[], value: unknown): readonly Form[] {
    const whole = choices.map((choice) => this.#forms.whole(choice));
    if (value !== anything) return whole.filter((choice) => isFitting(choice, value));
    // A whole number of days is no part of one in any unit.
    const isWhole = whole.some(({ type }) => type === 'integer');
    return whole.filter(({ pattern }) => !isWhole || pattern !== quantityPattern);
  }

  #walkCited({ form, path, value }: At, into: Set<string>): void {
    const isCited = typeof value === 'object' && value !== null && 'is' in value;
    const { is, range } = isCited ? (value as Form) : { is: value, range: undefined };
    this.#walk({ form, path, value: is }, into);
    if (value === anything) return;
    into.add(manner(isCited ? 'cited' : 'alone'));
    if (range !== undefined) into.add(manner('ranged'));
  }

  #walkParts({ form, path, value }: At, into: Set<string>): void {
    const { name, parts, shared } = this.#forms.family(form);
    const family = name.replace('-alternative', '');
    for (const part of parts) {
      const use = this.#forms.whole((part.properties as Readonly<Record<string, Form>>).use);
      if (value !== anything && !isFitting(use, (value as Form).use)) continue;
      const id = (use.const ?? 'module') as string;
      into.add(`${path}<${id === 'module' ? id : 'part'}>`).add(`${family}<${id}>`);
      if (value === anything && this.#gone.has(`${name}<${id}>`)) continue;
      this.#gone.add(`${name}<${id}>`);
      for (const inner of insideOf({ form: part, path: '', value })) {
        const isShared = shared.has(inner.path);
        this.#walk({ ...inner, path: `${family}${isShared ? '' : `<${id}>`}.${inner.path}` }, into);
      }
    }
  }
}

/** What stands in a map or a list. */
function insideOf({ form, path, value }: At): readonly At[] {
  const { properties = {}, additionalProperties, items, prefixItems = [] } = form as Inner;
  const below = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const isAny = value === anything;
  const own = isAny ? Object.keys(properties) : Object.keys((value ?? {}) as object);
  const inner: At[] = own
    .filter((key) => Object.hasOwn(properties, key))
    .map((key) => ({
      form: properties[key],
      path: below(key),
      value: isAny ? anything : (value as Form)[key],
    }));
  if (typeof additionalProperties === 'object')
    for (const one of isAny ? [anything] : Object.values(value as object))
      inner.push({ form: additionalProperties, path: below('*'), value: one });
  const each = prefixItems[0] ?? items;
  if (each !== undefined)
    for (const one of isAny ? [anything] : (value as readonly unknown[]))
      inner.push({ form: each, path: `${path}[]`, value: one });
  return inner;
}

interface Experiment {
  readonly arms?: Readonly<Record<string, { readonly set?: Plain }>>;
  readonly game?: { readonly strategies: Readonly<Record<string, { readonly set?: Plain }>> };
  readonly factors?: Readonly<
    Record<string, { readonly path: string; readonly levels?: readonly unknown[] }>
  >;
}

/** Values that stand by their path below `world`. */
function settingsOf({ arms = {}, game, factors = {} }: Experiment): readonly (readonly [string, unknown])[] {
  const sets = [...Object.values(arms), ...Object.values(game?.strategies ?? {})];
  return [
    ...sets.flatMap(({ set = {} }) => Object.entries(set)),
    ...Object.values(factors).flatMap(({ path, levels = [] }) =>
      levels.map((level) => [path, level] as const),
    ),
  ];
}
