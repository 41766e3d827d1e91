/** Schemas of exchangeable parts: `{use: id, …parameters}`, or `{use: "./file.ts#export", with: {…}}` for a third party's. */
import { z } from 'zod';
import type { ParameterTable } from '../../../model/contracts/parameter.ts';
import type { Family } from '../../../model/contracts/plugin.ts';
import type { Catalogue, LoadedPlugins } from '../../modules/catalogue.ts';
import { nearestName } from '../../failures/nearestName.ts';
import { isModuleReference, moduleReferencePattern, readModuleName } from '../../modules/moduleReference.ts';
import { described, nearestHint, oneOf, type Problem, valueAt } from '../../reading/problem.ts';
import {
  choiceBy,
  id,
  idLike,
  jsonSchemas,
  parameterShape,
  type Schema,
  type Shape,
  strictMap,
} from '../../reading/schemaParts.ts';
import { isMap } from '../../reading/isMap.ts';

/** What the grammar is built for. */
export interface Grammar {
  readonly catalogue: Catalogue;
  readonly loaded: LoadedPlugins;
}

/** What a part needs to be described: a descriptor without its factory will do. */
export interface PartDescriptor {
  readonly id: string;
  /** What editors show beside its `use`. */
  readonly title?: string;
  readonly parameters: ParameterTable;
}

export interface PartForm {
  /** Name of the shared JSON Schema. */
  readonly name: string;
  readonly family: Family | 'network';
  readonly descriptors: readonly PartDescriptor[];
  /** Keys around the part's own parameters; `use` comes after `id`. */
  readonly around?: Shape;
  /** Parts with a schema of their own, by their `use`. */
  readonly special?: Readonly<Record<string, Schema>>;
  readonly loaded: LoadedPlugins;
  /** For whoever names a part of another family. */
  readonly catalogue?: Catalogue;
  /** `use` when the whole part is left out; absent: it must be written. */
  readonly fallback?: string;
}

/** The schema of one part; that of a single `use` is made when a file first says it, as there are some hundred and a file names a dozen. */
export function partSchema(form: PartForm): Schema {
  const around = form.around ?? {};
  const made = new Map<string, Schema>(Object.entries(form.special ?? {}));
  const parts = new Map(form.descriptors.map((part) => [part.id, part]));
  const uses = [...made.keys(), ...parts.keys()];
  const schemaOf = (use: string): Schema | undefined => {
    const part = parts.get(use);
    if (part !== undefined && !made.has(use))
      made.set(use, strictMap({ ...withUse(around, useOf(part), use), ...parameterShape(part.parameters) }));
    return made.get(use);
  };
  const anyModule = strictMap({
    ...withUse(around, z.string().regex(new RegExp(moduleReferencePattern))),
    with: z
      .record(z.string(), z.unknown())
      .register(jsonSchemas, { description: 'the parameters that the module declares' })
      .prefault({}),
  });
  const hasModules = form.family !== 'network';
  const alternatives = {
    name: form.name,
    get schemas() {
      return [...uses.flatMap((use) => schemaOf(use) ?? []), ...(hasModules ? [anyModule] : [])];
    },
  };
  return choiceBy(alternatives, (raw) => {
    const use = valueAt(raw, ['use']);
    if (!isMap(raw)) return notAPart(raw, uses, around);
    if (typeof use !== 'string') {
      return [{ path: ['use'], found: described(use), expected: oneOf(uses), hint: '' }];
    }
    const schema = schemaOf(use);
    if (schema !== undefined) return schema;
    if (hasModules && isModuleReference(use)) return moduleSchema(form, use, anyModule);
    return unknownUse(use, uses, form);
  });
}

const useOf = ({ id, title }: PartDescriptor): Schema =>
  title === undefined ? z.literal(id) : z.literal(id).register(jsonSchemas, { description: title });

/** `id` first, then `use`, then the rest; what has no id is told that it could be that of the part. */
function withUse(around: Shape, use: Schema, name = ''): Shape {
  const { id: own, ...rest } = around;
  const named = own === id ? idLike(name) : own;
  return { ...(own === undefined ? {} : { id: named }), use, ...rest };
}

function notAPart(raw: unknown, uses: readonly string[], around: Shape): readonly Problem[] {
  const use = typeof raw === 'string' ? nearestName(raw, uses) : undefined;
  const hint = use === undefined ? '' : `write {${keysOf(use, around).join(', ')}}`;
  return [{ path: [], found: described(raw), expected: 'a map with `use` and parameters', hint }];
}

/** The keys that a part cannot be without. */
function keysOf(use: string, around: Shape): readonly string[] {
  const { id: own, ...rest } = around;
  const needed = Object.keys(rest).filter((key) => !rest[key].safeParse(undefined).success);
  return [...(own === id ? [`id: ${use}`] : []), `use: ${use}`, ...needed.map((key) => `${key}: …`)];
}

function unknownUse(use: string, uses: readonly string[], form: PartForm): readonly Problem[] {
  const hint = familyHint(use, form.catalogue) || nearestHint(use, uses);
  return [
    { path: ['use'], found: `the unknown ${form.name} ${described(use)}`, expected: oneOf(uses), hint },
  ];
}

/** Where parts of a family stand, as the file says it. */
const keyOf: Readonly<Record<Family, string>> = {
  caller: 'callers',
  pacing: 'pacing',
  list: 'list',
  'calling-number': 'callingNumber',
  script: 'script',
  evasion: 'evasion',
  books: 'books',
  detector: 'screening',
  rule: 'rules',
};

/** Where a part that is of another family belongs. */
function familyHint(use: string, catalogue: Catalogue | undefined): string {
  const families = Object.entries(catalogue ?? {}) as [Family, readonly PartDescriptor[]][];
  const family = families.find(([, parts]) => parts.some(({ id: known }) => known === use))?.[0];
  return family === undefined
    ? ''
    : `\`${use}\` is of the family ${family}: it stands in \`${keyOf[family]}\``;
}

/** A module that was loaded is checked like a built-in one; one that was not keeps its `with` as it is. */
function moduleSchema(form: PartForm, use: string, anyModule: Schema): Schema | readonly Problem[] {
  const name = readModuleName(use);
  if ('expected' in name) return [{ path: ['use'], found: described(use), ...name }];
  const plugin = form.loaded.get(use);
  if (plugin === undefined) return anyModule;
  if (plugin.family !== form.family) {
    const found = `a plug-in of family ${plugin.family}`;
    return [{ path: ['use'], found, expected: `a plug-in of family ${form.family}` }];
  }
  return strictMap({
    ...withUse(form.around ?? {}, z.literal(use)),
    with: strictMap(parameterShape(plugin.parameters)).prefault({}),
  });
}
