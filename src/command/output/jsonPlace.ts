/** The place of a file of JSON, of a verb that writes nothing else. */
import { brokenPromise, jsonEndings } from './promisedFormat.ts';
import { kindBeforePath } from './unknownKind.ts';
import { unwritable } from './writeWhole.ts';

/** Why it cannot be written there, in words; null where it can. */
export const jsonPlaceFault = (path: string): string | null =>
  kindBeforePath(path) ?? brokenPromise(path, jsonEndings) ?? unwritable(path);
