/** All third-party modules that worlds name, found and hashed; nothing is imported. */
import type { Family } from '../../../model/contracts/plugin.ts';
import type { Failure, NamedAt } from '../../failures/failure.ts';
import type { ModuleSearch } from '../../modules/moduleFile.ts';
import { isModuleReference } from '../../modules/moduleReference.ts';
import { findModuleUse } from '../../modules/moduleUse.ts';
import { failureOf, namedAt } from '../../reading/problem.ts';
import type { ModuleUse } from '../../modules/moduleUse.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

/** Family by the key of an operator's part. */
const familyOfPart: Readonly<Record<string, Family>> = {
  pacing: 'pacing',
  list: 'list',
  callingNumber: 'calling-number',
  script: 'script',
  evasion: 'evasion',
  books: 'books',
};

/** Each reference once a family, in the order of its first use. */
export function moduleUses(
  variants: readonly WorldVariant[],
  search: ModuleSearch,
): { readonly uses: readonly ModuleUse[]; readonly failures: readonly Failure[] } {
  const uses = new Map<string, ModuleUse & { readonly named: NamedAt[] }>();
  const failures: Failure[] = [];
  for (const { origin, plain } of variants) {
    for (const { path, reference } of references(plain, [])) {
      const family = familyAt(path);
      const key = `${family} ${reference}`;
      const place = namedAt(path, origin);
      const known = uses.get(key);
      const found = known ?? findModuleUse(reference, family, search);
      if (found === null) continue; // told by the grammar
      if (known !== undefined) addPlace(known.named, place);
      else if ('expected' in found) failures.push(failureOf({ path, ...found }, origin));
      else uses.set(key, { ...found, named: [place] });
    }
  }
  return { uses: [...uses.values()], failures };
}

/** Arms share what they do not change: each place once. */
function addPlace(named: NamedAt[], place: NamedAt): void {
  const { file, line, column } = place;
  if (!named.some((known) => known.file === file && known.line === line && known.column === column))
    named.push(place);
}

interface Reference {
  readonly path: Path;
  readonly reference: string;
}

/** `use` of every part; what is inside `with` belongs to the module. */
function references(tree: unknown, path: Path): readonly Reference[] {
  if (typeof tree !== 'object' || tree === null) return [];
  if (Array.isArray(tree)) return tree.flatMap((item, i) => references(item, [...path, i]));
  return Object.entries(tree).flatMap(([key, value]) => {
    if (key === 'use' && typeof value === 'string') {
      return isModuleReference(value) ? [{ path: [...path, key], reference: value }] : [];
    }
    return key === 'with' ? [] : references(value, [...path, key]);
  });
}

function familyAt(path: Path): Family {
  if (path[0] === 'screening') return 'detector';
  if (path[0] === 'rules') return 'rule';
  const part = String(path[2] === 'alternatives' ? path[3] : path[2]);
  return Object.hasOwn(familyOfPart, part) ? familyOfPart[part] : 'caller';
}
