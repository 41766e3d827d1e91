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
import { scaleWord } from './scaleWord.ts';

/**
 * Shape of gamma(caller): 1.5. Its quantiles ÷ mean (5 % 0.12, 25 % 0.40, 50 % 0.79, 75 % 1.37, 95 % 2.61, 99 % 3.78) lie beside those of
 * facts 0.3 (0.01, 0.39, 0.78, 1.37, 2.66, 3.44); the lowest are mostly people who left.
 */
const callerShape = 1.5;
/** Shape of gamma(caller, day). Assumed: an index of dispersion of 2.5 a day at 2.9 calls. */
const dayShape = 2;

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

/**
 * The callers of one group. The turns, which tell which place of a row has which stratum, for good, and who of a stratum in a box has which
 * stratum of the day, are drawn at every use: a table of them waits longer for memory in a large city and saves nothing in a small one.
 */
interface GroupCallers {
  readonly first: number;
  readonly size: number;
  readonly boxes: number;
  /** Strata and day strata are powers of two. */
  readonly strataBits: number;
  readonly dayBits: number;
  /** Pairs: day stratum × strata + stratum. */
  readonly pairs: AliasTable;
  readonly keyLow: number;
  readonly keyHigh: number;
}

function callersOf(groups: GroupTable, group: number): GroupCallers {
  const first = groups.first[group];
  const size = groups.first[group + 1] - first;
  const { strata, dayStrata } = strataFor(size);
  const boxes = Math.ceil(size / (strata * dayStrata)) | 0;
  const keyLow = groups.keyLow[group];
  const keyHigh = groups.keyHigh[group];
  return {
    first,
    size,
    boxes,
    strataBits: 31 - Math.clz32(strata),
    dayBits: 31 - Math.clz32(dayStrata),
    pairs: new AliasTable(pairWeights({ strata, dayStrata })),
    keyLow,
    keyHigh,
  };
}

export class UnequalCallers {
  /** Calls that all subscribers together make on a mean day. */
  readonly dailyCalls: number;
  readonly #groups: readonly GroupCallers[];
  readonly #groupTable: AliasTable;

  constructor(groups: readonly SubscriberGroupSettings[], key: Key) {
    const table = layGroups(groups, key);
    this.#groups = groups.map((_, group) => callersOf(table, group));
    const sizes = this.#groups.map(({ size }) => size);
    const calls = groups.map((group, g) => sizes[g] * Number(group.parameters['dailyCalls']));
    this.dailyCalls = calls.reduce((sum, groupCalls) => sum + groupCalls, 0);
    this.#groupTable = new AliasTable(this.dailyCalls > 0 ? calls : sizes);
  }

  /** A caller of `day`, in proportion to the own rate of that day. */
  drawCaller(stream: KeyedStream, day: number): number {
    const groups = this.#groups;
    const callers = groups.length === 1 ? groups[0] : groups[this.#groupTable.draw(stream)];
    const { strataBits, dayBits, keyLow, keyHigh } = callers;
    const strataMask = (1 << strataBits) - 1;
    const dayMask = (1 << dayBits) - 1;
    for (let attempt = 0; attempt < triesAtMost; attempt++) {
      const pair = callers.pairs.at(stream.nextPair());
      const box = scaleWord(stream.second, callers.boxes);
      const stratum = pair & strataMask;
      const dayTurn = mix(keyLow, keyHigh, ((box << strataBits) + stratum) | 0, day) & dayMask;
      const row = ((box << dayBits) + ((pair >> strataBits) ^ dayTurn)) | 0;
      const rowTurn = mix(keyLow, keyHigh, row, Purpose.row) & strataMask;
      const local = ((row << strataBits) + (stratum ^ rowTurn)) | 0;
      if (local < callers.size) return (callers.first + local) | 0;
    }
    return callers.first + stream.nextBelow(callers.size);
  }
}
