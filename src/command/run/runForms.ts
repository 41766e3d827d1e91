/** Forms of `run`, `compare`, `merge` and `report` in which some of their options have no effect. */
import { listsCalls } from '../../study/laws/isListedCalls.ts';
import type { CallForm } from '../invocation/callForm.ts';
import { isPage, mayWrite } from '../output/writtenKinds.ts';
import { isResultsFile } from './resultsFile.ts';

/** Options that say what is played, and how. */
const playing: readonly string[] = [
  '--seed',
  '--replications',
  '--jobs',
  '--days',
  '--assumptions',
  '--sensitivity',
  '--vary',
  '--resume',
  '--queue',
  '--insecure',
  '--no-truth',
  '--max-attempts',
  '--check-determinism',
];

/** Without `-o` there is one. */
const withoutPage: CallForm = {
  is: (_, { output }) => !mayWrite(output, isPage),
  idle: ['--lang'],
  because: 'no page (.html) is written',
  instead: 'ask for one: -o PAGE.html',
};

/** Of everything that plays. */
export const runForms: readonly CallForm[] = [
  {
    is: ([file]) => file !== undefined && listsCalls(file),
    idle: [...playing, '--shard', '--output', '--lang', '--quiet'],
    because: 'the file lists calls, which are judged as they stand and whose verdicts are printed',
    instead: 'name a scenario (--json prints the verdicts as data)',
  },
  {
    is: (_, { sensitivity }) => sensitivity === undefined,
    idle: ['--vary'],
    because: 'no assumption is varied',
    instead: 'add --sensitivity tornado, morris or sobol',
  },
  {
    is: (_, { queue }) => queue === undefined,
    idle: ['--insecure'],
    because: 'no server is used',
    instead: 'add --queue URL',
  },
  {
    is: (_, { queue }) => queue !== undefined,
    idle: ['--jobs'],
    because: 'with --queue the tasks are played by workers, which have threads of their own',
    instead: 'give it to `ringfence worker`',
  },
  {
    is: (_, { queue }) => queue !== undefined,
    idle: ['--shard', '--check-determinism'],
    because: 'with --queue the tasks are shared out to workers',
    instead: 'leave --queue out',
  },
  {
    is: (_, { checkDeterminism }) => checkDeterminism === true,
    idle: ['--output', '--lang', '--no-truth', '--resume', '--shard'],
    because: '--check-determinism plays everything twice and writes nothing',
    instead: 'leave --check-determinism out',
  },
  {
    is: (_, { shard }) => shard !== undefined,
    idle: ['--lang', '--json'],
    because: 'a shard has no results of its own',
    instead: 'have `ringfence merge` write them',
  },
  withoutPage,
  {
    is: (_, { output }) => output === undefined || !mayWrite(output, (kind) => kind === 'trace'),
    idle: ['--no-truth'],
    because: 'no trace is written',
    instead: 'ask for one: -o trace=PATH',
  },
  {
    is: (_, { output }) => !mayWrite(output, (kind) => kind === 'tasks'),
    idle: ['--resume'],
    because: 'no finished tasks are kept where -o names other outputs alone',
    instead: 'add -o tasks=FOLDER',
  },
];

const takesResults = (files: readonly string[]): boolean => files.length > 0 && files.every(isResultsFile);

export const compareForms: readonly CallForm[] = [
  {
    is: takesResults,
    idle: [...playing, '--allow-module'],
    because: 'results are read as they are, and nothing is played',
    instead: 'name the experiment (YAML) in their place',
  },
  {
    is: (files, { output }) => takesResults(files) && output === undefined,
    idle: ['--lang'],
    because: 'no page (.html) is written',
    instead: 'ask for one: -o PAGE.html',
  },
  ...runForms,
];

export const mergeForms: readonly CallForm[] = [withoutPage];

export const reportForms: readonly CallForm[] = [
  {
    is: (_, { output }) => typeof output === 'string' && output.toLowerCase().endsWith('.md'),
    idle: ['--lang'],
    because: 'Markdown is English',
    instead: 'ask for a page: -o PAGE.html',
  },
  {
    is: (_, { output }) => typeof output === 'string' && output.toLowerCase().endsWith('.csv'),
    idle: ['--lang'],
    because: 'a table is in no language',
    instead: 'ask for a page: -o PAGE.html',
  },
];
