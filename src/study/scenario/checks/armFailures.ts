/** Faults that a world has only because of what an arm or a factor puts into it. */
import type { Failure } from '../../failures/failure.ts';
import type { Setting, WorldVariant } from '../world/worldVariant.ts';

/** Sections whose numbers must fit together, those first that give them: what one takes, another lacks. */
const sharing: readonly string[] = ['numbering', 'population', 'callers'];

/** Where the fault is at a line of the base that the base alone could have, it is placed at the setting that it comes of. */
export function armFailures(
  failures: readonly Failure[],
  { settings }: WorldVariant,
  ofBase: readonly Failure[],
): readonly Failure[] {
  const cause = causeAmong(settings);
  if (cause === undefined) return failures;
  return failures.map((failure) => {
    const isOwn = settings.some((setting) => isBelow(failure, setting));
    if (isOwn || ofBase.some((other) => isSamePlace(other, failure))) return failure;
    const hint = [failure.hint, 'it comes of what is set here'].filter((text) => text !== '').join('; ');
    return { ...failure, ...cause.locate([], 'key'), hint };
  });
}

/** The first of the most likely section: design points of an arm then say what the arm says. */
function causeAmong(settings: readonly Setting[]): Setting | undefined {
  for (const section of sharing) {
    const found = settings.find(({ path }) => path.split('.')[0] === section);
    if (found !== undefined) return found;
  }
  return settings[0];
}

const isBelow = ({ path }: Failure, setting: Setting): boolean =>
  `${path}.`.startsWith(`world.${setting.path}.`);

const isSamePlace = (a: Failure, b: Failure): boolean =>
  a.file === b.file && a.line === b.line && a.column === b.column && a.path === b.path;
