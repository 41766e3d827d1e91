/** Whether an export is a plug-in's descriptor: every field that the family's contract names, and a sound parameter table. */
import { z } from 'zod';
import { attemptColumnNames } from '../../model/calls/columnsRead.ts';
import type { Parameter } from '../../model/contracts/parameter.ts';
import { Purpose } from '../../model/contracts/caller.ts';
import type { Family } from '../../model/contracts/plugin.ts';
import { ruleFacts, ruleStatuses } from '../../model/contracts/rule.ts';
import { described } from '../reading/problem.ts';
import { readParameter } from '../reading/readParameter.ts';
import { idPattern } from '../reading/schemaParts.ts';

const parameterTypes = [
  'number',
  'count',
  'share',
  'seconds',
  'money',
  'choice',
  'boolean',
  'series',
  'blocks',
  'sites',
  'caller',
  'hours',
  'model',
  'onnx',
  'program',
] as const;

const needs = [
  'origin',
  'release',
  'reports',
  'registry:consent',
  'registry:do-not-call',
  'registry:purpose',
  'registry:allocation',
  'registry:do-not-originate',
] as const;

/** Keys of the grammar that stand beside a part's own parameters. */
const reservedNames: readonly string[] = ['id', 'use', 'with', 'class', 'from', 'alarmAt', 'shadow', 'then'];

const plainValue = z.union([z.number(), z.string(), z.boolean()]);

const parameter = z.looseObject({
  type: z.enum(parameterTypes),
  default: z.unknown(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  choices: z.array(z.string()).optional(),
  permissive: z.enum(['up', 'down']).optional(),
  onlyWith: z
    .union([
      z.object({ parameter: z.string(), is: plainValue }).strict(),
      z.object({ parameter: z.string(), isNot: plainValue }).strict(),
    ])
    .optional(),
  notAbove: z.string().optional(),
  unit: z.string(),
  says: z.string(),
  source: z.string().min(1),
});

const aFunction = z.custom((value) => typeof value === 'function', {
  error: 'Invalid input: expected function',
});

/** What every descriptor says of itself. */
const common = {
  id: z.string().regex(idPattern),
  version: z.number().int().min(1),
  title: z.string(),
  cites: z.array(z.string()),
  needs: z.array(z.enum(needs)),
  parameters: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?$/), parameter),
};

/** Functions that stand in one beside `create`. */
const furtherFunctions: Readonly<Partial<Record<Family, z.ZodRawShape>>> = {
  script: { purposeOf: aFunction },
};

/** What it says beside, by family. */
const more: Readonly<Record<Family, z.ZodRawShape>> = {
  caller: {
    isProtected: z.boolean(),
    membersFrom: z.string(),
    numbersFrom: z.string(),
    wantedFrom: z.string().optional(),
    callsBy: z.enum(['household', 'staff', 'machine']).optional(),
    callsFor: z.enum(Object.keys(Purpose) as [string, ...string[]]).optional(),
  },
  'calling-number': {
    numbersFrom: z.string(),
    numberKind: z.enum(['mobile', 'fixed', 'inbound-only']).optional(),
    areNumbersSpread: z.boolean().optional(),
    isScattered: z.boolean().optional(),
    learns: z.boolean().optional(),
    borrows: z.object({ lender: z.string(), numbers: z.string() }).optional(),
  },
  pacing: {},
  list: {},
  script: {},
  evasion: {},
  books: { prices: z.object({ currency: z.string(), year: z.number() }).optional() },
  detector: {
    isDeterministic: z.boolean().optional(),
    reads: z.array(z.enum(attemptColumnNames)).optional(),
  },
  rule: {
    jurisdiction: z.string(),
    inForce: z.looseObject({
      from: z.string(),
      until: z.string().optional(),
      says: z.string().optional(),
    }),
    status: z.enum(ruleStatuses),
    exempt: z.array(z.string()),
    isPrice: z.boolean().optional(),
    about: z.array(z.enum(Object.keys(Purpose) as [string, ...string[]])),
    looksAt: z.array(z.enum(ruleFacts)),
    bindsBy: z.array(z.enum(ruleFacts)).optional(),
    unseenAs: z.partialRecord(z.enum(ruleFacts), z.string()).optional(),
    enforces: z.string(),
    obeys: z.string(),
    suffers: z.string(),
    currency: z.string().optional(),
    examples: z.array(
      z.looseObject({
        call: z.record(z.string(), z.unknown()),
        is: z.enum(['kept', 'broken']),
        because: z.string(),
      }),
    ),
  },
};

/** A descriptor as plain data, without its functions. */
export const descriptorForm: z.ZodType = z.union(
  (Object.keys(more) as Family[]).map((family) =>
    z.looseObject({ family: z.literal(family), ...common, ...more[family] }),
  ),
);

/** What is wrong with an export, or undefined when it is a descriptor of the family. */
export function descriptorFault(value: unknown, family: Family): { readonly found: string } | undefined {
  if (typeof value !== 'object' || value === null) {
    const kind = typeof value === 'function' ? 'a function' : described(value);
    return { found: `${kind} where a descriptor is exported` };
  }
  const own = (value as { family?: unknown }).family;
  if (own !== family) return { found: `a plug-in of family ${described(own)}` };
  const functions = { create: aFunction, ...furtherFunctions[family] };
  const checked = z.looseObject({ ...common, ...functions, ...more[family] }).safeParse(value);
  if (!checked.success) {
    const { path, message } = checked.error.issues[0];
    return { found: `a descriptor whose \`${path.join('.')}\` is wrong (${message})` };
  }
  return parameterFault(value as NamingDescriptor);
}

/** A descriptor that says of some of its parameters what they are for. */
interface NamingDescriptor {
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly numbersFrom?: string;
  readonly borrows?: { readonly lender: string; readonly numbers: string };
}

/** A default that its own parameter refuses, or a name that the grammar needs. */
function parameterFault(plugin: NamingDescriptor): { readonly found: string } | undefined {
  for (const [name, declared] of Object.entries(plugin.parameters)) {
    if (reservedNames.includes(name) || name in Object.prototype)
      return { found: `a parameter with the reserved name \`${name}\`` };
    const { onlyWith, notAbove } = declared;
    if (onlyWith !== undefined && !Object.hasOwn(plugin.parameters, onlyWith.parameter))
      return { found: `a parameter \`${name}\` whose \`onlyWith\` names no parameter` };
    if (notAbove !== undefined && !Object.hasOwn(plugin.parameters, notAbove))
      return { found: `a parameter \`${name}\` whose \`notAbove\` names no parameter` };
    if (declared.type === 'choice' && (declared.choices ?? []).length === 0)
      return { found: `a parameter \`${name}\` of type "choice" without \`choices\`` };
    const first = readParameter({ name, parameter: declared }, undefined);
    if (!('leaf' in first)) continue;
    const again = readParameter({ name, parameter: declared }, first.leaf.plain);
    if ('problems' in again) {
      return { found: `a parameter \`${name}\` whose default is not ${again.problems[0].expected}` };
    }
  }
  const { numbersFrom = '', borrows, parameters } = plugin;
  if (numbersFrom !== '' && !Object.hasOwn(parameters, numbersFrom))
    return { found: `a descriptor whose \`numbersFrom\` names no parameter` };
  if (borrows === undefined) return undefined;
  const [lender, numbers] = [borrows.lender, borrows.numbers].map((name) => parameters[name]?.type);
  if (lender === 'caller' && numbers === 'count') return undefined;
  return { found: `a descriptor whose \`borrows\` names no parameters of types "caller" and "count"` };
}
