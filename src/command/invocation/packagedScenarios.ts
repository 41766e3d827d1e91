/** The scenarios that come with the program. */
import { readdirSync } from 'node:fs';
import { join, parse, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearestName } from '../../study/failures/nearestName.ts';

const folder = fileURLToPath(new URL('../../../scenarios/', import.meta.url));

/** Files as `run` finds them from here, wherever the program is installed; in the order of their names. */
export const packagedScenarios = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => relative('', join(folder, name)).split(sep).join('/'));

/** The one of this name, or the nearest; the name may stand without its ending and in any folder. */
export function packagedCalled(name: string): string | undefined {
  const paths = packagedScenarios();
  const names = paths.map((path) => parse(path).name);
  const near = nearestName(parse(name).name, names);
  return near === undefined ? undefined : paths[names.indexOf(near)];
}
