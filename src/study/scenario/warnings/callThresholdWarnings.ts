/** Warns of thresholds of calls that no number and no caller of the declared world can reach, such as a cap of 5,000 a day where nobody makes so many. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { callsOfOneNumberADay } from '../../../model/simulation/building/callsOfOneNumber.ts';
import type { World } from '../../../model/world/world.ts';
import type { AnyPlugin, Catalogue } from '../../modules/catalogue.ts';
import { screeningLeaves } from '../../reading/placedLeaves.ts';
import type { PlacedLeaf } from '../../reading/placedLeaves.ts';
import { placedParts } from '../world/placedParts.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import { windowSeconds } from './horizonWarnings.ts';
import type { Remark } from './remark.ts';
import type { WarningCheck } from './warningCheck.ts';

/** A call has one callee: no more people are called than calls are made. */
const units: readonly string[] = ['calls', 'callees'];

/** Calls that one number may show on a day; Infinity where nobody knows. */
export type CallsOf = (world: World) => number;

/** Asks worlds that differ only in what their calls meet once. */
export function callsAsked({ catalogue, lookup, isSound }: WarningCheck): CallsOf {
  const known = new Map<string, number>();
  return (world) => {
    const { clock, network, numbering, population, callers } = world;
    const key = JSON.stringify([clock, network, numbering, population, callers]);
    const isAsked = isSound && isOfCatalogue(world, catalogue);
    const asked = { ...world, rules: [] };
    const found =
      known.get(key) ?? (lookup === undefined || !isAsked ? Infinity : callsOfOneNumberADay(asked, lookup));
    known.set(key, found);
    return found;
  };
}

/** Third parties’ callers are not asked: whoever they are, they may call without end. */
export const isOfCatalogue = (world: World, catalogue: Catalogue): boolean =>
  placedParts({ ...world, rules: [] }).every(({ family, part: { use } }) => {
    const built: readonly AnyPlugin[] = catalogue[family];
    return family === 'detector' || built.some(({ id }) => id === use);
  });

/** Of detectors and rules. Where a site alarms at less than half of the score, its threshold is lower than what is written. */
export function callThresholdRemarks({ tree, world }: WorldVariant, callsOf: CallsOf): readonly Remark[] {
  const leaves = screeningLeaves(tree);
  const written = leaves.filter(({ path, leaf }) => units.includes(leaf.unit) && isAtHalf(world, path));
  if (written.length === 0) return [];
  const mostADay = callsOf(world);
  return written.flatMap((threshold) => {
    const days = daysCounted(threshold, { leaves, world });
    const { path, leaf } = threshold;
    if (typeof leaf.value !== 'number' || leaf.value <= mostADay * days) return [];
    const most = Math.floor(mostADay);
    const per = `at most ${most} ${most === 1 ? 'call' : 'calls'} a day ${most === 1 ? 'shows' : 'show'} one number`;
    return [{ path, says: `${leaf.value} ${leaf.unit} cannot be reached: ${per}` }];
  });
}

function isAtHalf({ screening }: World, [family, place, site]: PlacedLeaf['path']): boolean {
  if (family !== 'screening') return true;
  return screening[place as keyof World['screening']][Number(site)].alarmAt >= 0.5;
}

/** Days that a window of the same part touches; where it says none, all of them. */
function daysCounted(
  { path }: PlacedLeaf,
  { leaves, world }: { leaves: readonly PlacedLeaf[]; world: World },
): number {
  const part = path.slice(0, -1).join('.');
  const beside = leaves.filter((other) => other.path.slice(0, -1).join('.') === part);
  const windows = beside.flatMap(({ leaf }) => {
    const seconds = windowSeconds(leaf);
    return seconds === undefined ? [] : [leaf.name === 'per' ? seconds : seconds + secondsADay];
  });
  const { days, preHistoryDays } = world.clock;
  return Math.min(days + preHistoryDays, ...windows.map((seconds) => Math.ceil(seconds / secondsADay)));
}
