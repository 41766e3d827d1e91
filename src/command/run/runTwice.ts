/** `run --check-determinism`: plays twice with different numbers of workers, writes nothing, and says where the two differ. */
import { availableParallelism } from 'node:os';
import { checkDeterminism } from '../../study/determinism/checkDeterminism.ts';
import type { Divergence } from '../../study/determinism/divergence.ts';
import { clockText } from '../../study/wording/clockText.ts';
import { counted } from '../../study/wording/figures.ts';
import { printable } from '../../study/failures/printable.ts';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import type { Play } from './runOptions.ts';
import { faultTerms, tellFault } from '../invocation/tellFault.ts';
import { progressFor } from '../terminal/progress.ts';
import { print, printJson } from '../terminal/say.ts';

export async function runTwice(resolved: ResolvedScenario, play: Play): Promise<ExitCode> {
  const { file, options, isSilent, signal } = play;
  const progress = progressFor(process.stderr, resolved.id, isSilent);
  const end = await checkDeterminism(resolved, {
    jobs: options.jobs ?? availableParallelism(),
    signal,
    progress: (done, planned) => progress.at(done, planned),
  });
  progress.end();
  switch (end.kind) {
    case 'interrupted':
      return ExitCode.interrupted;
    case 'fault':
      return tellFault(end.fault, faultTerms(resolved, end.fault, { file, options }));
    case 'same': {
      const how = `on ${end.workers[0]} and, in the opposite order, on ${workersText(end.workers[1])}`;
      if (options.json === true) printJson(end);
      else
        print([
          `deterministic: ${counted(end.tasks, 'task')} came out the same ${how}, every score included`,
        ]);
      return ExitCode.done;
    }
    case 'different':
      if (options.json === true) printJson(end);
      else print(differenceLines(end.divergence, end.workers));
      return ExitCode.notDeterministic;
  }
}

function differenceLines(
  { replication, designPoint, arm, populations, scoredBy, event }: Divergence,
  [one, other]: readonly [number, number],
): readonly string[] {
  const point = designPoint === 'base' ? '' : `, point ${designPoint}`;
  const counted = scoredBy.length === 0 ? 'only what is counted' : 'only scores';
  const whose = populations.length === 0 ? `no population’s path, ${counted}` : populations.join(', ');
  const scores = scoredBy.length === 0 ? [] : [`scores that differ: those of ${scoredBy.join(', ')}`];
  const head = `not deterministic: replication ${replication}${point}, arm ${arm}, differs on ${one} and, in the opposite order, on ${workersText(other)}: ${whose}`;
  const cause =
    'a part that draws without a key (Math.random, Date), keeps something from one task to the next, or asks the machine does this';
  if (event === null && scoredBy.length > 0 && populations.length === 0) return [head, ...scores, cause];
  if (event === null)
    return [
      head,
      ...scores,
      'played again with traces, what had differed came out the same each time',
      cause,
    ];
  const columns = event.columns.map(
    ([name, was, is]) =>
      `  ${name}: ${printable(was)} on ${workersText(one)}, ${printable(is)} on ${workersText(other)}`,
  );
  return [
    head,
    ...scores,
    `first event that differs: the end of call ${printable(event.key)}, begun ${clockText(event.timeMs)}`,
    ...(columns.length === 0 ? ['  it is made in one of the two only'] : columns),
    cause,
  ];
}

const workersText = (count: number): string => `${count} ${count === 1 ? 'worker' : 'workers'}`;
