/**
 * Whether days that are busy for a whole class come at all: what is done to its calls on such a day is done to all members at once, so that a bound over
 * callers is too low, and an interval of what the class loses too short, where none is played (docs/statistics.md, "In a whole world").
 */
import type { WantedCallerSettings } from '../../../model/world/world.ts';
import type { Remark } from './remark.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

/** One run in twenty may have none. */
const toleratedChance = 0.05;

interface RareDays {
  readonly id: string;
  /** That a replication has one. */
  readonly chance: number;
}

/** One remark for all classes: nothing where nobody screens and no rule is kept, since nothing is bounded there. `fewest`: replications that are played at least. */
export function busyDayRemarks({ world }: WorldVariant, fewest: number): readonly Remark[] {
  const { days } = world.clock;
  const isScreened =
    world.rules.length > 0 || Object.values(world.screening).some(({ length }) => length > 0);
  const rare = isScreened ? world.callers.filter(isWanted).flatMap((caller) => rareDaysOf(caller, days)) : [];
  const mayMiss = rare.filter(({ chance }) => chanceOfNone(chance, fewest) > toleratedChance);
  if (mayMiss.length === 0) return [];
  const [rarest] = mayMiss.toSorted((a, b) => a.chance - b.chance);
  const expected = Number((rarest.chance * fewest).toPrecision(2));
  const needed = replicationsForOne(rarest.chance);
  const others = mayMiss.length === 1 ? '' : ` and ${mayMiss.length - 1} more`;
  const says = `there may be no replication with a day that is busy for the whole class (${expected} expected for ${rarest.id}${others}): bounds written (≤ …) are then too low, and intervals of lost calls too short; ${needed} replications make sure of one, and more days help`;
  return [{ path: ['callers'], part: 'key', says }];
}

/** That none of so many replications has what each has with this chance. Of the first 2ᵐ one lies in each of 2ᵐ equal parts, of the next 2ᵐ one in the other half of each (`rareDays` of the simulation). */
export function chanceOfNone(chance: number, replications: number): number {
  const whole = 2 ** Math.floor(Math.log2(replications));
  if (2 * whole * chance <= 1) return 1 - replications * chance;
  return Math.max(0, 1 - whole * chance) * (2 - replications / whole);
}

/** The fewest of which one surely has it: a part is then no longer than the chance. */
const replicationsForOne = (chance: number): number => 2 ** Math.ceil(Math.log2(1 / chance));

const isWanted = (caller: WorldVariant['world']['callers'][number]): caller is WantedCallerSettings =>
  caller.kind === 'wanted';

/** Of a caller that has such days, in a run of so many. */
function rareDaysOf({ id, parameters }: WantedCallerSettings, days: number): readonly RareDays[] {
  const share = Number(parameters.busyDayShare ?? 0);
  const chance = 1 - (1 - share) ** days;
  return share > 0 && Number(parameters.busyDayFactor ?? 1) > 1 ? [{ id, chance }] : [];
}
