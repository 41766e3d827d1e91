/** What a warning says of a value, before it has its place in the file. */
import type { Problem } from '../../reading/problem.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';

export interface Remark {
  readonly path: Path;
  readonly part?: Problem['part'];
  readonly says: string;
}
