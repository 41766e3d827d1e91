/** Chance that a callee answers, by what the screen shows, by trust and by the hour. Hot path: replication. */
import { hoursAWeek } from '../../engine/kernel/lengthsOfTime.ts';
import type { NumberIndex } from '../contracts/plugin.ts';
import type { NumberPlan } from '../numbering/numberPlan.ts';
import type { SubscriberGroupSettings } from '../world/world.ts';
import { rhythms } from './rhythm.ts';

/** What the screen shows: the codes of `Relation`, and a label put there by a detector. */
export const Display = { contact: 0, business: 1, unknown: 2, labelled: 3 } as const;
export type Display = (typeof Display)[keyof typeof Display];

const displays = 4;

/** Numbers that share all but the last four digits look like neighbours. */
const neighbourhood = 10_000;

/** How readily people answer by hour of the day, before scaling. Assumed: seldom at night, less at work than in the evening. */
const workdayReadiness = [4, 3, 3, 3, 3, 4, 6, 8, 9, 9, 9, 9, 10, 10, 9, 9, 9, 10, 11, 11, 11, 10, 9, 6];
const weekendReadiness = [
  5, 4, 3, 3, 3, 3, 4, 6, 8, 10, 11, 11, 11, 10, 10, 10, 11, 11, 11, 11, 11, 10, 9, 7,
];

/** Factors by hour of the week with mean 1 over ordinary conversations, so that the published shares hold for those. */
function daytimeFactors(): Float64Array {
  const factors = new Float64Array(hoursAWeek);
  const traffic = rhythms.conversation.perHour;
  let sum = 0;
  for (let hour = 0; hour < hoursAWeek; hour++) {
    factors[hour] = (hour < 120 ? workdayReadiness : weekendReadiness)[hour % 24];
    sum += factors[hour] * traffic[hour];
  }
  return factors.map((factor) => (factor * hoursAWeek) / sum);
}

export class Answering {
  readonly #plan: NumberPlan;
  readonly #usual: Float64Array;
  readonly #trustUsual: Float64Array;
  readonly #daytime: Float64Array = daytimeFactors();
  readonly #neighbourFactor: Float64Array;
  readonly #foreignFactor: Float64Array;
  /** By block of the plan. */
  readonly #isForeign: Uint8Array;

  constructor(groups: readonly SubscriberGroupSettings[], plan: NumberPlan) {
    this.#plan = plan;
    this.#usual = new Float64Array(groups.length * displays);
    for (const [g, { parameters }] of groups.entries()) {
      const usual = ['contact', 'business', 'unknown', 'labelled'].map((name) =>
        Number(parameters[`answering.${name}`]),
      );
      // A label may only make a call less welcome, whoever it is from.
      usual[Display.labelled] = usual.reduce((least, share) => Math.min(least, share), 1);
      this.#usual.set(usual, g * displays);
    }
    const parameter = (name: string): Float64Array =>
      Float64Array.from(groups, (group) => Number(group.parameters[name]));
    this.#trustUsual = parameter('trustUsual');
    this.#neighbourFactor = parameter('neighbourFactor');
    this.#foreignFactor = parameter('foreignFactor');
    this.#isForeign = Uint8Array.from(plan.blocks, ({ kind }) => (kind === 'foreign' ? 1 : 0));
  }

  /** Factor on the chance to answer an unidentified number for what its digits say: that it is foreign, or of the callee's neighbourhood. */
  numberFactor(group: number, calling: NumberIndex, called: NumberIndex): number {
    const plan = this.#plan;
    const block = plan.blockOf(calling);
    if (block < 0) return 1;
    if (this.#isForeign[block] === 1) return this.#foreignFactor[group];
    const distance = (calling - called) | 0;
    if (distance >= neighbourhood || distance <= -neighbourhood) return 1;
    return this.#areNear(block, calling, called) ? this.#neighbourFactor[group] : 1;
  }

  #areNear(block: number, calling: NumberIndex, called: NumberIndex): boolean {
    const first = this.#plan.firstOf(block);
    return (
      block === this.#plan.blockOf(called) &&
      Math.trunc((calling - first) / neighbourhood) === Math.trunc((called - first) / neighbourhood)
    );
  }

  /**
   * Chance to answer, 0 … 1. Unknown numbers are answered in proportion to trust; the published share holds at the usual trust.
   * A labelled number is never answered more than the same number without its label.
   */
  chanceToAnswer(group: number, display: Display, trust: number, hourOfWeek: number): number {
    const usual = this.#usual;
    const row = group * displays;
    let chance = usual[row + display];
    if (display >= Display.unknown) {
      const unknown = (usual[row + Display.unknown] * trust) / this.#trustUsual[group];
      if (display === Display.unknown || unknown < chance) chance = unknown;
    }
    return Math.min(1, chance * this.#daytime[hourOfWeek]);
  }
}
