/** The grammar of a world: everything under `world:` of a scenario file. */
import { z } from 'zod';
import { places } from '../../../model/contracts/detector.ts';
import type { Family } from '../../../model/contracts/plugin.ts';
import { subscriberParameters } from '../../../model/population/subscriberParameters.ts';
import {
  consentRegistryParameters,
  doNotOriginateParameters,
} from '../../../model/registries/registryParameters.ts';
import { householdPrices, staffPrices } from '../../../model/world/callerCostParameters.ts';
import { clockParameters } from '../../../model/world/clockParameters.ts';
import {
  appealParameters,
  challengeParameters,
  chargeParameters,
  delayParameters,
  latencyParameters,
  suspendParameters,
  toldCauses,
  tracebackParameters,
} from '../../../model/world/consequenceParameters.ts';
import {
  carrierGraphParameters,
  carrierParameters,
  singleExchangeParameters,
  trunkParameters,
} from '../../../model/world/networkParameters.ts';
import { complaintOfficeParameters } from '../../../model/world/officeParameters.ts';
import { actions, blockKinds, blockPurposes, carrierKinds, couplings } from '../../../model/world/world.ts';
import { blockParameters, operatorParameters, siteParameters } from '../../reading/fixedParameters.ts';
import { type Leaf, leafOf } from '../../reading/leaf.ts';
import { type Grammar, partSchema } from './partSchema.ts';
import { described, nearestHint, oneOf } from '../../reading/problem.ts';
import { isCalendarDay } from '../../reading/quantity.ts';
import {
  addProblems,
  id,
  idMap,
  parameterShape,
  readBy,
  type Schema,
  strictMap,
  textLike,
  word,
} from '../../reading/schemaParts.ts';

/** Networks that are described by one table. */
const networks = [{ id: 'single-exchange', parameters: singleExchangeParameters }];

/** The schema of the value of `world:`; its output is a tree whose parameters are leaves. */
export function worldSchema(grammar: Grammar): Schema {
  return strictMap({
    clock: clockSchema().prefault({}),
    currency: textLike(/^[A-Z]{3}$/, {
      expected: 'a currency code of three capital letters, such as CNY',
      fallback: 'CNY',
    }),
    callerCosts: callerCostsSchema().prefault({}),
    couplings: couplingsSchema(),
    numbering: idMap(blockSchema()),
    network: networkSchema(grammar).prefault({ use: 'single-exchange' }),
    registries: registriesSchema().optional(),
    complaintOffice: strictMap(parameterShape(complaintOfficeParameters)).optional(),
    population: idMap(strictMap(parameterShape(subscriberParameters))),
    callers: idMap(callerSchema(grammar)).prefault({}),
    rules: z.array(ruleSchema(grammar)).prefault([]),
    screening: screeningSchema(grammar).prefault({}),
  });
}

function clockSchema(): Schema {
  return strictMap({ start: calendarDay('2020-08-03'), ...parameterShape(clockParameters) });
}

/** Prices of honest callers: of households, of staff, and of the classes that have their own. */
function callerCostsSchema(): Schema {
  return strictMap({
    household: strictMap(parameterShape(householdPrices)).prefault({}),
    staff: strictMap(parameterShape(staffPrices)).prefault({}),
    classes: idMap(strictMap(parameterShape(staffPrices))).prefault({}),
  });
}

/** A day YYYY-MM-DD; the fallback where it is left out. */
function calendarDay(fallback: string): Schema {
  const json = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', default: fallback };
  return readBy(json, (raw) => {
    if (raw === undefined || (raw === '' && fallback === '')) return { value: fallback };
    if (typeof raw === 'string' && isCalendarDay(raw)) return { value: raw };
    return { problems: [{ path: [], found: described(raw), expected: 'a day of the calendar, YYYY-MM-DD' }] };
  });
}

/** `all`, `none` or a list; the output is the list, in the order of the model. */
function couplingsSchema(): Schema {
  const json = {
    default: 'all',
    anyOf: [{ enum: ['all', 'none'] }, { type: 'array', items: { enum: [...couplings] } }],
  };
  return readBy(json, (raw) => {
    if (raw === undefined || raw === 'all') return { value: [...couplings] };
    if (raw === 'none') return { value: [] };
    const expected = `all, none, or a list of ${couplings.join(', ')}`;
    if (!Array.isArray(raw)) {
      const hint = typeof raw === 'string' ? nearestHint(raw, ['all', 'none']) : '';
      return { problems: [{ path: [], found: described(raw), expected, hint }] };
    }
    const items = raw as readonly unknown[];
    const problems = items.flatMap((item, i) =>
      couplings.some((name) => name === item)
        ? []
        : [
            {
              path: [i],
              expected: oneOf(couplings),
              hint: typeof item === 'string' ? nearestHint(item, couplings) : '',
            },
          ],
    );
    return problems.length > 0 ? { problems } : { value: couplings.filter((name) => items.includes(name)) };
  });
}

