/** A name in an experiment that must be known. */
import { nearestHint, oneOf, type Problem } from '../../reading/problem.ts';

export interface NamedThing {
  readonly path: Problem['path'];
  readonly kind: string;
  readonly name: string | undefined;
  /** Undefined: not known yet, so anything goes. */
  readonly known: readonly string[] | undefined;
}

export function nameProblem({ path, kind, name, known }: NamedThing): readonly Problem[] {
  if (name === undefined || known === undefined || known.includes(name)) return [];
  const expected = oneOf(known);
  return [{ path, found: `the unknown ${kind} "${name}"`, expected, hint: nearestHint(name, known) }];
}
