/** What a gate says, as data, where it compares nothing. */
import { printable } from '../../failures/printable.ts';
import { gateFormat } from '../verdict/gateReport.ts';
import type { ScenarioChange } from '../comparison/scenarioChanges.ts';

export interface NotCompared {
  readonly format: typeof gateFormat;
  readonly verdict: 'not-comparable';
  readonly experiment: string;
  /** As it was named; null: the promoted one. */
  readonly baseline: string | null;
  readonly reasons: readonly string[];
  /** What differs between the scenario of the baseline and this one, as far as the baseline keeps its own. */
  readonly changes: readonly ScenarioChange[];
  /** So many more changes are not listed. */
  readonly moreChanges: number;
  /** What the user may do; null where the reasons say it. */
  readonly next: string | null;
}

export const notComparedOf = (fields: Omit<NotCompared, 'format' | 'verdict'>): NotCompared => ({
  format: gateFormat,
  verdict: 'not-comparable',
  ...fields,
});

/** The changes, a line each. */
export const changeLines = ({
  changes,
  moreChanges,
}: Pick<NotCompared, 'changes' | 'moreChanges'>): readonly string[] => [
  ...changes.map(({ path, before, now }) =>
    printable(`${path}: ${before ?? 'not there'} → ${now ?? 'not there'}`),
  ),
  ...(moreChanges === 0 ? [] : [`and ${moreChanges} more`]),
];
