/** The grammar of a world: everything under `world:` of a scenario file. */
import { z } from 'zod';
import { subscriberParameters } from '../../../model/population/subscriberParameters.ts';
import {
  consentRegistryParameters,
  doNotOriginateParameters,
} from '../../../model/registries/registryParameters.ts';
import { householdPrices, staffPrices } from '../../../model/world/callerCostParameters.ts';
import { clockParameters } from '../../../model/world/clockParameters.ts';
import { complaintOfficeParameters } from '../../../model/world/officeParameters.ts';
import { id, idMap, parameterShape, strictMap, textLike } from '../../reading/schemaParts.ts';
import type { Schema } from '../../reading/schemaParts.ts';
import { blockSchema } from './blockSchema.ts';
import { calendarDay } from './calendarDay.ts';
import { couplingsSchema } from './couplingsSchema.ts';
import { networkSchema } from './networkSchema.ts';
import { operatorSchema } from './operatorSchema.ts';
import { partSchema } from './partSchema.ts';
import type { Grammar } from './partSchema.ts';
import { screeningSchema } from './screeningSchema.ts';

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
    ...grammar,
  });
}

function ruleSchema(grammar: Grammar): Schema {
  const around = { id, from: calendarDay('') };
  const descriptors = grammar.catalogue.rule;
  return partSchema({ name: 'rule', family: 'rule', descriptors, around, ...grammar });
}
