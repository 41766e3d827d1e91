/** The file that a path which leads nowhere was probably meant to lead to. */
import { join, parse } from 'node:path';
import { nearestName } from './nearestName.ts';
import { namesBelow } from './pathStatus.ts';

/** In the same folder, of the wanted kind, by its name without the ending, which is like that of many; undefined when none is near. */
export function nearestFile(path: string, kind: RegExp): string | undefined {
  const { base, name, dir } = parse(path);
  const others = namesBelow(dir === '' ? '.' : dir).filter((other) => kind.test(other) && other !== base);
  const names = others.map((other) => parse(other).name);
  for (const asked of [base, name]) {
    const near = nearestName(asked, names);
    if (near !== undefined) return join(dir, others[names.indexOf(near)]);
  }
  return undefined;
}
