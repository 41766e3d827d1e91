/** In words what stands where a stored file should. */
import type { Stranger } from '../../study/store/strangers.ts';
import { insteadOfFormats } from '../invocation/writtenFile.ts';

export function strangerText({ path, expected, format, unread }: Stranger): string {
  if (unread !== null) return `${path}: cannot be read: ${unread}`;
  return `${path}: expected ${expected}, found ${insteadOfFormats(path, [format]) ?? 'another file'}`;
}
