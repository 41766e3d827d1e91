/**
 * Elementary effects (Morris 1991; μ* of Campolongo, Cariboni and Saltelli 2007): walks through a grid of four levels a dimension, each
 * step of which moves one dimension by two thirds of its range.
 */
import { childKey, keyOfSeed, keyOfText } from '../../../engine/random/key.ts';
import type { Key } from '../../../engine/random/key.ts';
import { permute } from '../../../engine/random/permute.ts';
import { unitAt } from '../../../engine/random/stream.ts';
import type { Estimate } from '../../../engine/statistics/estimate.ts';
import { studentInterval } from '../../../engine/statistics/student.ts';

const levels = 4;
/** Step in parts of the range: with four levels every level is visited equally often. */
const morrisStep: number = levels / (2 * (levels - 1));

/** Places 0 … 1 by dimension. */
export type Place = readonly number[];

/** Which purpose a draw serves. */
const Draw = { start: 1, direction: 2 } as const;

/** `walks` × (`dimensions` + 1) places; in each walk every place differs from the one before in one dimension. */
export function morrisPlaces(walks: number, dimensions: number, seed: number): readonly Place[] {
  const key = childKey(keyOfSeed(seed, -1), keyOfText('sensitivity/morris'));
  return Array.from({ length: walks }, (_, walk) =>
    walkPlaces(dimensions, childKey(key, { low: walk, high: 0 })),
  ).flat();
}

function walkPlaces(dimensions: number, key: Key): readonly Place[] {
  const isUp = Array.from(
    { length: dimensions },
    (_, i) => unitAt(key.low, key.high, i, Draw.direction) < 0.5,
  );
  let place: Place = isUp.map((up, i) => {
    const low = Math.floor(unitAt(key.low, key.high, i, Draw.start) * (levels / 2)) / (levels - 1);
    return up ? low : low + morrisStep;
  });
  const places = [place];
  for (let step = 0; step < dimensions; step++) {
    const moved = permute(step, dimensions, key.low, key.high);
    place = place.with(moved, place[moved] + (isUp[moved] ? morrisStep : -morrisStep));
    places.push(place);
  }
  return places;
}

export interface ElementaryEffects {
  /** Mean size of the effects of a move through the whole range, with its interval over the walks. */
  readonly muStar: Pick<Estimate, 'estimate' | 'low' | 'high'>;
  /** Mean effect: small beside μ* where it works in both directions. */
  readonly mu: number | null;
  /** Standard deviation: large beside μ* where it bends, or hangs on the others. */
  readonly sigma: number | null;
  /** Walks with an effect. */
  readonly n: number;
}

/** By dimension; `responses` in the order of `places`, null where there is none. */
export function elementaryEffects(
  places: readonly Place[],
  responses: readonly (number | null)[],
  level: number,
): readonly ElementaryEffects[] {
  const dimensions = places[0]?.length ?? 0;
  const effects: number[][] = Array.from({ length: dimensions }, () => []);
  for (let at = 1; at < places.length; at++) {
    if (at % (dimensions + 1) === 0) continue;
    const before = responses[at - 1];
    const after = responses[at];
    const moved = places[at].findIndex((value, i) => value !== places[at - 1][i]);
    if (before === null || after === null) continue;
    effects[moved].push((after - before) / (places[at][moved] - places[at - 1][moved]));
  }
  return effects.map((values) => summary(values, level));
}

function summary(effects: readonly number[], level: number): ElementaryEffects {
  const n = effects.length;
  const { estimate, low, high } = studentInterval(effects.map(Math.abs), level);
  if (n === 0) return { muStar: { estimate, low, high }, mu: null, sigma: null, n };
  const mu = effects.reduce((sum, value) => sum + value, 0) / n;
  const squares = effects.reduce((sum, value) => sum + (value - mu) * (value - mu), 0);
  // A size cannot lie below nothing.
  const muStar = { estimate, low: low === null ? null : Math.max(0, low), high };
  return { muStar, mu, sigma: n < 2 ? null : Math.sqrt(squares / (n - 1)), n };
}
