/** Designs so small that their intervals hold less often than they say (docs/statistics.md, "Which assumption moves it"). */
import type { SensitivityOutcome } from '../results/sensitivityOutcome.ts';

/** As many as a design has unless the file says otherwise. */
const fewest = { rows: 64, walks: 10 } as const;

export interface SmallDesign {
  readonly of: keyof typeof fewest;
  readonly fewest: number;
}

/** Null where there are enough rows or walks, and where nothing is inferred from the design. */
export function smallDesignOf({ responses }: SensitivityOutcome): SmallDesign | null {
  for (const { effects } of responses) {
    if (effects.design === 'sobol' && effects.rows < fewest.rows) return { of: 'rows', fewest: fewest.rows };
    if (effects.design === 'morris' && effects.walks < fewest.walks)
      return { of: 'walks', fewest: fewest.walks };
  }
  return null;
}
