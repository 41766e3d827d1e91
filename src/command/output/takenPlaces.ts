/** Outputs that would replace what is read, or each other. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { namesBelow, pathStatus } from '../../study/failures/pathStatus.ts';
import { moduleFiles, readModules } from '../../study/modules/moduleHash.ts';
import type { Resolution } from '../../study/scenario/resolved.ts';
import type { FileUse } from '../../study/reading/fileReference.ts';
import type { ModuleUse } from '../../study/modules/moduleUse.ts';
import { isStoredName } from '../../study/store/taskFolder.ts';
import { isPartName } from '../../study/traces/form/partNames.ts';
import { isFolder } from './outputs.ts';
import type { Output } from './outputs.ts';
import { traceTargets } from './traceTargets.ts';

/** Why a file may not be written there, for each path that is one of the files that are read; `asked` as in `-o`. */
export function readPlaces(
  paths: readonly string[],
  inputs: readonly string[],
  asked: string = '-o',
): readonly string[] {
  const read = new Set(inputs.map(realPlace));
  return paths
    .filter((path) => read.has(realPlace(path)))
    .map((path) => `${asked} ${path}: cannot be written: it is a file that is read`);
}

/** The same of one path, which may be missing; null: it may be written there. */
export const readPlace = (
  path: string | undefined,
  inputs: readonly string[],
  asked: string = '-o',
): string | null => (path === undefined ? null : (readPlaces([path], inputs, asked)[0] ?? null));

/** Why a second output may not go where an earlier one goes; devices and pipes take any number. */
export function doublePlaces(paths: readonly string[]): readonly string[] {
  const files = paths.filter(isReplaced).map((path) => ({ path, place: realPlace(path) }));
  return files
    .filter(({ place }, i) => files.findIndex((other) => other.place === place) < i)
    .map(({ path }) => `-o ${path}: cannot be written: another output has the same place`);
}

/** Why outputs do not fit beside one of many files: it would write one of theirs, or there is one already. */
export function crowdedPlaces(outputs: readonly Output[]): readonly string[] {
  const [, ...furtherFolders] = outputs.filter(({ kind }) => kind === 'tasks');
  const single = outputs.filter(({ kind }) => kind !== 'tasks' && kind !== 'trace');
  return [
    ...furtherFolders.map(({ path }) => `-o tasks=${path}: found a second folder of tasks, expected one`),
    ...single
      .filter(({ path }) => outputs.some((other) => isFileOf(other, realPlace(path))))
      .map(({ path }) => `-o ${path}: cannot be written: another output has the same place`),
  ];
}

/** Whether an output of many files may write one there: a part of a trace, a finished task. */
function isFileOf(output: Output, place: string): boolean {
  const { kind, path } = output;
  const isIn = (folder: string): boolean => dirname(place) === realPlace(folder);
  if (kind === 'tasks') return isIn(path) && isStoredName(basename(place));
  return traceTargets([output], true).some(
    (target) => isIn(target.isFolder ? path : dirname(path)) && isPartName(target, basename(place)),
  );
}

function isReplaced(path: string): boolean {
  const existing = pathStatus(path);
  return existing === undefined || existing.isFile() || existing.isDirectory();
}

/** With links followed, as far as the path exists. */
function realPlace(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const whole = resolve(path);
    const folder = dirname(whole);
    return folder === whole ? whole : join(realPlace(folder), basename(whole));
  }
}

/** Parts from outside and what they import by path. */
export function partFiles(modules: readonly ModuleUse[], files: readonly FileUse[]): readonly string[] {
  const read = readModules();
  const ofModules = [...new Set(modules.map(({ realPath }) => realPath))];
  return [
    ...ofModules.flatMap((realPath) => moduleFiles(realPath, read)),
    ...files.map(({ realPath }) => realPath),
  ];
}

/** The scenario, the files that it takes its world from, and the parts from outside; none where none was named. */
export const scenarioFiles = (resolution: Resolution | undefined): readonly string[] => [
  ...Object.keys(resolution?.sources ?? {}),
  ...partFiles(resolution?.resolved?.modules ?? [], resolution?.resolved?.files ?? []),
];

/** Files themselves, and what lies in folders. */
export const filesIn = (paths: readonly string[]): readonly string[] =>
  paths.flatMap((path) => (isFolder(path) ? namesBelow(path).map((name) => join(path, name)) : [path]));
