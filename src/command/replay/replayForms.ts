/** Forms of `replay` and `import` in which some of their options have no effect. */
import type { CallForm } from '../invocation/callForm.ts';

/** Of verbs that read call records. */
export const inputForms: readonly CallForm[] = [
  {
    is: (_, { mapping }) => mapping !== undefined,
    idle: ['--time-zone', '--country'],
    because: 'a mapping file says this itself',
    instead: 'write it into that file',
  },
  {
    is: (_, { format }) => format === undefined,
    idle: ['--time-zone', '--country'],
    because: 'a trace tells its times and numbers whole',
    instead: 'say which records they are: --format NAME',
  },
];

export const replayForms: readonly CallForm[] = [
  ...inputForms,
  {
    is: (_, { format, mapping }) => format === undefined && mapping === undefined,
    idle: ['--rejects'],
    because: 'a trace has no record that could be rejected',
    instead: 'say how records are read: --format NAME or --mapping FILE',
  },
  {
    is: (_, { world }) => world === undefined,
    idle: ['--seed'],
    because: 'no registry of a world is asked',
    instead: 'name the scenario of the recording: --world FILE',
  },
  {
    is: (_, { output }) =>
      !(Array.isArray(output) && output.some((text) => /^report=|\.html$/i.test(String(text)))),
    idle: ['--lang'],
    because: 'no page (.html) is written',
    instead: 'ask for one: -o PAGE.html',
  },
];