function blockSchema(): Schema {
  const { digits, allocated, ...further } = parameterShape(blockParameters);
  const prefix = textLike(/^\+?\d{1,15}$/, { expected: 'digits in quotes, such as "+86138"' });
  const block = strictMap({
    prefix,
    digits,
    kind: word(blockKinds),
    carrier: id.default('main'),
    allocated,
    purpose: word(blockPurposes, 'any'),
    ...further,
  });
  return block.transform((tree, context) => withoutService(tree, context));
}

/** Numbers of an invalid block cannot be in service. */
function withoutService(
  block: Readonly<Record<string, unknown>>,
  context: { issues: unknown[] },
): Readonly<Record<string, unknown>> {
  const allocated = block.allocated as Leaf;
  if (block.kind !== 'invalid' || allocated.value === 0) return block;
  if (allocated.status === 'given') {
    const expected = '0, or nothing: numbers of kind invalid are never in service';
    addProblems(context, [{ path: ['allocated'], expected }]);
    return z.NEVER;
  }
  return {
    ...block,
    allocated: leafOf({ ...allocated, value: 0, plain: 0, source: 'assumed: by its kind' }),
  };
}

function networkSchema({ loaded }: Grammar): Schema {
  const special = { 'carrier-graph': carrierGraphSchema() };
  return partSchema({ name: 'network', family: 'network', descriptors: networks, special, loaded });
}

/** Carriers and the trunk groups between them, by id. */
function carrierGraphSchema(): Schema {
  const carrier = strictMap({ kind: word(carrierKinds), ...parameterShape(carrierParameters) });
  const trunk = strictMap({ between: z.tuple([id, id]), ...parameterShape(trunkParameters) });
  return strictMap({
    use: z.literal('carrier-graph'),
    ...parameterShape(carrierGraphParameters),
    carriers: idMap(carrier),
    trunks: idMap(trunk).prefault({}),
  });
}

/** Registries that carriers can query, each only where it is declared. */
function registriesSchema(): Schema {
  return strictMap({
    consent: strictMap(parameterShape(consentRegistryParameters)).optional(),
    doNotOriginate: strictMap(parameterShape(doNotOriginateParameters)).optional(),
  });
}

function callerSchema(grammar: Grammar): Schema {
  return partSchema({
    name: 'caller',
    family: 'caller',
    descriptors: grammar.catalogue.caller,
    around: { class: id.optional() },
    special: { operator: operatorSchema(grammar) },
    loaded: grammar.loaded,
  });
}

function operatorSchema(grammar: Grammar): Schema {
  const books = grammar.catalogue.books;
  const fallback = books.find((plugin) => plugin.id === 'standard') ?? books[0];
  const booksSchema = familySchema(grammar, 'books');
  return strictMap({
    use: z.literal('operator'),
    class: id.default('robot'),
    ...parameterShape(operatorParameters),
    isCompliantWith: z.array(id).prefault([]),
    pacing: familySchema(grammar, 'pacing'),
    list: familySchema(grammar, 'list'),
    callingNumber: familySchema(grammar, 'calling-number'),
    script: familySchema(grammar, 'script'),
    evasion: z.array(familySchema(grammar, 'evasion')).prefault([]),
    books: fallback === undefined ? booksSchema : booksSchema.prefault({ use: fallback.id }),
    alternatives: alternativesSchema(grammar),
  });
}

/** What an operator can change to while it works; each under an id of its own. */
function alternativesSchema({ catalogue, loaded }: Grammar): Schema {
  const listOf = (family: Family): Schema => {
    const name = `${family}-alternative`;
    const descriptors = catalogue[family];
    return z.array(partSchema({ name, family, descriptors, around: { id }, loaded })).prefault([]);
  };
  return strictMap({
    pacing: listOf('pacing'),
    list: listOf('list'),
    callingNumber: listOf('calling-number'),
    script: listOf('script'),
  }).prefault({});
}

function familySchema({ catalogue, loaded }: Grammar, family: Family): Schema {
  return partSchema({ name: family, family, descriptors: catalogue[family], loaded });
}

function ruleSchema({ catalogue, loaded }: Grammar): Schema {
  const around = { id, from: calendarDay('') };
  return partSchema({ name: 'rule', family: 'rule', descriptors: catalogue.rule, around, loaded });
}

function screeningSchema({ catalogue, loaded }: Grammar): z.ZodType {
  const further = {
    carriers: z.array(id).optional(),
    challenge: strictMap(parameterShape(challengeParameters)).optional(),
    delay: strictMap(parameterShape(delayParameters)).optional(),
    charge: strictMap(parameterShape(chargeParameters)).optional(),
    latency: strictMap(parameterShape(latencyParameters)).optional(),
    suspend: strictMap(parameterShape(suspendParameters)).optional(),
    appeal: strictMap(parameterShape(appealParameters)).optional(),
    traceback: strictMap(parameterShape(tracebackParameters)).optional(),
    told: z.literal([...toldCauses]).optional(),
  };
  // eslint-disable-next-line unicorn/no-thenable -- the grammar's word; the value is a schema, never awaited
  const around = { id, ...parameterShape(siteParameters), then: word(actions), ...further };
  const detector = partSchema({
    name: 'detector',
    family: 'detector',
    descriptors: catalogue.detector,
    around,
    loaded,
  });
  return strictMap(Object.fromEntries(places.map((place) => [place, z.array(detector).prefault([])])));
}
