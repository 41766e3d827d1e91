/** Prints what stopped a run: the plug-in, the call and the replay line. */
import type { TaskFault } from '../../study/tasks/messages.ts';
import { printable } from '../../study/failures/printable.ts';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';
import type { ModuleUse } from '../../study/modules/moduleUse.ts';
import { ExitCode } from './exitCode.ts';
import { faultReplayLine } from './replayLine.ts';
import type { ReplayedRun } from './replayLine.ts';
import { tellBlamed } from './tellBlamed.ts';
import { say } from '../terminal/say.ts';

export interface FaultTerms {
  readonly replay: string;
  /** Modules that may be to blame. */
  readonly modules: readonly ModuleUse[];
}

export const faultTerms = (resolved: ResolvedScenario, fault: TaskFault, run: ReplayedRun): FaultTerms => ({
  replay: faultReplayLine(resolved, fault, run),
  modules: resolved.modules,
});

export function tellFault(
  { plugin, callKey, message, stack }: TaskFault,
  { replay, modules }: FaultTerms,
): ExitCode {
  const text = faultText({ plugin, callKey, message });
  if (plugin === null) say(printable(text));
  else tellBlamed(text, plugin, modules);
  if (plugin === null && stack !== '')
    say(`this is a fault of ringfence itself; please report it with the following:\n${stack}`);
  say(`replay: ${replay}`);
  return ExitCode.failed;
}

/** Which plug-in failed where, or what went wrong without one. */
export function faultText({
  plugin,
  callKey,
  message,
}: Pick<TaskFault, 'plugin' | 'callKey' | 'message'>): string {
  if (plugin === null) return message;
  const where = callKey === null ? '' : ` ${placeText(callKey)}`;
  return `plug-in ${plugin} failed${where}: ${message}`;
}

/** A key of four parts is a call; a shorter one the caller that had none yet. */
const placeText = (key: string): string =>
  key.split('.').length === 4 ? `at call ${key}` : `for caller ${key}`;
