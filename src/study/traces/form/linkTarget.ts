/** Where the bytes go that are written to a path, so that a link stays a link. */
import { lstatSync, readlinkSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** As many as Linux follows; a circle of links is the caller's fault to find when it writes. */
const mostLinks = 40;

/** What the last part of the path leads to, there or not. */
export function linkTarget(path: string): string {
  let at = path;
  for (let links = 0; links < mostLinks; links++) {
    if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return at;
    at = resolve(dirname(at), readlinkSync(at));
  }
  return path;
}
