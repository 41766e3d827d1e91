/** The command lines that repeat a run. */
import type { ResolvedScenario } from '../study/scenario/resolved.ts';
import type { Question } from '../study/breakEven/question.ts';
import type { TaskFault } from '../study/experiment/messages.ts';

export interface ReplayedOptions {
  readonly seed?: number;
  readonly replications?: number;
  readonly days?: number;
  readonly assumptions?: number;
  readonly sensitivity?: string;
  readonly vary?: readonly string[];
  readonly allowModule?: readonly string[];
}

/** For the results: from the file as it was named, without anything of the machine. */
export function replayLine(resolved: ResolvedScenario, file: string, options: ReplayedOptions): string {
  const { seed, replications } = resolved.experiment;
  const name = file.split(/[\\/]/).slice(-2).join('/');
  const count = typeof replications === 'number' ? ` -r ${replications}` : '';
  return `ringfence run ${name} --seed ${seed}${count}${sameOptions(options)}`;
}

/** For the terminal: from here, up to the replication that failed. */
export function faultReplayLine(
  { experiment, designPoints }: ResolvedScenario,
  fault: TaskFault,
  run: { readonly file: string; readonly options: ReplayedOptions },
): string {
  const { allowModule = [], replications = experiment.replications } = run.options;
  const failed = fault.index < 0 ? replications : Math.floor(fault.index / designPoints.length) + 1;
  const count = typeof failed === 'number' ? ` -r ${failed}` : '';
  const allowed = allowModule.map((path) => ` --allow-module ${quoted(path)}`).join('');
  return `ringfence run ${quoted(run.file)} --seed ${experiment.seed}${count}${sameOptions(run.options)}${allowed}`;
}

/** Options that change what is played. */
function sameOptions({ days, assumptions, sensitivity, vary = [] }: ReplayedOptions): string {
  return [
    ...(days === undefined ? [] : [` --days ${days}`]),
    ...(assumptions === undefined ? [] : [` --assumptions ${assumptions}`]),
    ...(sensitivity === undefined ? [] : [` --sensitivity ${sensitivity}`]),
    ...(sensitivity === undefined ? [] : vary.map((path) => ` --vary ${quoted(path)}`)),
  ].join('');
}

/** A word of a command line as a shell takes it. */
export const quoted = (text: string): string =>
  /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** For the answer of a search: every value that was left open is written out. */
export function breakEvenReplay(
  { experiment: { seed } }: ResolvedScenario,
  question: Question,
  { file, options }: { readonly file: string; readonly options: ReplayedOptions },
): string {
  const { path, arm, against, metric, class: group, target, from, to, precision } = question;
  const name = file.split(/[\\/]/).slice(-2).join('/');
  const count = options.replications === undefined ? '' : ` -r ${options.replications}`;
  const other = against === null ? '' : ` --against ${against}`;
  const who = group === null ? '' : ` --class ${group}`;
  return `ringfence break-even ${name} --path ${path} --arm ${arm}${other} --metric ${metric}${who} --target ${target} --from ${from} --to ${to} --precision ${precision} --seed ${seed}${count}${sameOptions(options)}`;
}
