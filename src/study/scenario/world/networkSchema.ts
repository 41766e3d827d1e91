/** The grammar of `network:`: a single exchange, or carriers and what connects them. */
import { z } from 'zod';
import {
  carrierGraphParameters,
  carrierParameters,
  singleExchangeParameters,
  trunkParameters,
} from '../../../model/world/networkParameters.ts';
import { carrierKinds } from '../../../model/world/world.ts';
import { id, idMap, parameterShape, strictMap, word } from '../../reading/schemaParts.ts';
import type { Schema } from '../../reading/schemaParts.ts';
import { partSchema } from './partSchema.ts';
import type { Grammar } from './partSchema.ts';

/** Networks that are described by one table. */
const networks = [{ id: 'single-exchange', parameters: singleExchangeParameters }];

export function networkSchema({ loaded }: Grammar): Schema {
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
