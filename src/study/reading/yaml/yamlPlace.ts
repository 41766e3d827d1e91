/** Places in a YAML file: paths of keys and indexes, where they stand, and stretches of text that are wrong. */
import type { Position } from '../../failures/failure.ts';

/** Keys and list indexes from the root of the file. */
export type Path = readonly (string | number)[];

/** Whether a position is wanted of the key or of the value. */
export type PathPart = 'key' | 'value';

/** Position of the value (or key) at a path; of the nearest thing around it when the file does not contain it. */
export type Locate = (path: Path, part: PathPart) => Position;

/** A stretch of text that is wrong, by offsets. */
export interface YamlProblem {
  readonly start: number;
  readonly end: number;
  readonly path?: Path;
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
}
