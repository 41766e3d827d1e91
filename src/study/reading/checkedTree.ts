/** Checks raw data against a schema; what is faulty is cut out, so that the rest can still be checked further. */
import { type Problem, valueAt } from './problem.ts';
import type { Schema } from './schemaParts.ts';
import type { Path } from './yaml/yamlPlace.ts';
import { problemsIn, problemsOf } from './zodProblems.ts';

export interface CheckedTree {
  readonly problems: readonly Problem[];
  /** Output of the schema, without the faulty values; undefined when nothing whole is left. */
  readonly tree: unknown;
}

/** A tree with more faults than these is no damaged scenario but something else: the rest is not told. */
const mostTold = 200;

/** Problems are those of the data as given, each once. */
export function checkedTree(schema: Schema, raw: unknown): CheckedTree {
  const first = schema.safeParse(raw);
  if (first.success) return { problems: [], tree: first.data };
  const { issues } = first.error;
  const count = problemsIn(issues);
  const problems = problemsOf(issues, raw, mostTold);
  if (count > mostTold) {
    const rest = {
      path: [],
      found: `${count} faults`,
      expected: `a scenario (${mostTold} of them are told)`,
    };
    return { problems: [...problems, rest], tree: undefined };
  }
  let rest = raw;
  let faults = problems;
  // Each round cuts at least one value out; the rounds are bounded all the same.
  for (let round = 0; round < 50; round++) {
    const paths = faults.map((fault) => cutPath(rest, fault.path));
    if (paths.some((path) => path.length === 0)) return { problems, tree: undefined };
    for (const path of paths) rest = without(rest, path);
    const next = schema.safeParse(rest);
    if (next.success) return { problems, tree: next.data };
    faults = problemsOf(next.error.issues, rest);
  }
  return { problems, tree: undefined };
}

/** The key to cut: the faulty one, or what lacks a key; a whole list rather than one item, so that indexes stay. */
function cutPath(raw: unknown, path: Path): Path {
  let cut = path;
  while (cut.length > 0 && valueAt(raw, cut) === undefined) cut = cut.slice(0, -1);
  const index = cut.findIndex((step) => typeof step === 'number');
  return index === -1 ? cut : cut.slice(0, index);
}

function without(raw: unknown, path: Path): unknown {
  if (typeof raw !== 'object' || raw === null || path.length === 0) return raw;
  const [step, ...rest] = path;
  const copy: Record<string, unknown> = Object.assign(Object.create(null), raw);
  if (!Object.hasOwn(copy, step)) return raw;
  if (rest.length === 0) delete copy[step];
  else copy[step] = without(copy[step], rest);
  return copy;
}
