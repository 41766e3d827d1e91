/** How many people live in the world of each design point: a factor may say. */
import type { Results } from '../results/results.ts';

export interface PeopleRange {
  readonly least: number;
  readonly most: number;
}

const subscribersOf = /^population\.[^.]+\.subscribers$/;

/** Over all design points; in most experiments both ends are the same. */
export function peopleAtPoints(results: Results): PeopleRange {
  const counts = results.designPoints.map(({ settings }) => peopleAt(results, settings));
  const all = counts.length === 0 ? [results.world.subscribers] : counts;
  return { least: Math.min(...all), most: Math.max(...all) };
}

/** The people of the world as written, less and plus those of the groups that the point sets. */
function peopleAt(
  { world, assumptions }: Results,
  settings: Results['designPoints'][number]['settings'],
): number {
  return Object.entries(settings).reduce((people, [path, value]) => {
    const written = subscribersOf.test(path) ? assumptions.find((each) => each.path === path) : undefined;
    return written === undefined ? people : people - Number(written.value) + numberOf(value);
  }, world.subscribers);
}

/** A level may say its source: `{is: 5000, source: …}`. */
const numberOf = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'is' in value ? Number(value.is) : Number(value);
