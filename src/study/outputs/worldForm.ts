/** The form of a resolved world, for whoever reads it; parameters of parts are those that `ringfence show ID` names. */
import { z } from 'zod';
import { places } from '../../model/contracts/detector.ts';
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import { actions, blockKinds, blockPurposes, carrierKinds, couplings } from '../../model/world/world.ts';
import type { CallerSettings, World } from '../../model/world/world.ts';

/** Quantities in the parameter's unit, hours as seconds after local midnight. */
export const parameterValueForm: z.ZodType<ParameterValues[string]> = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.array(z.number()),
  z.array(z.string()),
]);
const parameters = z.record(z.string(), parameterValueForm);
const anyParameters = parameters.nullable();

const part = { use: z.string(), parameters };
const partForm = z.looseObject(part);
const named = z.looseObject({ id: z.string(), parameters });

const block = z.looseObject({
  id: z.string(),
  prefix: z.string(),
  digits: z.number(),
  kind: z.enum(blockKinds),
  carrier: z.string(),
  allocated: z.number(),
  purpose: z.enum(blockPurposes),
  identityCheck: z.number(),
  secondHandShare: z.number(),
  inheritedMarks: z.number(),
  quarantineSeconds: z.number(),
});

const network = z.looseObject({
  ...part,
  carriers: z.array(z.looseObject({ id: z.string(), kind: z.enum(carrierKinds), parameters })),
  trunks: z.array(z.looseObject({ id: z.string(), between: z.tuple([z.string(), z.string()]), parameters })),
});

const alternatives = z.array(z.looseObject({ ...part, id: z.string() }));

const caller: z.ZodType<CallerSettings> = z.discriminatedUnion('kind', [
  z.looseObject({ ...part, kind: z.literal('wanted'), id: z.string(), class: z.string() }),
  z.looseObject({
    kind: z.literal('operator'),
    id: z.string(),
    class: z.string(),
    operators: z.number(),
    insideShare: z.number(),
    isCompliantWith: z.array(z.string()),
    pacing: partForm,
    list: partForm,
    callingNumber: partForm,
    script: partForm,
    evasion: z.array(partForm),
    books: partForm,
    levers: parameters,
    alternatives: z.looseObject({
      pacing: alternatives,
      list: alternatives,
      callingNumber: alternatives,
      script: alternatives,
    }),
  }),
]);

const screening = z.array(
  z.looseObject({
    ...part,
    id: z.string(),
    alarmAt: z.number(),
    // eslint-disable-next-line unicorn/no-thenable -- the grammar's word; the value is a form, never awaited
    then: z.enum(actions),
    isShadow: z.boolean(),
    consequences: z.looseObject({
      challenge: anyParameters,
      delay: anyParameters,
      charge: anyParameters,
      suspend: anyParameters,
      latency: anyParameters,
      traceback: anyParameters,
      appeal: anyParameters,
      toldCause: z.number(),
    }),
    carriers: z.array(z.string()),
    ofRule: z.looseObject({ rule: z.number(), fromSecond: z.number() }).exactOptional(),
  }),
);

export const worldForm: z.ZodType<World> = z.looseObject({
  clock: z.looseObject({
    start: z.string(),
    days: z.number(),
    preHistoryDays: z.number(),
    utcOffsetSeconds: z.number(),
  }),
  currency: z.string(),
  callerCosts: z.looseObject({ household: parameters, staff: parameters, classes: z.array(named) }),
  couplings: z.array(z.enum(couplings)),
  numbering: z.array(block),
  network,
  registries: z.looseObject({ consent: anyParameters, doNotOriginate: anyParameters }),
  complaintOffice: anyParameters,
  population: z.array(named),
  callers: z.array(caller),
  rules: z.array(z.looseObject({ ...part, id: z.string(), from: z.string() })),
  screening: z.looseObject({
    [places[0]]: screening,
    [places[1]]: screening,
    [places[2]]: screening,
    [places[3]]: screening,
  }),
});
