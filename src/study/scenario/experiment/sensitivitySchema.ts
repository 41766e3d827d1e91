/** The grammar of `experiment.sensitivity`: which assumptions are moved, and how. */
import { z } from 'zod';
import { sensitivityDesigns } from './experiment.ts';
import { metricSchema } from './metricSchema.ts';
import { number } from '../../reading/numberSchema.ts';
import { type Schema, strictMap, word } from '../../reading/schemaParts.ts';

export function sensitivitySchema(metrics: readonly string[]): Schema {
  return strictMap({
    design: word(sensitivityDesigns, 'tornado'),
    of: z.array(z.string().min(1)).prefault([]),
    metric: metricSchema(metrics).prefault('unwanted.answered.perSubscriberDay'),
    walks: number({ minimum: 2, maximum: 1000, isWhole: true, fallback: 10 }),
    rows: number({ minimum: 8, maximum: 4096, isWhole: true, fallback: 64 }),
    replications: number({ minimum: 1, maximum: 100, isWhole: true, fallback: 2 }),
    factor: number({ minimum: 1.01, maximum: 100, fallback: 2 }),
  });
}
