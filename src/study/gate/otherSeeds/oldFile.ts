/** The file of an old plug-in: what is wrong with it, or its hash. */
import { systemReason } from '../../failures/systemError.ts';
import { moduleHash } from '../../modules/moduleHash.ts';

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
    return moduleHash(path);
  } catch (error) {
    return faulty(`--old ${asked}: cannot be read: ${systemReason(error)}`);
  }
}
