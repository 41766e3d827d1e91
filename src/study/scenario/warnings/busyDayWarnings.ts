/**
 * Whether days that are busy for a whole class come often enough: what is done to its calls on such a day is done to all members at once, so that a bound
 * over callers is too low, and an interval of what the class loses too short, while few of these days are played (docs/statistics.md, "Assumes").
 */
import type { WantedCallerSettings } from '../../../model/world/world.ts';
import type { Remark } from './remark.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

/** Fewer busy days are missed altogether too often: of 5 expected ones none comes in 0.7 % of runs. */
const fewestBusyDays = 5;

interface RareDays {
  readonly id: string;
  /** Chance of a day. */
  readonly share: number;
}

/** One remark for all classes: nothing where nobody screens and no rule is kept, since nothing is bounded there. `fewest`: replications that are played at least. */
export function busyDayRemarks({ world }: WorldVariant, fewest: number): readonly Remark[] {
  const { days } = world.clock;
  const isScreened =
    world.rules.length > 0 || Object.values(world.screening).some(({ length }) => length > 0);
  const rare = isScreened ? world.callers.filter(isWanted).flatMap(busyDaysOf) : [];
  const tooRare = rare.filter(({ share }) => share * days * fewest < fewestBusyDays);
  if (tooRare.length === 0) return [];
  const [rarest] = tooRare.toSorted((a, b) => a.share - b.share);
  const expected = Number((rarest.share * days * fewest).toPrecision(2));
  const needed = Math.ceil(fewestBusyDays / (rarest.share * days));
  const others = tooRare.length === 1 ? '' : ` and ${tooRare.length - 1} more`;
  const says = `bounds written (≤ …) are too low, and intervals of lost calls too short, for ${rarest.id}${others}: of days that are busy for the whole class ${expected} are expected over all replications, fewer than ${fewestBusyDays}; ${needed} replications or more days help`;
  return [{ path: ['callers'], part: 'key', says }];
}

const isWanted = (caller: WorldVariant['world']['callers'][number]): caller is WantedCallerSettings =>
  caller.kind === 'wanted';

/** Of a caller that has such days. */
function busyDaysOf({ id, parameters }: WantedCallerSettings): readonly RareDays[] {
  const share = Number(parameters.busyDayShare ?? 0);
  return share > 0 && Number(parameters.busyDayFactor ?? 1) > 1 ? [{ id, share }] : [];
}
