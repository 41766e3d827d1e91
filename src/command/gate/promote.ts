/** Promotes a baseline: gates that name none compare with it. */
import { join } from 'node:path';
import { defaultFile } from '../../study/gate/baselines/baselineFolder.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { unwritable, writeWhole } from '../output/writeWhole.ts';
import { say } from '../terminal/say.ts';

/** Why none can be promoted there, in words; null where one can. */
export function promotionFault(folder: string): string | null {
  const path = join(folder, defaultFile);
  const fault = unwritable(path);
  return fault === null ? null : `${path}: ${fault}`;
}

export function promote(folder: string, name: string): ExitCode {
  const fault = writeWhole(join(folder, defaultFile), `${name}\n`);
  say(fault ?? `promoted: ${name} is used where no --baseline is given`);
  return fault === null ? ExitCode.done : ExitCode.failed;
}
