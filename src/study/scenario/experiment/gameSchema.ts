/** The grammar of `experiment.game`: who answers the arms, and with which strategies. */
import { z } from 'zod';
import { gameSolutions } from './experiment.ts';
import { metricSchema, metricWeights } from './metricSchema.ts';
import { number } from '../../reading/numberSchema.ts';
import { id, idMap, type Schema, strictMap, word } from '../../reading/schemaParts.ts';

export function gameSchema(metrics: readonly string[]): Schema {
  const metric = metricSchema(metrics);
  return strictMap({
    operators: id,
    strategies: idMap(strictMap({ set: z.record(z.string(), z.unknown()).prefault({}) })),
    loss: metricWeights(metric, { 'unwanted.answered.perSubscriberDay': 1 }),
    solution: word(gameSolutions).optional(),
    profit: metric.prefault('operator.profit.perDay'),
    choosing: number({ minimum: 0.1, maximum: 0.9, fallback: 0.5 }),
  });
}
