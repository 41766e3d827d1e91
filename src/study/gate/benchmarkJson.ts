/** Throughput in the form that github-action-benchmark takes (`customBiggerIsBetter`). It never enters a verdict. */
import type { Speed } from '../experiment/runExperiment.ts';

export function benchmarkJson(experiment: string, { attemptsPerSecond, jobs, attempts }: Speed): string {
  const entry = {
    name: `${experiment}: call attempts`,
    unit: 'attempts/s',
    value: Math.round(attemptsPerSecond),
    extra: `${attempts} attempts on ${jobs} workers`,
  };
  return `${JSON.stringify([entry], null, 2)}\n`;
}
