/** Which settings of the factors a design visits. */
import type { DesignUse, Factor } from './experiment.ts';
import { settingText } from './worldVariant.ts';

/** One level of one factor; `index` is its place among the levels. */
export interface FactorLevel {
  readonly factor: string;
  readonly path: string;
  readonly index: number;
  readonly value: unknown;
}

/** Points beyond the base, each a list of levels; `grid`: all combinations, `one-at-a-time`: each level alone. */
export function designLevels(
  use: DesignUse,
  factors: Readonly<Record<string, Factor>>,
): readonly (readonly FactorLevel[])[] {
  const lists = Object.entries(factors).map(([id, factor]) => levelsOf(id, factor));
  if (lists.length === 0) return [];
  if (use === 'one-at-a-time') return lists.flat().map((level) => [level]);
  return lists.reduce<readonly (readonly FactorLevel[])[]>(
    (points, levels) => points.flatMap((point) => levels.map((level) => [...point, level])),
    [[]],
  );
}

/** How many points `designLevels` would give, without making them. */
export function designSize(use: DesignUse, factors: Readonly<Record<string, Factor>>): number {
  const counts = Object.entries(factors).map(([id, factor]) => levelsOf(id, factor).length);
  if (counts.length === 0) return 0;
  return use === 'grid' ? counts.reduce((a, b) => a * b, 1) : counts.reduce((a, b) => a + b, 0);
}

/** `wage=0.05,cap=200`; a level that is no scalar by its ordinal. */
export function designPointId(levels: readonly FactorLevel[]): string {
  return levels.map((level) => `${level.factor}=${settingText(level.value, level.index)}`).join(',');
}

/** A range is visited at its two ends. */
function levelsOf(id: string, factor: Factor): readonly FactorLevel[] {
  const values = 'levels' in factor ? factor.levels : factor.range;
  return values.map((value, index) => ({ factor: id, path: factor.path, index, value }));
}
