/** The file of an old plug-in: what is wrong with it, or its hash. */
import { systemReason } from '../../failures/systemError.ts';
import { moduleHash } from '../../modules/moduleHash.ts';
import { unreadableFor } from '../../modules/unreadableFor.ts';

/** A usage fault, or a reason why there is no comparison. */
export interface OldRefusal {
  readonly kind: 'faulty' | 'not-comparable';
  readonly because: string;
}

export const faulty = (because: string): OldRefusal => ({ kind: 'faulty', because });
export const notComparable = (because: string): OldRefusal => ({ kind: 'not-comparable', because });

/** `asked`: the argument that names it. */
export function hashOfOld(path: string, asked: string): string | OldRefusal {
  try {
    const strange = unreadableFor(path);
    return strange === null ? moduleHash(path) : faulty(`--old ${asked}: cannot be read: ${strange}`);
  } catch (error) {
    return faulty(`--old ${asked}: cannot be read: ${systemReason(error)}`);
  }
}
