/** Which settings of the factors a design visits. */
import { pow } from '../../../engine/elementary/pow.ts';
import { childKey, keyOfSeed, keyOfText } from '../../../engine/random/key.ts';
import type { Key } from '../../../engine/random/key.ts';
import { latinPlace } from '../../../engine/random/latinPlace.ts';
import { scrambledSobol } from '../../../engine/random/sobol.ts';
import type { Design, Experiment, Factor } from './experiment.ts';
import { settingText } from '../world/worldVariant.ts';

/** One value of one factor; `index` is its place among the levels, null where it lies between the ends of a range. */
export interface FactorLevel {
  readonly factor: string;
  readonly path: string;
  readonly index: number | null;
  readonly value: unknown;
}

export interface DesignLevels {
  readonly id: string;
  readonly levels: readonly FactorLevel[];
}

type Studied = Pick<Experiment, 'design' | 'factors' | 'seed'>;

/**
 * Points beyond the base. `grid`: all combinations; `one-at-a-time`: each level alone; `latin-hypercube` and `sobol`: so many points over
 * all factors, drawn by the seed. `isWhole` tells whose values are counts.
 */
export function designLevels(
  { design, factors, seed }: Studied,
  isWhole: (factor: string) => boolean,
): readonly DesignLevels[] {
  const entries = Object.entries(factors);
  if (entries.length === 0) return [];
  if ('points' in design)
    return Array.from({ length: design.points }, (_, point) => ({
      id: `${design.use}-${point + 1}`,
      levels: entries.map(([id, factor], axis) => {
        const key = childKey(keyOfSeed(seed, -1), keyOfText(`factor/${factor.path}`));
        return levelAt([id, factor], placeOf(design, { point, axis, key }), isWhole(id));
      }),
    }));
  const lists = entries.map(([id, factor]) => levelsOf([id, factor], isWhole(id)));
  const points = design.use === 'one-at-a-time' ? lists.flat().map((level) => [level]) : combined(lists);
  return points.map((levels) => ({ id: designPointId(levels), levels }));
}

interface PointOfDesign {
  readonly point: number;
  readonly axis: number;
  readonly key: Key;
}

const placeOf = (
  { use, points }: Extract<Design, { points: number }>,
  { point, axis, key }: PointOfDesign,
): number => (use === 'sobol' ? scrambledSobol(point, axis, key) : latinPlace(point, points, key));

const combined = (lists: readonly (readonly FactorLevel[])[]): readonly (readonly FactorLevel[])[] =>
  lists.reduce<readonly (readonly FactorLevel[])[]>(
    (points, levels) => points.flatMap((point) => levels.map((level) => [...point, level])),
    [[]],
  );

/** How many points `designLevels` would give, without making them. */
export function designSize(design: Design, factors: Readonly<Record<string, Factor>>): number {
  const counts = Object.values(factors).map((factor) =>
    'levels' in factor ? factor.levels.length : factor.steps,
  );
  if (counts.length === 0) return 0;
  if ('points' in design) return design.points;
  return design.use === 'grid' ? counts.reduce((a, b) => a * b, 1) : counts.reduce((a, b) => a + b, 0);
}

/** `wage=0.05,cap=200`; a level that is no scalar by its ordinal. */
const designPointId = (levels: readonly FactorLevel[]): string =>
  levels.map((level) => `${level.factor}=${settingText(level.value, level.index ?? 0)}`).join(',');

/** A range is visited in even steps of its scale. */
function levelsOf([id, factor]: readonly [string, Factor], isWhole: boolean): readonly FactorLevel[] {
  if ('levels' in factor)
    return factor.levels.map((value, index) => ({ factor: id, path: factor.path, index, value }));
  const { steps, range, path } = factor;
  return Array.from({ length: steps }, (_, step) => {
    if (step === 0 || step === steps - 1) {
      const index = step === 0 ? 0 : 1;
      return { factor: id, path, index, value: range[index] };
    }
    return levelAt([id, factor], step / (steps - 1), isWhole);
  });
}

/** The value at a place, 0 … 1: of levels one of equal shares. */
function levelAt([id, factor]: readonly [string, Factor], place: number, isWhole: boolean): FactorLevel {
  const { path } = factor;
  if ('levels' in factor) {
    const index = Math.min(factor.levels.length - 1, Math.floor(place * factor.levels.length));
    return { factor: id, path, index, value: factor.levels[index] };
  }
  const [low, high] = factor.range;
  const between = factor.scale === 'log' ? low * pow(high / low, place) : low + (high - low) * place;
  return { factor: id, path, index: null, value: isWhole ? Math.floor(between + 0.5) : between };
}
