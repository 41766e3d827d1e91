/** Whether enough time is measured for windows to fill and sanctions to fall due: twice the longest window plus the sanction's delay. */
import {
  secondsADay,
  secondsAMinute,
  secondsAWeek,
  secondsAnHour,
} from '../../../engine/kernel/lengthsOfTime.ts';
import type { Leaf } from '../../reading/leaf.ts';
import { leavesBelow, screeningLeaves, type PlacedLeaf } from '../../reading/placedLeaves.ts';
import type { Remark } from './remark.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

const secondsOf: Readonly<Record<string, number>> = {
  minute: secondsAMinute,
  hour: secondsAnHour,
  day: secondsADay,
  week: secondsAWeek,
  month: 30 * secondsADay,
};

/** One remark for each window that is too long, or for the sanction alone where nothing has a window. */
export function horizonRemarks({ tree, world }: WorldVariant): readonly Remark[] {
  const horizonSeconds = world.clock.days * secondsADay;
  const delays = sanctionDelays(tree);
  const longest = delays.toSorted((a, b) => b.seconds - a.seconds)[0];
  const delaySeconds = longest?.seconds ?? 0;
  const windows = screeningLeaves(tree).flatMap(({ path, leaf }) => {
    const seconds = windowSeconds(leaf);
    return seconds === undefined ? [] : [{ path, seconds }];
  });
  const measured = measuredText(world.clock.days);
  if (windows.length === 0 && delaySeconds > horizonSeconds)
    return [
      {
        path: longest.path,
        says: `a sanction after ${days(delaySeconds)} d falls due after the end; ${measured}`,
      },
    ];
  return windows.flatMap(({ path, seconds }) => {
    if (2 * seconds + delaySeconds <= horizonSeconds) return [];
    const says =
      delaySeconds === 0
        ? `a window of ${days(seconds)} d needs at least twice as long to show its effect; ${measured}`
        : `a window of ${days(seconds)} d and a sanction after ${days(delaySeconds)} d need ${days(2 * seconds + delaySeconds)} d to show their effect; ${measured}`;
    return [{ path, says }];
  });
}

/** `1 d is measured`. */
export const measuredText = (days: number): string => `${days} d ${days === 1 ? 'is' : 'are'} measured`;

const days = (seconds: number): number => Number((seconds / secondsADay).toPrecision(6));

/** Of a parameter that says over how long something is counted; undefined of others. */
export function windowSeconds({ name, unit, value }: Leaf): number | undefined {
  if (name === 'per' && typeof value === 'string') return secondsOf[value];
  return /window/i.test(name) ? timeOf(unit, value) : undefined;
}

function timeOf(unit: string, value: Leaf['value']): number | undefined {
  if (typeof value !== 'number') return undefined;
  if (unit === 's') return value;
  return unit === 'd' ? value * secondsADay : undefined;
}

interface Delay {
  readonly path: PlacedLeaf['path'];
  readonly seconds: number;
}

/** Of rules, and of operators' fines where the file says anything about fines: the fines that everybody has by default are too rare to matter. */
function sanctionDelays(tree: unknown): readonly Delay[] {
  const { rules, callers } = tree as Readonly<Record<string, unknown>>;
  const fined = Object.entries(callers as Readonly<Record<string, unknown>>).flatMap(([id, caller]) => {
    const { books } = caller as { readonly books?: unknown };
    const leaves = leavesBelow(books, ['callers', id, 'books']);
    const isAboutFines = leaves.some(
      ({ leaf }) => /fine|sanction/i.test(leaf.name) && leaf.status !== 'assumed',
    );
    return isAboutFines ? leaves.filter(({ leaf }) => /fine/i.test(leaf.name)) : [];
  });
  return [...leavesBelow(rules, ['rules']), ...fined].flatMap(({ path, leaf }) => {
    const seconds = /delay/i.test(leaf.name) ? timeOf(leaf.unit, leaf.value) : undefined;
    return seconds === undefined ? [] : [{ path, seconds }];
  });
}
