/** In words what stands where a stored file should. */
import type { Stranger } from '../../study/store/strangers.ts';
import { insteadOfFormats } from '../invocation/writtenFile.ts';

export const strangerText = ({ path, expected, format }: Stranger): string =>
  `${path}: expected ${expected}, found ${insteadOfFormats(path, [format]) ?? 'another file'}`;
