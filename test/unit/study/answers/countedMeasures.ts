/** Measures as an experiment has them, of counts by arm and replication. */
import { summariseFamily } from '../../../../src/study/experiment/summarise.ts';
import type { Measure } from '../../../../src/study/results/results.ts';

interface Counted {
  readonly metric: string;
  readonly class?: string | null;
  /** By arm, then by replication; the first arm is the control. */
  readonly numerators: Readonly<Record<string, readonly number[]>>;
  readonly denominator: number;
}

export function measuresOf(rows: readonly Counted[], delta: number = 0): readonly Measure[] {
  return rows.flatMap(({ metric, class: group = null, numerators, denominator }) => {
    const arms = Object.entries(numerators).map(([arm, values]) => ({
      arm,
      metric,
      class: group,
      place: null,
      totals: values.map((numerator) => ({ metric, class: group, place: null, numerator, denominator })),
    }));
    return summariseFamily([{ designPoint: 'base', arms, hasControl: true }], {
      level: 0.95,
      delta,
      isPaired: true,
    }).flat();
  });
}

/** Eight replications about 0. */
export const noise = [0, 3, -2, 1, -1, 2, -3, 0];
export const around = (centre: number, spread: number = 1): readonly number[] =>
  noise.map((n) => centre + spread * n);
