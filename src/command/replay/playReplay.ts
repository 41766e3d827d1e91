/** Plays a replay in its thread with progress, and tells what ended it before its time. */
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { scratchFolder } from '../../study/failures/scratchFolder.ts';
import { printable } from '../../study/failures/printable.ts';
import type { ReplayEnd, ReplayFault, ReplayPhase, ReplayRequest } from '../../study/replay/replayRequest.ts';
import { watchedReplay } from '../../study/replay/watchedReplay.ts';
import type { ModuleUse } from '../../study/modules/moduleUse.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { catchInterruption } from '../invocation/interruption.ts';
import { progressFor } from '../terminal/progress.ts';
import { removeUnfinishedOf } from '../output/removeUnfinished.ts';
import { tellBlamed } from '../invocation/tellBlamed.ts';
import { say } from '../terminal/say.ts';

/** What a phase takes of the whole, by rule of thumb. */
const phaseShares: Readonly<Record<ReplayPhase, readonly [before: number, share: number]>> = {
  reading: [0, 0.5],
  judging: [0.5, 0.4],
  measuring: [0.9, 0.1],
};

export async function played(
  request: Omit<ReplayRequest, 'scratch'>,
  options: { readonly quiet?: boolean; readonly json?: boolean },
): Promise<ReplayEnd> {
  const isSilent = options.quiet === true || options.json === true;
  const progress = progressFor(process.stderr, basename(request.files[0]), isSilent);
  const interruption = catchInterruption(() => {
    if (!isSilent) say('interrupted: coming to an end');
  });
  const scratch = scratchFolder('replay');
  try {
    const end = await watchedReplay(
      { ...request, scratch },
      {
        signal: interruption.signal,
        progress: (phase, share) => {
          const [before, whole] = phaseShares[phase];
          progress.at(before + whole * share, 1);
        },
      },
    );
    const { scores } = request;
    // A judge may have ended the thread, or been ended with it.
    if (end.kind === 'fault' && scores !== null) removeUnfinishedOf(scores);
    return end;
  } finally {
    progress.end();
    interruption.release();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** `modules`: those that may be to blame. */
export function tellFault(
  { judge, use, call, message, stack }: ReplayFault,
  modules: readonly ModuleUse[] = [],
): ExitCode {
  const name = judge === null || judge === use ? use : `${judge} (${use})`;
  const where = call === null ? '' : ` at ${call}`;
  if (use === null) say(printable(message));
  else tellBlamed(`detector ${name} failed${where}: ${message}`, use, modules);
  if (call !== null) say('recordings and their calls are counted from 0, calls in the order of time');
  if (stack !== '')
    say(`this is a fault of ringfence itself; please report it with the following:\n${stack}`);
  return ExitCode.failed;
}
