/** The grammar of an experiment: everything under `experiment:` of a scenario file. */
import { z } from 'zod';
import { places } from '../../../model/contracts/detector.ts';
import { levelDesigns, modes, pairings, replicationsAtMost, spreadDesigns } from './experiment.ts';
import { gameSchema } from './gameSchema.ts';
import { metricSchema, metricWeights } from './metricSchema.ts';
import { number } from '../../reading/numberSchema.ts';
import { described } from '../../reading/problem.ts';
import { titleSchema } from '../world/scenarioFile.ts';
import { choiceBy, id, idMap, readBy, type Schema, strictMap, word } from '../../reading/schemaParts.ts';
import { sensitivitySchema } from './sensitivitySchema.ts';
import { isMap } from '../../reading/isMap.ts';

/** The schema of the value of `experiment:`; `metrics` empty: metric ids are not checked. */
export function experimentSchema(metrics: readonly string[]): Schema {
  const metric = metricSchema(metrics);
  return strictMap({
    seed: number({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, isWhole: true, fallback: 1 }),
    replications: replicationsSchema(metric),
    pairing: word(pairings, 'common'),
    level: number({ minimum: 0.5, maximum: 0.9999, fallback: 0.95 }),
    mode: word(modes, 'closed'),
    control: id.optional(),
    arms: idMap(strictMap({ set: z.record(z.string(), z.unknown()).prefault({}) })).prefault({ base: {} }),
    question: titleSchema().optional(),
    equivalence: metricWeights(metric),
    weights: idMap(number({ minimum: 0 })).optional(),
    factors: idMap(factorSchema()).prefault({}),
    design: designSchema().prefault({}),
    gate: gateSchema(metric).optional(),
    assumptions: assumptionSchema().optional(),
    game: gameSchema(metrics).optional(),
    sensitivity: sensitivitySchema(metrics).optional(),
  });
}

function replicationsSchema(metric: Schema): Schema {
  const fixed = number({ minimum: 1, maximum: replicationsAtMost, isWhole: true, fallback: 20 });
  const sequential = strictMap({
    halfWidth: number({ above: 0 }),
    metric,
    class: id.optional(),
    arm: id.optional(),
    atMost: number({ minimum: 20, maximum: replicationsAtMost, isWhole: true }),
  });
  const form = { name: 'replications', schemas: [fixed, sequential] };
  return choiceBy(form, (raw) => (isMap(raw) ? sequential : fixed)).prefault(20);
}

function factorSchema(): Schema {
  const path = z.string().min(1);
  const levels = strictMap({ path, levels: z.array(z.unknown()).min(1).max(1000) });
  const steps = number({ minimum: 2, maximum: 1000, isWhole: true, fallback: 2 });
  const range = strictMap({ path, range: rangeSchema(), scale: word(['linear', 'log'], 'linear'), steps });
  return choiceBy({ name: 'factor', schemas: [levels, range] }, (raw) => {
    const isRange = typeof raw === 'object' && raw !== null && Object.hasOwn(raw, 'range');
    return isRange ? range : levels;
  });
}

function rangeSchema(): Schema {
  const json = { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 };
  return readBy(json, (raw) => {
    const ends = Array.isArray(raw) ? (raw as readonly unknown[]) : [];
    const isPair = ends.length === 2 && ends.every((end) => typeof end === 'number' && Number.isFinite(end));
    if (isPair && Number(ends[0]) < Number(ends[1])) return { value: ends };
    return { problems: [{ path: [], found: described(raw), expected: 'two numbers [low, high]' }] };
  });
}

function designSchema(): Schema {
  const known = [...levelDesigns, ...spreadDesigns];
  const levels = strictMap({ use: word(known, 'grid') });
  const points = number({ minimum: 2, maximum: 10_000, isWhole: true });
  const spread = strictMap({ use: word(spreadDesigns), points });
  const isSpread = (raw: unknown): boolean =>
    typeof raw === 'object' && raw !== null && 'use' in raw && spreadDesigns.some((use) => use === raw.use);
  return choiceBy({ name: 'design', schemas: [levels, spread] }, (raw) => (isSpread(raw) ? spread : levels));
}

function assumptionSchema(): Schema {
  return strictMap({
    points: number({ minimum: 2, maximum: 1000, isWhole: true, fallback: 200 }),
    replications: number({ minimum: 1, maximum: 100, isWhole: true, fallback: 2 }),
    factor: number({ minimum: 1.01, maximum: 100, fallback: 2 }),
  });
}

function gateSchema(metric: Schema): Schema {
  const threshold = strictMap({
    metric,
    arm: id,
    class: id.optional(),
    place: word(places).optional(),
    atMost: number({}).optional(),
    atLeast: number({}).optional(),
    end: word(['unfavourable', 'favourable'], 'unfavourable'),
  });
  return strictMap({
    underTest: z.array(z.string().min(1)).prefault([]),
    thresholds: z.array(threshold).prefault([]),
    margins: metricWeights(metric),
  });
}
