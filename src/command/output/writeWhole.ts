/** Writes a file as a whole or not at all, and finds out beforehand whether it could be written. */
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { systemReason } from '../../study/failures/systemError.ts';
import { linkTarget } from '../../study/traces/form/linkTarget.ts';
import { openStream } from '../../study/traces/form/openStream.ts';
import { unfinishedName } from '../../study/traces/form/unfinishedName.ts';
import { say } from '../terminal/say.ts';
import { takeLock } from './locks.ts';
import { makeFolders } from './makeFolders.ts';
import { removedText, removeUnfinishedOf } from './removeUnfinished.ts';

/** A device or a pipe takes the bytes as they come; a file gets its name when it is whole. */
const isPlainFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;

/** Null, or in words why the file could not be written; then nothing stands under its name that was not there before. */
export function writeWhole(path: string, text: string): string | null {
  let temporary: string | null = null;
  try {
    if (!isPlainFile(path)) {
      writeStream(path, text);
      return null;
    }
    const target = linkTarget(path);
    temporary = unfinishedName(target);
    writeDurably(temporary, text);
    renameSync(temporary, target);
    return null;
  } catch (error) {
    if (temporary !== null) rmSync(temporary, { force: true });
    return `${path}: cannot be written: ${systemReason(error)}`;
  }
}

function writeStream(path: string, text: string): void {
  const file = openStream(path);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** A name may reach the disk before the bytes: where the power fails between the two, nothing is to stand under it. */
function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Null, or in words why nothing can be written there. Makes the folders on the way; from now on the place is this run's, and what an ended one left unfinished goes. */
export function unwritable(path: string): string | null {
  let target = path;
  try {
    makeFolders(dirname(path));
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing?.isDirectory() === true) return `cannot be written: it is a folder (EISDIR)`;
    if (existing !== undefined) accessSync(path, constants.W_OK);
    if (existing !== undefined && !existing.isFile()) return null;
    target = linkTarget(path);
    const fault = taken(`${target}.lock`);
    const removed = fault === null ? removeUnfinishedOf(target) : 0;
    if (removed > 0) say(removedText(path, removed));
    return fault;
  } catch (error) {
    const leads = target === path ? '' : `; it is a link to ${target}`;
    return `cannot be written: ${systemReason(error)}${leads}`;
  }
}

/** The same for a folder that takes files; makes it. `part`: others may write other parts of the whole there at the same time. */
export function unwritableFolder(path: string, part: string = ''): string | null {
  try {
    makeFolders(path);
    return taken(join(path, `.ringfence${part === '' ? '' : `-${part}`}.lock`));
  } catch (error) {
    return `cannot be written: ${systemReason(error)}`;
  }
}

/** Rights alone do not tell: only a file that was made, the lock, shows that one can be made. */
function taken(lock: string): string | null {
  const by = takeLock(lock);
  return by === null ? null : `cannot be written: ${by}`;
}
