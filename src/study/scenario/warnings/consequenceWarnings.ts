/** Consequences that fall due when the time that is measured is over: they change nothing, which is probably not meant. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { leavesBelow, type PlacedLeaf } from '../../reading/placedLeaves.ts';
import { measuredText } from './horizonWarnings.ts';
import type { Remark } from './remark.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

/** Waits of a site, by the term that they stand in. */
const waits: readonly (readonly [term: string, name: string])[] = [
  ['latency', 'after'],
  ['suspend', 'after'],
  ['appeal', 'correction'],
];

/** Of rules on requests to stop: days on which the caller may still call. */
const honoured = 'honourDays';

export function lateConsequenceRemarks({ tree, world }: WorldVariant): readonly Remark[] {
  const { screening, complaintOffice, rules } = tree as Readonly<Record<string, unknown>>;
  const { days, preHistoryDays } = world.clock;
  const isLate = (seconds: number): boolean => seconds >= days * secondsADay;
  const says = (seconds: number): string =>
    `takes effect after ${Number((seconds / secondsADay).toPrecision(6))} d, when the time is over; ${measuredText(days)}`;
  const sites = leavesBelow(screening, ['screening']).flatMap(({ path, leaf }) =>
    isWait(path) && isLate(Number(leaf.value)) ? [{ path, says: says(Number(leaf.value)) }] : [],
  );
  const requests = leavesBelow(rules, ['rules'])
    .filter(({ leaf }) => leaf.name === honoured && Number(leaf.value) >= preHistoryDays + days)
    .map(({ path, leaf }) => ({
      path,
      says: `a request to stop is honoured after ${Number(leaf.value)} d, when the time is over; ${measuredText(days)}`,
    }));
  const late = [...sites, ...requests];
  const office = officeSeconds(leavesBelow(complaintOffice, ['complaintOffice']));
  return isLate(office)
    ? [...late, { path: ['complaintOffice'], part: 'key', says: `an office that ${says(office)}` }]
    : late;
}

const isWait = (path: PlacedLeaf['path']): boolean =>
  waits.some(([term, name]) => path.at(-2) === term && path.at(-1) === name);

/** From the first complaint to the first suspension at the soonest; below 0 where there is no office. */
function officeSeconds(leaves: readonly PlacedLeaf[]): number {
  const of = (name: string): number => Number(leaves.find(({ path }) => path.at(-1) === name)?.leaf.value);
  return leaves.length === 0 ? -1 : of('check') + of('acts');
}
