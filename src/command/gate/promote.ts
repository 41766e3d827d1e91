/** Promotes a baseline: gates that name none compare with it. */
import { join } from 'node:path';
import { defaultFile } from '../../study/gate/baselines/baselineFolder.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { writeWhole } from '../output/writeWhole.ts';
import { say } from '../terminal/say.ts';

export function promote(folder: string, name: string): ExitCode {
  const fault = writeWhole(join(folder, defaultFile), `${name}\n`);
  say(fault ?? `promoted: ${name} is used where no --baseline is given`);
  return fault === null ? ExitCode.done : ExitCode.failed;
}
