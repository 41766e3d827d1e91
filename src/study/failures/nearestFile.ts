/** The file that a path which leads nowhere was probably meant to lead to. */
import { basename, dirname, join, parse } from 'node:path';
import { nearestName } from './nearestName.ts';
import { namesBelow } from './pathStatus.ts';

/** In the same folder, of the wanted kind: the only one with that name and an ending, else the nearest; undefined when none is near. */
export function nearestFile(path: string, kind: RegExp): string | undefined {
  const folder = dirname(path);
  const name = basename(path);
  const names = namesBelow(folder).filter((known) => kind.test(known));
  const whole = names.filter((known) => parse(known).name === name);
  const near = whole.length === 1 ? whole[0] : nearestName(name, names);
  return near === undefined ? undefined : join(folder, near);
}
