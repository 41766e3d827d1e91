import { Option } from 'commander';
import { expect, it } from 'vitest';
import { keptByNpmFaults } from '../../../../src/command/invocation/keptByNpm.ts';

const options = [new Option('--seed <n>'), new Option('-r, --replications <n>'), new Option('--json')];
const inClone = { npm_lifecycle_event: 'start', npm_package_name: 'ringfence' };
const faults = (env: NodeJS.ProcessEnv, isOver: boolean = false): readonly string[] =>
  keptByNpmFaults({ verb: 'run', options, isOver }, env);

it.each([
  ['nothing is wrong', inClone, false, []],
  [
    'npm tells of options that it does not know',
    { ...inClone, npm_config_seed: '3', npm_config_r: 'true' },
    false,
    ['npm keeps --seed, -r to itself unless `--` stands before the verb: npm start -- run …'],
  ],
  [
    'there are arguments left over',
    inClone,
    true,
    ['npm keeps options to itself unless `--` stands before the verb: npm start -- run …'],
  ],
  ['a user has an option of npm in a file', { ...inClone, npm_config_json: 'true' }, false, []],
  ['nobody called it by npm', { npm_config_seed: '3' }, true, []],
])('where %s the call is told what npm has kept', (...[, env, isOver, told]) => {
  expect(faults(env, isOver)).toEqual(told);
});
