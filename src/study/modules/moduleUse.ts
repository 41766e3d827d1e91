/** One third-party module that somebody names, found and hashed; nothing is imported. */
import { accessSync, constants, statSync } from 'node:fs';
import type { Family } from '../../model/contracts/plugin.ts';
import type { NamedAt } from '../failures/failure.ts';
import { systemReason } from '../failures/systemError.ts';
import { findModule } from './moduleFile.ts';
import type { ModuleFault, ModuleSearch } from './moduleFile.ts';
import { largestCodeBytes, moduleHash } from './moduleHash.ts';
import { unreadableFor } from './unreadableFor.ts';
import { isModuleReference, readModuleName } from './moduleReference.ts';

/** A third party's module that the scenario names. */
export interface ModuleUse {
  /** As written in `use`. */
  readonly reference: string;
  readonly family: Family;
  readonly exportName: string;
  /** Absolute, with links followed. */
  readonly realPath: string;
  /** Hash of the module and what it imports by path (`moduleHash`). */
  readonly sha256: string;
  /** Every `use` that names it, at least one; what is wrong with the module is told at the first. */
  readonly named: readonly NamedAt[];
}

/** A module as it is found, wherever it is named. */
export type FoundModule = Omit<ModuleUse, 'named'>;

/** The module, or why it is not there; null for a built-in part, and for a form that the grammar refuses. */
export function findModuleUse(
  reference: string,
  family: Family,
  search: ModuleSearch,
): FoundModule | ModuleFault | null {
  if (!isModuleReference(reference)) return null;
  const name = readModuleName(reference);
  if ('expected' in name) return null;
  const found = findModule(name, search);
  if ('found' in found) return found;
  const { realPath } = found;
  const fault = unreadable(realPath) ?? unreadableFor(realPath, search.read);
  if (fault !== null)
    return { found: `"${name.specifier}", ${fault}`, expected: 'a module that can be read', hint: '' };
  return {
    reference,
    family,
    exportName: name.exportName,
    realPath,
    sha256: moduleHash(realPath, search.read),
  };
}

/** Null, or in words why a file that is there is not read. */
function unreadable(path: string): string | null {
  try {
    accessSync(path, constants.R_OK);
    const { size } = statSync(path);
    return size > largestCodeBytes ? `${size} bytes, more than ${largestCodeBytes}` : null;
  } catch (error) {
    return systemReason(error);
  }
}
