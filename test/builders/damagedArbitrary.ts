/** Plain data with one thing in it otherwise: a key renamed, or a value in the place of another that few keys take. */
import fc from 'fast-check';
import type { Plain } from './partArbitrary.ts';

type Path = readonly string[];

/** What somebody may write by mistake, and what nobody writes. */
const oddValues: readonly unknown[] = [
  null,
  true,
  '',
  'x',
  -1,
  0.5,
  1e300,
  2 ** 53,
  [],
  {},
  [[]],
  ['a', 'a'],
  { a: { b: { c: 1 } } },
  '9999999999999 d',
  '-1 h',
  '2020-02-30',
  '__proto__',
  '\u0000',
];

function pathsIn(tree: object, before: Path = []): readonly Path[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const path = [...before, key];
    return [path, ...(typeof value === 'object' && value !== null ? pathsIn(value, path) : [])];
  });
}

/** `undefined` renames the key. */
function damaged(tree: Plain, path: Path, value: unknown): Plain {
  const copy = structuredClone(tree) as Record<string, unknown>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
  const key = path[path.length - 1];
  if (value === undefined && !Array.isArray(at)) {
    at[`${key}x`] = at[key];
    delete at[key];
  } else {
    at[key] = value ?? null;
  }
  return copy;
}

/** Half of the damage is in the experiment, which is the smaller part of a file. */
export const damagedArbitrary = (tree: Plain): fc.Arbitrary<Plain> => {
  const paths = pathsIn(tree);
  const inside = paths.filter(([section]) => section === 'experiment');
  return fc
    .record({
      path: fc.oneof(fc.constantFrom(...paths), fc.constantFrom(...inside)),
      value: fc.constantFrom(undefined, undefined, undefined, ...oddValues),
    })
    .map(({ path, value }) => damaged(tree, path, value));
};
