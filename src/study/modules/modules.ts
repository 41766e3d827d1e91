/** Loads third parties' plug-ins: imports a module and checks that its export is a descriptor of the family wanted. */
import { pathToFileURL } from 'node:url';
import type { Failure } from '../failures/failure.ts';
import { printable, shortened } from '../failures/printable.ts';
import type { AnyPlugin, LoadedPlugins } from './catalogue.ts';
import { commonJsHint } from './commonJsHint.ts';
import { typeImportHint } from './typeImportHint.ts';
import { descriptorFault } from './descriptorShape.ts';
import { failedImportAt } from './failedImport.ts';
import { changedGlobal } from './keptGlobals.ts';
import { nearestHint, oneOf } from '../reading/problem.ts';
import { isOf, thrownMessage } from '../reading/thrown.ts';
import { moduleHash, readModules } from './moduleHash.ts';
import type { ReadModules } from './moduleHash.ts';
import type { ModuleUse } from './moduleUse.ts';

export type LoadResult = { readonly plugin: AnyPlugin } | { readonly failure: Failure };

/** Imports one module; never throws for what the module does, and leaves no global changed. Its code runs with all rights of this process. */
export async function loadModule(use: Omit<ModuleUse, 'sha256'>): Promise<LoadResult> {
  const loaded = await importedPlugin(use);
  const changed = changedGlobal();
  if (changed === null) return loaded;
  return fault(use, {
    found: `a module that changes \`${changed.name}\``,
    expected: 'a module that leaves alone what all code shares',
    hint: 'let it keep what it needs to itself, or leave out the package that does so',
  });
}

async function importedPlugin(use: Omit<ModuleUse, 'sha256'>): Promise<LoadResult> {
  const expected = `a plug-in of family ${use.family}`;
  let module: Readonly<Record<string, unknown>>;
  try {
    module = (await import(pathToFileURL(use.realPath).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    const found = `a module that fails when it is imported: ${reasonOf(error)}`;
    return fault(use, {
      found,
      expected,
      hint: commonJsHint(error, use.realPath) || moduleHint(error, use.realPath),
    });
  }
  const names = Object.keys(module);
  if (!names.includes(use.exportName)) {
    const found = `no export \`${use.exportName}\``;
    const exported = names.length === 0 ? 'a module that exports it: this one exports nothing' : oneOf(names);
    return fault(use, { found, expected: exported, hint: nearestHint(use.exportName, names) });
  }
  try {
    const candidate = module[use.exportName];
    const wrong = descriptorFault(candidate, use.family);
    if (wrong !== undefined) return fault(use, { expected, ...wrong });
    return { plugin: candidate as AnyPlugin };
  } catch (error) {
    return fault(use, { found: `an export that fails when it is read: ${reasonOf(error)}`, expected });
  }
}

/** Imports all modules of a scenario, one after another, as they were when they were hashed; plug-ins by their reference. */
export async function loadModules(
  uses: readonly ModuleUse[],
): Promise<{ readonly loaded: LoadedPlugins; readonly failures: readonly Failure[] }> {
  const loaded = new Map<string, AnyPlugin>();
  const failures: Failure[] = [];
  const read = readModules();
  for (const use of uses) {
    const imported = await loadModule(use);
    const result = 'failure' in imported || isUnchanged(use, read) ? imported : fault(use, changedSince);
    if ('failure' in result) failures.push(result.failure);
    else loaded.set(use.reference, result.plugin);
  }
  return { loaded, failures };
}

/** Asked when it is imported: threads begin as long as something is played, and all are to play what the results name by its hash. */
function isUnchanged({ realPath, sha256 }: ModuleUse, read: ReadModules): boolean {
  try {
    return moduleHash(realPath, read) === sha256;
  } catch {
    return false;
  }
}

const changedSince: Fault = {
  found: 'a module that has changed since it was checked, or a file that it imports has',
  expected: 'the same module to the end',
  hint: 'start anew, and change a copy while something is played',
};

interface Fault {
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
}

function fault({ named: [first] }: Pick<ModuleUse, 'named'>, { hint = '', ...says }: Fault): LoadResult {
  return { failure: { ...first, ...says, hint } };
}

/** What to do, and where. */
const moduleHint = (error: unknown, module: string): string =>
  [typeImportHint(error, module), whereHint(error, module)].filter(Boolean).join('; ');

/** Where in the module, or in what it imports, it is; or how that is found out. */
function whereHint(error: unknown, module: string): string {
  const at = failedImportAt(error, module);
  if (at !== null) return `see ${printable(at.file)}:${at.line}:${at.column}`;
  const isUnplaced = isOf(error, SyntaxError);
  return isUnplaced ? '`node --check` with the file, or with what it imports, shows the line' : '';
}

/** Never a stack. */
const reasonOf = (error: unknown): string => shortened(printable(thrownMessage(error)), 200);
