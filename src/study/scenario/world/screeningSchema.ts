/** The grammar of `screening:`: where which detectors judge, and what is done with what they say. */
import { z } from 'zod';
import { places } from '../../../model/contracts/detector.ts';
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
import { actions } from '../../../model/world/world.ts';
import { siteParameters } from '../../reading/fixedParameters.ts';
import { id, parameterShape, strictMap, word } from '../../reading/schemaParts.ts';
import { partSchema } from './partSchema.ts';
import type { Grammar } from './partSchema.ts';

export function screeningSchema(grammar: Grammar): z.ZodType {
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
    descriptors: grammar.catalogue.detector,
    around,
    ...grammar,
  });
  return strictMap(Object.fromEntries(places.map((place) => [place, z.array(detector).prefault([])])));
}
