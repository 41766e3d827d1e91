/** Comparison of simulated replications with an exact value. */
import { expect } from 'vitest';

const replications = 20;

/** Two-sided 99.9 % point of Student's t with 19 degrees of freedom (NIST/SEMATECH e-Handbook, table 1.3.6.7.2 for 0.9995: 3.883). */
const student999 = 3.8834;

/** Plays the replications and expects the 99.9 % interval of every measure named in `exact` to hold its exact value. */
export function expectAgreement<Measures extends object>(
  play: (replication: number) => Measures,
  exact: Partial<Record<keyof Measures, number>>,
): void {
  const played = Array.from({ length: replications }, (_, replication) => play(replication));
  for (const name of Object.keys(exact) as (keyof Measures & string)[]) {
    const values = played.map((measures) => Number(measures[name]));
    const mean = values.reduce((sum, value) => sum + value, 0) / replications;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (replications - 1);
    const halfWidth = student999 * Math.sqrt(variance / replications);
    const distance = Math.abs(mean - (exact[name] ?? Number.NaN));
    expect(distance, `${name}: ${mean} ± ${halfWidth}, exactly ${exact[name]}`).toBeLessThanOrEqual(
      halfWidth,
    );
  }
}
