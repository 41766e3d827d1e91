import { Argument, Option } from 'commander';
import { expect, it } from 'vitest';
import { idleFaults } from '../../../../src/command/invocation/callForm.ts';
import type { CallForm } from '../../../../src/command/invocation/callForm.ts';

const alone: CallForm = {
  is: (_, { with: other }) => other === undefined,
  idle: ['--seed', 'name'],
  because: 'nothing is played',
  instead: 'add --with',
};
const never: CallForm = { is: () => false, idle: ['--seed'], because: 'never' };
const later: CallForm = { is: () => true, idle: ['--seed', '--days'], because: 'of something else' };

const call = {
  operands: ['file', 'main'],
  options: {},
  given: [new Option('-d, --days <n>', 'measured days'), new Option('--seed <n>', 'another seed')],
  arguments: [new Argument('<file>', 'a file'), new Argument('[name]', 'its name')],
};

it('each option and argument without effect is told once, by the first form that tells of it', () => {
  expect(idleFaults([never, alone, later], call)).toEqual([
    "error: argument 'main' has no effect: nothing is played. It is for: its name. Next: leave it out, or add --with",
    "error: option '-d, --days <n>' has no effect: of something else. It is for: measured days. Next: leave it out",
    "error: option '--seed <n>' has no effect: nothing is played. It is for: another seed. Next: leave it out, or add --with",
  ]);
});

it('an option that was not given, and an argument that is not there, are not told', () => {
  expect(idleFaults([alone], { ...call, operands: ['file'], given: [] })).toEqual([]);
});

it('a form that the call has not is not told', () => {
  expect(idleFaults([alone], { ...call, options: { with: true } })).toEqual([]);
});
