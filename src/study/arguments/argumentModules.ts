/** Modules that arguments of the command line name, such as `--detector ./mine.ts#detector,limitCalls=3`. */
import type { Family } from '../../model/contracts/plugin.ts';
import type { Failure } from '../failures/failure.ts';
import type { ModuleSearch } from '../modules/moduleFile.ts';
import { findModuleUse } from '../modules/moduleUse.ts';
import { failureOf, namedAt } from '../reading/problem.ts';
import type { Origin } from '../reading/problem.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { argumentName, readArgument } from './argumentText.ts';

/** What the arguments are of: their option and the family that it asks for. */
export interface ArgumentKind {
  readonly option: string;
  readonly family: Family;
}

/** Those that are there, hashed; nothing is imported. What is wrong with the others `missingModule` tells. */
export function argumentModules(
  texts: readonly string[],
  { option, family }: ArgumentKind,
  search: ModuleSearch,
): readonly ModuleUse[] {
  return texts.flatMap((text, i) => {
    const { use, locate } = readArgument(text, argumentName(option, texts, i));
    const found = findModuleUse(use, family, search);
    if (found === null || 'expected' in found) return [];
    return [{ ...found, named: [namedAt(['use'], { raw: { use }, locate, prefix: [] })] }];
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
