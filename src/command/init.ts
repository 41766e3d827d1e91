/** The verb `init`: a small scenario and a detector of one's own, commented, that run as they are. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathStatus } from '../study/failures/pathStatus.ts';
import { systemReason } from '../study/failures/systemError.ts';
import { calledAs } from './invocation/calledAs.ts';
import { ExitCode } from './invocation/exitCode.ts';
import { quotedFile } from './invocation/replayLine.ts';
import type { OwnCheck } from './invocation/verb.ts';
import { makeFolders } from './output/makeFolders.ts';
import { unwritable, writeWhole } from './output/writeWhole.ts';
import { print, say } from './terminal/say.ts';

const files = ['my-scenario.yaml', 'my-detector.mts'] as const;

export async function init(folder: string, { isOnlyChecked }: OwnCheck): Promise<ExitCode> {
  const fault = takenFault(folder) ?? placeFault(folder);
  if (fault !== null) say(`init: ${fault}; nothing was written`);
  if (fault !== null || isOnlyChecked === true) return ExitCode.usage;
  try {
    makeFolders(folder);
  } catch (error) {
    say(`init: ${folder} cannot be made (${systemReason(error)})`);
    return ExitCode.usage;
  }
  for (const name of files) {
    const fault = writeWhole(
      join(folder, name),
      readFileSync(new URL(`./templates/${name}.txt`, import.meta.url), 'utf8'),
    );
    if (fault !== null) {
      say(fault);
      return ExitCode.failed;
    }
    print([`written: ${join(folder, name)}`]);
  }
  print([`next: ${calledAs()} run ${quotedFile(join(folder, files[0]))}`]);
  return ExitCode.done;
}

function takenFault(folder: string): string | null {
  const taken = files.filter((name) => existsSync(join(folder, name)));
  return taken.length === 0 ? null : `${taken.join(' and ')} already in ${folder}`;
}

/** Asked of what is there of the folder, so that a call that is refused makes none. */
function placeFault(folder: string): string | null {
  const there = nearestThere(folder);
  for (const name of files) {
    const fault = unwritable(join(there, name));
    if (fault !== null) return `${join(folder, name)} ${fault}`;
  }
  return null;
}

function nearestThere(path: string): string {
  const above = dirname(path);
  return pathStatus(path) !== undefined || above === path ? path : nearestThere(above);
}
