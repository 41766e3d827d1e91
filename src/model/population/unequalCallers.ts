/**
 * Draws callers who are unequal, and unequal from day to day, without a table of people: P(caller) ∝ gamma(caller) × gamma(caller, day).
 * Hot path: replication.
 *
 * A gamma variate is cut into equally likely strata (gammaStrata.ts). Ids are laid in boxes of strata × day strata people in which each
 * stratum comes equally often: which one a person has is a keyed exclusive-or of the place in the row, for good. The people of one stratum
 * in a box have one day stratum each, in an order keyed by the day (a Latin arrangement). So (stratum, day stratum, box) names one person,
 * and drawing the pair of strata by the product of their means and the box evenly draws people in proportion to both. An id beyond the end of the group is
 * drawn again, which happens less than half of the time in groups under one box and hardly ever in large ones.
 */
import { AliasTable } from '../../engine/random/aliasTable.ts';
import type { Key } from '../../engine/random/key.ts';
import { mix } from '../../engine/random/mix.ts';
import type { KeyedStream } from '../../engine/random/stream.ts';
import type { SubscriberGroupSettings } from '../world/world.ts';
import { gammaStrata } from './gammaStrata.ts';
import { layGroups } from './groups.ts';
import type { GroupTable } from './groups.ts';

/**
 * Shape of gamma(caller): 1.5. Its quantiles ÷ mean (5 % 0.12, 25 % 0.40, 50 % 0.79, 75 % 1.37, 95 % 2.61, 99 % 3.78) lie beside those of
 * facts 0.3 (0.01, 0.39, 0.78, 1.37, 2.66, 3.44); the lowest are mostly people who left.
 */
export const callerShape = 1.5;
/** Shape of gamma(caller, day). Assumed: an index of dispersion of 2.7 a day at 3.4 calls. */
export const dayShape = 2;

const mostStrata = 128;
const mostDayStrata = 16;
const triesAtMost = 64;

const Purpose = { row: -1 } as const;

interface Cut {
  readonly strata: number;
  readonly dayStrata: number;
}

/** Strata of a group of `size`: powers of two, a box no larger than the group. */
function strataFor(size: number): Cut {
  let strata = 1;
  let dayStrata = 1;
  while (strata * dayStrata * 2 <= size && strata * dayStrata < mostStrata * mostDayStrata) {
    if (strata < mostStrata && (strata < 8 * dayStrata || dayStrata === mostDayStrata)) strata *= 2;
    else dayStrata *= 2;
  }
  return { strata, dayStrata };
}

function pairWeights({ strata, dayStrata }: Cut): Float64Array {
  const means = gammaStrata(callerShape, strata);
  const dayMeans = gammaStrata(dayShape, dayStrata);
  return Float64Array.from({ length: strata * dayStrata }, (_, pair) => {
    const stratum = pair % strata;
    return means[stratum] * dayMeans[(pair - stratum) / strata];
  });
}

export class UnequalCallers {
  /** Calls that all subscribers together make on a mean day. */
  readonly dailyCalls: number;
  readonly #groups: GroupTable;
  readonly #groupTable: AliasTable;
  readonly #strata: Int32Array;
  readonly #dayStrata: Int32Array;
  readonly #boxes: Int32Array;
  /** Pairs: day stratum × strata + stratum. */
  readonly #pairTables: readonly AliasTable[];

  constructor(groups: readonly SubscriberGroupSettings[], key: Key) {
    const table = layGroups(groups, key);
    const sizes = Array.from(groups, (_, g) => table.first[g + 1] - table.first[g]);
    const calls = groups.map((group, g) => sizes[g] * Number(group.parameters['dailyCalls']));
    this.#groups = table;
    this.dailyCalls = calls.reduce((sum, groupCalls) => sum + groupCalls, 0);
    this.#groupTable = new AliasTable(this.dailyCalls > 0 ? calls : sizes);
    const cuts = sizes.map(strataFor);
    this.#strata = Int32Array.from(cuts, (cut) => cut.strata);
    this.#dayStrata = Int32Array.from(cuts, (cut) => cut.dayStrata);
    this.#boxes = Int32Array.from(cuts, (cut, g) => Math.ceil(sizes[g] / (cut.strata * cut.dayStrata)));
    this.#pairTables = cuts.map((cut) => new AliasTable(pairWeights(cut)));
  }

  /** A caller of `day`, in proportion to the own rate of that day. */
  drawCaller(stream: KeyedStream, day: number): number {
    const { first, keyLow, keyHigh } = this.#groups;
    const group = first.length === 2 ? 0 : this.#groupTable.draw(stream);
    const size = first[group + 1] - first[group];
    const pairs = this.#pairTables[group];
    const strata = this.#strata[group];
    const dayStrata = this.#dayStrata[group];
    const boxes = this.#boxes[group];
    const low = keyLow[group];
    const high = keyHigh[group];
    for (let attempt = 0; attempt < triesAtMost; attempt++) {
      const pair = pairs.draw(stream);
      const stratum = pair & (strata - 1);
      const dayStratum = Math.trunc(pair / strata);
      const box = stream.nextBelow(boxes);
      const row =
        box * dayStrata + (dayStratum ^ (mix(low, high, box * strata + stratum, day) & (dayStrata - 1)));
      const local = row * strata + (stratum ^ (mix(low, high, row, Purpose.row) & (strata - 1)));
      if (local < size) return first[group] + local;
    }
    return first[group] + stream.nextBelow(size);
  }
}
