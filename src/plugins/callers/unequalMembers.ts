/** Members of a class that call unequally, and unequally from day to day, within a ceiling: gamma variates by equally likely strata. */
import { AliasTable } from '../../engine/random/aliasTable.ts';
import type { CallerSite } from '../../model/contracts/caller.ts';
import { gammaStrata } from '../../model/population/gammaStrata.ts';

const strataBits = 6;
const strata = 1 << strataBits;
const wordBits = 32;

const Purpose = { size: 1, day: 2 } as const;

export interface MemberShapes {
  /** Shape of gamma(member) and of gamma(member, day), both of mean 1. */
  readonly members: number;
  readonly days: number;
}

/**
 * Who calls. Lasting differences are drawn once for each member and scaled to the stated mean; those of a day thin a candidate: the
 * strata's means have mean 1 and the last of them bounds them, so that the mean holds exactly and the ceiling is never passed.
 */
export class UnequalMembers {
  readonly #site: CallerSite;
  readonly #members: AliasTable;
  readonly #dayMeans: Float64Array;
  /** By member: the factor of the day that was asked for last. */
  readonly #factors: Float64Array;
  #day = -1;
  /** Highest factor of a day: the ceiling's factor. */
  readonly highestDay: number = 0;
  /** Of the lasting rates, that of a member of the highest stratum. */
  readonly busiestShare: number = 0;

  constructor(site: CallerSite, count: number, shapes: MemberShapes) {
    this.#site = site;
    const sizes = gammaStrata(shapes.members, strata);
    const weights = Float64Array.from({ length: count }, (_, member) => {
      const word = site.member(member, Purpose.size).nextWord();
      return sizes[word >>> (wordBits - strataBits)];
    });
    this.#members = new AliasTable(weights);
    this.busiestShare = Math.min(1, sizes[strata - 1] / weights.reduce((sum, weight) => sum + weight, 0));
    this.#dayMeans = gammaStrata(shapes.days, strata);
    this.#factors = new Float64Array(count);
    this.highestDay = this.#dayMeans[strata - 1];
  }

  /** A member in proportion to the lasting rates, from one word. */
  pick(word: number): number {
    return this.#members.at(word);
  }

  /** Does a candidate of the member pass on that day? `unit` is its own uniform. */
  isOn(member: number, day: number, unit: number): boolean {
    if (day !== this.#day) this.#turnTo(day);
    return unit * this.highestDay < this.#factors[member];
  }

  #turnTo(day: number): void {
    const factors = this.#factors;
    for (let member = 0; member < factors.length; member++) {
      const word = this.#site.memberDay(member, day, Purpose.day).nextWord();
      factors[member] = this.#dayMeans[word >>> (wordBits - strataBits)];
    }
    this.#day = day;
  }
}
