/** Whether a lever is in any arm that is asked about: one with another list of rules or sites than the world’s may lack it, and stays as it is. */
import { shortened } from '../failures/printable.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import type { Question } from './question.ts';

/** The scenario with the lever at either end of its range as its last design point; undefined: it cannot be there, which is told elsewhere. */
interface Ends {
  readonly low: ResolvedScenario | undefined;
  readonly high: ResolvedScenario | undefined;
}

/** In words; null where the world of some arm that is asked about is another one at the other end. */
export function unmovedFault({ path, arm, against }: Question, { low, high }: Ends): string | null {
  if (low === undefined || high === undefined) return null;
  const moved = armsMoved(low, high);
  const asked = against === null ? [arm] : [arm, against];
  if (asked.some((id) => moved.includes(id))) return null;
  const expected =
    moved.length === 0 ? 'a value of some arm' : `a value that it has, as have ${moved.join(', ')}`;
  return `--path ${shortened(path, 100)}: found no such value in arm ${asked.join(', nor in ')}, expected ${expected}`;
}

function armsMoved(low: ResolvedScenario, high: ResolvedScenario): readonly string[] {
  const [lows, highs] = [low, high].map(({ designPoints }) => designPoints[designPoints.length - 1].worlds);
  return low.arms.filter((_, i) => JSON.stringify(lows[i]) !== JSON.stringify(highs[i])).map(({ id }) => id);
}
