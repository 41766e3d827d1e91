/** Keys of the world or of the experiment that stand elsewhere: at the top of the file, in an arm, or each among the other’s. */
import type { Problem } from '../../reading/problem.ts';
import { experimentKeys, worldKeys } from './keyTexts.ts';

/** The fault of an unknown key that is near to none that may stand there, with where it belongs; any other as it is. Paths begin at the head, the world or the experiment. */
export function withItsPlace(problem: Problem): Problem {
  const key = problem.path.at(-1);
  if (problem.part !== 'key' || typeof key !== 'string' || problem.hint !== '') return problem;
  const hint = placeOf(key, problem.path.length === 3 && problem.path[0] === 'arms');
  return hint === undefined ? problem : { ...problem, hint };
}

function placeOf(key: string, isInArm: boolean): string | undefined {
  const isOfWorld = Object.hasOwn(worldKeys, key.split('.')[0]);
  if (isInArm) return isOfWorld ? `write set: {${key}: …}` : undefined;
  if (isOfWorld) return `\`${key}\` stands below \`world\``;
  return Object.hasOwn(experimentKeys, key) ? `\`${key}\` stands below \`experiment\`` : undefined;
}
