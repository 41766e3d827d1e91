import { describe, expect, it } from 'vitest';
import { runExperiment } from '../../../../src/study/experiment/runExperiment.ts';
import type { ExperimentEnd, ExperimentOptions } from '../../../../src/study/experiment/runExperiment.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';

const overrides = { replications: 1, days: 1 };

async function played(options: Partial<ExperimentOptions>): Promise<ExperimentEnd> {
  const { resolved } = resolveScenario({ path: 'scenarios/smoke.yaml' }, builtInCatalogue, { overrides });
  if (resolved === undefined) throw new Error('not resolved');
  return runExperiment(resolved, options);
}

describe('an experiment that a program plays', () => {
  it('is not begun when it was stopped before', async () => {
    const { results, fault, done } = await played({ signal: AbortSignal.abort() });
    expect([results, fault, done.size]).toEqual([null, null, 0]);
  });

  it('is played without any option, and says what it was', async () => {
    const { results, speed } = await played({});
    expect(results?.replay).toBe('runExperiment: smoke, seed 1');
    expect([results?.replications.done, speed.jobs]).toEqual([1, 1]);
  });

  it('writes traces of no other format', async () => {
    const traces = [{ path: 'calls.xlsx', format: 'xlsx' as 'csv', hasTruth: true, isFolder: false }];
    await expect(played({ traces })).rejects.toThrow(
      'traces: found the format xlsx of calls.xlsx, expected one of parquet, csv, ndjson',
    );
  });

  it.each([0, -1, 1.5, NaN])('needs a worker: not %s of them', async (jobs) => {
    await expect(played({ jobs })).rejects.toThrow(
      `jobs: found ${jobs}, expected a whole number of at least 1`,
    );
  });
});
