/** Writes a file as a whole or not at all, and finds out beforehand whether it could be written. */
import {
  accessSync,
  closeSync,
  constants,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { systemReason } from '../../study/failures/systemError.ts';
import { linkTarget } from '../../study/traces/linkTarget.ts';
import { makeFolders } from './makeFolders.ts';

const temporaryName = (target: string): string => `${target}.${process.pid}.part`;

/** A device or a pipe takes the bytes as they come; a file gets its name when it is whole. */
const isPlainFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;

/** Null, or in words why the file could not be written; then nothing stands under its name that was not there before. */
export function writeWhole(path: string, text: string): string | null {
  let temporary: string | null = null;
  try {
    if (!isPlainFile(path)) {
      writeFileSync(path, text);
      return null;
    }
    const target = linkTarget(path);
    temporary = temporaryName(target);
    writeFileSync(temporary, text);
    renameSync(temporary, target);
    return null;
  } catch (error) {
    if (temporary !== null) rmSync(temporary, { force: true });
    return `${path}: cannot be written: ${systemReason(error)}`;
  }
}

/** Null, or in words why nothing can be written there. Makes the folders on the way. */
export function unwritable(path: string): string | null {
  try {
    makeFolders(dirname(path));
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing?.isDirectory() === true) return `cannot be written: it is a folder (EISDIR)`;
    if (existing !== undefined) accessSync(path, constants.W_OK);
    if (existing === undefined || existing.isFile()) probe(temporaryName(linkTarget(path)));
    return null;
  } catch (error) {
    return `cannot be written: ${systemReason(error)}`;
  }
}

/** The same for a folder that takes files; makes it. */
export function unwritableFolder(path: string): string | null {
  try {
    makeFolders(path);
    probe(temporaryName(`${path}/probe`));
    return null;
  } catch (error) {
    return `cannot be written: ${systemReason(error)}`;
  }
}

/** Rights alone do not tell: only a file that was made shows that one can be made. */
function probe(temporary: string): void {
  closeSync(openSync(temporary, 'w'));
  rmSync(temporary);
}
