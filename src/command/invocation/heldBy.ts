/** What somebody who names a folder probably means: the files of the wanted kind in it. */
import { join } from 'node:path';
import { namesBelow } from '../../study/failures/pathStatus.ts';

const mostNamed = 3;

/** A sentence; empty where the folder holds none. */
export function heldBy(folder: string, kind: RegExp): string {
  const names = namesBelow(folder).filter((name) => kind.test(name));
  if (names.length === 0) return '';
  const further = names.length - mostNamed;
  const named = names.slice(0, mostNamed).map((name) => join(folder, name));
  return `it holds ${named.join(', ')}${further > 0 ? ` and ${further} more` : ''}`;
}
