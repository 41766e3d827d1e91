/** All third-party modules that worlds name, found and hashed; nothing is imported. */
import type { Family } from '../../model/contracts/plugin.ts';
import type { Failure } from '../failures/failure.ts';
import { findModule, type ModuleSearch } from './moduleFile.ts';
import { moduleHash } from './moduleHash.ts';
import { isModuleReference, readModuleName } from './moduleReference.ts';
import { failureOf } from './problem.ts';
import type { ModuleUse } from './resolved.ts';
import type { Path } from './yamlPlace.ts';
import type { WorldVariant } from './worldVariant.ts';

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
  const uses = new Map<string, ModuleUse>();
  const failures: Failure[] = [];
  for (const variant of variants) {
    for (const { path, reference } of references(variant.plain, [])) {
      const name = readModuleName(reference);
      if ('expected' in name) continue; // told by the grammar
      const found = findModule(name, search);
      if ('found' in found) failures.push(failureOf({ path, ...found }, variant.origin));
      else {
        const { realPath } = found;
        const family = familyAt(path);
        const use = {
          reference,
          family,
          exportName: name.exportName,
          realPath,
          sha256: moduleHash(realPath),
        };
        uses.set(`${family} ${reference}`, use);
      }
    }
  }
  return { uses: [...uses.values()], failures };
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
