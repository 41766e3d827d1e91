/** Lays the files of an announced study out in a folder of their own, with links to the plug-ins, models and programs that this machine has under the same hash. */
import { existsSync, mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { scratchFolder } from '../failures/scratchFolder.ts';
import { systemReason } from '../failures/systemError.ts';
import { readModuleName } from '../modules/moduleReference.ts';
import { ownFiles } from './ownFiles.ts';
import type { NoticePart, StudyNotice } from './studyNotice.ts';

export interface StagedStudy {
  /** The folder, with links followed. */
  readonly root: string;
  /** The experiment's file. */
  readonly path: string;
  /** Folders from which modules may come. */
  readonly allowedModules: readonly string[];
}

/** What this machine lacks, a line each. */
export interface StagingRefusal {
  readonly reasons: readonly string[];
}

/** `use` gets the staged study; the folder goes when it is done. */
export async function withStagedStudy<T>(
  notice: StudyNotice,
  modulesFolder: string | null,
  use: (staged: StagedStudy | StagingRefusal) => Promise<T>,
): Promise<T> {
  const root = realpathSync(scratchFolder('study'));
  try {
    return await use(stage(notice, root, modulesFolder));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function stage(
  notice: StudyNotice,
  root: string,
  modulesFolder: string | null,
): StagedStudy | StagingRefusal {
  for (const [name, text] of Object.entries(notice.files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const path = join(root, notice.main);
  const allowedModules = modulesFolder === null ? [root] : [root, realpathSync(modulesFolder)];
  const needed = [...notice.modules.map(moduleLink), ...notice.parts.map(fileLink)];
  if (needed.length === 0) return { root, path, allowedModules };
  if (modulesFolder === null)
    return {
      reasons: needed.map(({ reference }) => `${reference}: this worker was started without --modules DIR`),
    };
  const own = ownFiles(modulesFolder);
  const reasons = needed.flatMap((link) => linkFault(link, { root, path, own, modulesFolder }));
  return reasons.length > 0 ? { reasons } : { root, path, allowedModules };
}

/** A file that the scenario looks for beside itself, or a package that it looks for in `node_modules`. */
interface Link extends NoticePart {
  /** Null: not of a form that can be followed. */
  readonly file: string | null;
  readonly isPackage: boolean;
}

function moduleLink(part: NoticePart): Link {
  const name = readModuleName(part.reference);
  const file = 'expected' in name ? null : name.specifier;
  return { ...part, file, isPackage: file !== null && !file.startsWith('.') && !isAbsolute(file) };
}

const fileLink = (part: NoticePart): Link => ({ ...part, file: part.reference, isPackage: false });

interface Staging {
  readonly root: string;
  readonly path: string;
  readonly own: ReadonlyMap<string, string>;
  readonly modulesFolder: string;
}

/** A file is linked to where the scenario looks for it; packages are those of the folder. */
function linkFault({ reference, sha256, file, isPackage }: Link, staging: Staging): readonly string[] {
  const { root, path, own, modulesFolder } = staging;
  const target = isPackage ? join(root, 'node_modules') : resolve(dirname(path), file ?? '..');
  const source = isPackage ? resolve(modulesFolder, 'node_modules') : own.get(sha256);
  if (source === undefined)
    return [`${reference}: no file with its hash ${sha256.slice(0, 19)}… in --modules ${modulesFolder}`];
  if (file === null || !target.startsWith(root + sep))
    return [`${reference}: lies outside the folder of the scenario`];
  try {
    mkdirSync(dirname(target), { recursive: true });
    if (!existsSync(target)) symlinkSync(source, target);
    return [];
  } catch (error) {
    return [`${reference}: cannot be linked: ${systemReason(error)}`];
  }
}
