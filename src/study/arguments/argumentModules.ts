/** Modules that arguments of the command line name, such as `--detector ./mine.ts#detector,limitCalls=3`. */
import type { Family } from '../../model/contracts/plugin.ts';
import type { Failure } from '../failures/failure.ts';
import type { ModuleSearch } from '../scenario/moduleFile.ts';
import { findModuleUse } from '../scenario/moduleUse.ts';
import { failureOf } from '../scenario/problem.ts';
import type { Origin } from '../scenario/problem.ts';
import type { ModuleUse } from '../scenario/resolved.ts';
import { readArgument } from './argumentText.ts';

/** Those that are there, hashed; nothing is imported. What is wrong with the others `missingModule` tells. */
export function argumentModules(
  texts: readonly string[],
  family: Family,
  search: ModuleSearch,
): readonly ModuleUse[] {
  return texts.flatMap((text) => {
    const found = findModuleUse(readArgument(text, '').use, family, search);
    return found === null || 'expected' in found ? [] : [found];
  });
}

/** Why the module of an argument's `origin` is not there; empty when it is, or when a built-in part is used. */
export function missingModule(
  module: { readonly use: string; readonly family: Family },
  search: ModuleSearch,
  origin: Origin,
): readonly Failure[] {
  const found = findModuleUse(module.use, module.family, search);
  return found !== null && 'expected' in found ? [failureOf({ path: ['use'], ...found }, origin)] : [];
}
