/** Prints what stopped a run: the plug-in, the call and the replay line. */
import type { TaskFault } from '../study/experiment/messages.ts';
import { printable } from '../study/failures/printable.ts';
import { ExitCode } from './exitCode.ts';
import { say } from './terminal/say.ts';

export function tellFault({ plugin, callKey, message, stack }: TaskFault, replay: string): ExitCode {
  const who = plugin === null ? '' : `plug-in ${plugin} failed`;
  const where = callKey === null ? '' : ` ${placeText(callKey)}`;
  say(who === '' ? printable(message) : `${who}${where}: ${printable(message)}`);
  if (plugin === null && stack !== '')
    say(`this is a fault of ringfence itself; please report it with the following:\n${stack}`);
  say(`replay: ${replay}`);
  return ExitCode.failed;
}

/** A key of four parts is a call; a shorter one the caller that had none yet. */
const placeText = (key: string): string =>
  key.split('.').length === 4 ? `at call ${key}` : `for caller ${key}`;
