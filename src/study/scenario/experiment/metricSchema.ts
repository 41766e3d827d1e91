/** Names of metrics, and numbers by metric. */
import { number } from '../../reading/numberSchema.ts';
import { described, nearestHint } from '../../reading/problem.ts';
import { readBy, type Schema } from '../../reading/schemaParts.ts';
import { isMap } from '../../reading/isMap.ts';

/** The id of a metric; `metrics` empty: any. */
export function metricSchema(metrics: readonly string[]): Schema {
  return readBy({ type: 'string', ...(metrics.length === 0 ? {} : { enum: [...metrics] }) }, (raw) => {
    if (typeof raw === 'string' && (metrics.length === 0 || metrics.includes(raw))) return { value: raw };
    if (typeof raw !== 'string') {
      return { problems: [{ path: [], found: described(raw), expected: 'the id of a metric' }] };
    }
    const expected = 'the id of a metric (`ringfence list metrics` prints them)';
    const found = `the unknown metric ${described(raw)}`;
    return { problems: [{ path: [], found, expected, hint: nearestHint(raw, metrics) }] };
  });
}

/** A number of at least 0 by metric id; ids have dots, so this is no map by id. */
export function metricWeights(metric: Schema, fallback: Readonly<Record<string, number>> = {}): Schema {
  const weight = number({ minimum: 0 });
  const json = { type: 'object', additionalProperties: { type: 'number', minimum: 0 }, default: fallback };
  return readBy(json, (raw) => {
    if (raw === undefined) return { value: { ...fallback } };
    if (!isMap(raw)) {
      return { problems: [{ path: [], found: described(raw), expected: 'a map of metric ids and numbers' }] };
    }
    const problems = Object.entries(raw).flatMap(([key, value]) => [
      ...(metric.safeParse(key).error?.issues ?? []).map((issue) => ({ issue, part: 'key' as const, key })),
      ...(weight.safeParse(value).error?.issues ?? []).map((issue) => ({
        issue,
        part: 'value' as const,
        key,
      })),
    ]);
    if (problems.length === 0) return { value: { ...raw } };
    return {
      problems: problems.map(({ issue, part, key }) => ({
        expected: issue.message,
        ...(issue.code === 'custom' ? (issue.params as { found?: string; hint?: string }) : {}),
        part,
        path: [key],
      })),
    };
  });
}
