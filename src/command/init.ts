/** The verb `init`: a small scenario and a detector of one's own, commented, that run as they are. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemReason } from '../study/failures/systemError.ts';
import { ExitCode } from './invocation/exitCode.ts';
import { quotedFile } from './invocation/replayLine.ts';
import { makeFolders } from './output/makeFolders.ts';
import { unwritable, writeWhole } from './output/writeWhole.ts';

const files = ['my-scenario.yaml', 'my-detector.mts'] as const;

export async function init(folder: string): Promise<ExitCode> {
  const taken = files.filter((name) => existsSync(join(folder, name)));
  if (taken.length > 0) {
    process.stderr.write(`init: ${taken.join(' and ')} already in ${folder}; nothing was written\n`);
    return ExitCode.usage;
  }
  try {
    makeFolders(folder);
  } catch (error) {
    process.stderr.write(`init: ${folder} cannot be made (${systemReason(error)})\n`);
    return ExitCode.usage;
  }
  for (const name of files) {
    const fault = unwritable(join(folder, name));
    if (fault === null) continue;
    process.stderr.write(`init: ${join(folder, name)} ${fault}; nothing was written\n`);
    return ExitCode.usage;
  }
  for (const name of files) {
    const fault = writeWhole(
      join(folder, name),
      readFileSync(new URL(`./templates/${name}.txt`, import.meta.url), 'utf8'),
    );
    if (fault !== null) {
      process.stderr.write(`${fault}\n`);
      return ExitCode.failed;
    }
    process.stdout.write(`written: ${join(folder, name)}\n`);
  }
  process.stdout.write(`next: ringfence run ${quotedFile(join(folder, files[0]))}\n`);
  return ExitCode.done;
}
