/** The command lines that repeat a run. */
import { isAbsolute, sep } from 'node:path';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';
import type { Question } from '../../study/breakEven/question.ts';
import type { TaskFault } from '../../study/tasks/messages.ts';

export interface ReplayedOptions {
  readonly seed?: number;
  readonly replications?: number;
  readonly days?: number;
  readonly assumptions?: number;
  readonly sensitivity?: string;
  readonly vary?: readonly string[];
  readonly allowModule?: readonly string[];
}

export interface ReplayedRun {
  readonly file: string;
  readonly options: ReplayedOptions;
}

/** For the terminal: files as they were named, so that it repeats the run from here. */
export const replayHere = (resolved: ResolvedScenario, run: ReplayedRun): string =>
  runLine(resolved, run, resolved.experiment.replications);

/** For the results: without anything of the machine. */
export const replayLine = (resolved: ResolvedScenario, file: string, options: ReplayedOptions): string =>
  replayHere(resolved, anywhere({ file, options }));

/** For the terminal: up to the replication that failed. */
export function faultReplayLine(resolved: ResolvedScenario, fault: TaskFault, run: ReplayedRun): string {
  const { experiment, designPoints } = resolved;
  const { replications = experiment.replications } = run.options;
  const failed = fault.index < 0 ? replications : Math.floor(fault.index / designPoints.length) + 1;
  return runLine(resolved, run, failed);
}

/** No count where replications are added until they are enough. */
function runLine({ experiment }: ResolvedScenario, { file, options }: ReplayedRun, count: unknown): string {
  const replications = typeof count === 'number' ? ` -r ${count}` : '';
  return `ringfence run ${quotedFile(file)} --seed ${experiment.seed}${replications}${sameOptions(options)}`;
}

/** The same run with files as any machine may name them. */
const anywhere = ({ file, options }: ReplayedRun): ReplayedRun => ({
  file: nameAnywhere(file),
  options: { ...options, allowModule: (options.allowModule ?? []).map(nameAnywhere) },
});

/** A path from here as it is; of one from the root of the machine, file and folder. */
const nameAnywhere = (path: string): string =>
  path
    .split(sep)
    .slice(isAbsolute(path) ? -2 : 0)
    .join('/');

/** Options that change what is played, or without which it is not. */
function sameOptions(options: ReplayedOptions): string {
  const { days, assumptions, sensitivity, vary = [], allowModule = [] } = options;
  return [
    ...(days === undefined ? [] : [` --days ${days}`]),
    ...(assumptions === undefined ? [] : [` --assumptions ${assumptions}`]),
    ...(sensitivity === undefined ? [] : [` --sensitivity ${sensitivity}`]),
    ...(sensitivity === undefined ? [] : vary.map((path) => ` --vary ${quoted(path)}`)),
    ...allowModule.map((path) => ` --allow-module ${quoted(path)}`),
  ].join('');
}

/** A word of a command line as a shell takes it. */
export const quoted = (text: string): string =>
  /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The same of a file’s name, which shall not look like an option. */
export const quotedFile = (path: string): string => quoted(path.startsWith('-') ? `./${path}` : path);

/** What a command on the same experiment takes after its verb. */
export const sameFile = (file: string, allowModule: readonly string[] = []): string =>
  quotedFile(file) + sameOptions({ allowModule });

/** For the answer of a search, in which nothing is of the machine. */
export const breakEvenReplay = (
  resolved: ResolvedScenario,
  question: Question,
  { file, options }: ReplayedRun,
): string => breakEvenReplayHere(resolved, question, anywhere({ file, options }));

/** For the terminal: every value that was left open is written out. */
export function breakEvenReplayHere(
  { experiment: { seed } }: ResolvedScenario,
  question: Question,
  { file, options }: ReplayedRun,
): string {
  const { path, arm, against, metric, class: group, target, from, to } = question;
  const count = options.replications === undefined ? '' : ` -r ${options.replications}`;
  const other = against === null ? '' : ` --against ${against}`;
  const who = group === null ? '' : ` --class ${group}`;
  const nearest = question.isWhole ? '' : ` --precision ${question.precision}`;
  return `ringfence break-even ${quotedFile(file)} --path ${quoted(path)} --arm ${arm}${other} --metric ${metric}${who} --target ${target} --from ${from} --to ${to}${nearest} --seed ${seed}${count}${sameOptions(options)}`;
}
