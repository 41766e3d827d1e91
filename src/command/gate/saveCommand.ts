/** The whole command that saves a baseline anew, as it is told to whoever means a change. */
import type { Baseline } from '../../study/gate/baselines/baseline.ts';
import { isName } from '../../study/gate/baselines/baselineFolder.ts';
import { quoted, sameFile } from '../invocation/replayLine.ts';

interface Kept {
  readonly file: string;
  /** Its name, or the path of its file. */
  readonly baselineName: string;
  readonly baseline: Baseline;
  /** That a gate asks for. */
  readonly replications: number;
  readonly allowModule?: readonly string[] | undefined;
}

/** With as many replications as the baseline has, or as the gate asks for where these are more. */
export function saveCommand({ file, baselineName, baseline, replications, allowModule }: Kept): string {
  const place = isName(baselineName) ? baselineName : `-o ${quoted(baselineName)}`;
  const count = Math.max(baseline.replications, replications);
  return `ringfence baseline save ${sameFile(file, allowModule)} ${place} -r ${count} --replace`;
}
