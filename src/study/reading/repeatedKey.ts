/** What is said of a key that stands again in its map, in YAML as in JSON. */
import type { Failure, Position } from '../failures/failure.ts';

export const repeatedKey = ({
  line,
  column,
}: Pick<Position, 'line' | 'column'>): Pick<Failure, 'found' | 'expected' | 'hint'> => ({
  found: 'the same key again',
  expected: 'each key once',
  hint: `it stands first at ${line}:${column}; remove one of the two`,
});
