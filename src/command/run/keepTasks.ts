/** Where the finished tasks of a run stay: makes the folder ready, or says why it cannot be continued. */
import type { StudyOutline } from '../../study/results/studyOutline.ts';
import type { TaskStore } from '../../study/tasks/playTasks.ts';
import { emptyTaskFolder, notStorable, openTaskFolder } from '../../study/store/taskFolder.ts';
import type { Stranger } from '../../study/store/strangers.ts';
import { strangersInTheWay } from '../../study/store/strangers.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import type { PlannedOutputs } from '../output/planOutputs.ts';
import { writeWhole } from '../output/writeWhole.ts';
import { strangerText } from './strangerText.ts';
import { say } from '../terminal/say.ts';

export interface KeptTasks {
  /** Undefined: nothing is kept. */
  readonly store: TaskStore | undefined;
  readonly folder: string | undefined;
}

/** An exit code when the run must not begin. */
export function keepTasks(
  outline: StudyOutline,
  outputs: PlannedOutputs['outputs'],
  of: { readonly isResumed: boolean; readonly isSilent: boolean },
): KeptTasks | ExitCode {
  const folder = outputs.find(({ kind }) => kind === 'tasks')?.path;
  if (folder === undefined) return { store: undefined, folder };
  const strange = [...notStorable(folder), ...strangersInTheWay(folder).map(toBeReplaced)];
  strange.forEach((line) => say(line));
  if (strange.length > 0) return ExitCode.usage;
  const lost = of.isResumed ? 0 : emptyTaskFolder(folder);
  const opened = openTaskFolder(folder, outline, writeWhole);
  if ('unwritable' in opened) {
    say(opened.unwritable);
    return ExitCode.usage;
  }
  if ('reasons' in opened) {
    say('cannot be resumed: what is stored is of another study');
    opened.reasons.forEach((reason) => say(reason));
    return ExitCode.notComparable;
  }
  if (!of.isSilent) {
    if (lost > 0) say(`${folder}: ${tasks(lost)} of an earlier run removed (--resume continues a run)`);
    if (of.isResumed) say(`${folder}: ${tasks(opened.known)} taken from there`);
    opened.damaged.forEach((text) => say(`${text}; played again`));
  }
  return { store: opened.store, folder };
}

const toBeReplaced = (stranger: Stranger): string =>
  `${strangerText(stranger)}${stranger.unread === null ? ', which would be replaced' : ''}`;

const tasks = (count: number): string => `${count} finished ${count === 1 ? 'task' : 'tasks'}`;
