/** Why there is no baseline, for whoever asked for one. */
import { baselineFormat } from '../../study/gate/baselines/baseline.ts';
import type { FoundBaseline } from '../../study/gate/baselines/baselineFolder.ts';
import { insteadOfFormats } from '../invocation/writtenFile.ts';

/** In words; of a file that holds something else of the program, only what that is. */
export function baselineFault(found: Exclude<FoundBaseline, { kind: 'found' }>): string {
  const other = found.kind === 'damaged' ? insteadOfFormats(found.file, [baselineFormat]) : null;
  return found.kind === 'damaged' && other !== null
    ? `${found.file}: expected a baseline of a gate, found ${other}`
    : found.because;
}
