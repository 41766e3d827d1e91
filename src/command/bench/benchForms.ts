/** Forms of `bench` in which some of its options have no effect. */
import type { CallForm } from '../invocation/callForm.ts';

const measuring: readonly string[] = ['--rounds', '--against', '--margin', '--output', '--json', '--quiet'];

export const benchForms: readonly CallForm[] = [
  {
    is: (_, { sample }) => sample !== undefined,
    idle: [...measuring, '--list', '--all', 'names'],
    because: '--sample measures one case once and prints its line',
    instead: 'leave --sample out',
  },
  {
    is: (_, { list }) => list === true,
    idle: [...measuring, '--all'],
    because: '--list names the cases, the extra sizes too, and measures nothing',
    instead: 'leave --list out',
  },
  {
    is: (_, { against }) => against === undefined,
    idle: ['--margin'],
    because: 'nothing is compared',
    instead: 'add --against PATH',
  },
];
