/** Throughput in the form that github-action-benchmark takes (`customBiggerIsBetter`). It never enters a verdict. */
import type { Speed } from '../../experiment/runExperiment.ts';

/** Without a speed an empty list: the file of an earlier gate would be taken for that of this one. */
export function benchmarkJson(experiment: string, speed: Speed | null): string {
  if (speed === null) return '[]\n';
  const { attemptsPerSecond, jobs, attempts } = speed;
  const entry = {
    name: `${experiment}: call attempts`,
    unit: 'attempts/s',
    value: Math.round(attemptsPerSecond),
    extra: `${attempts} attempts on ${jobs} workers`,
  };
  return `${JSON.stringify([entry], null, 2)}\n`;
}
