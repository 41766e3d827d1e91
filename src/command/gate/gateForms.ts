/** Forms of the gate’s verbs in which some of their options and arguments have no effect. */
import type { CallForm } from '../invocation/callForm.ts';

export const gateForms: readonly CallForm[] = [
  {
    is: (_, { rotateSeeds }) => rotateSeeds === undefined,
    idle: ['--old'],
    because: 'old parts are played anew on other seeds only',
    instead: 'add --rotate-seeds TEXT',
  },
  {
    is: (_, { baseline }) => baseline === false,
    idle: ['--old'],
    because: 'with --no-baseline nothing old is compared with',
    instead: 'leave --no-baseline out',
  },
  {
    is: (_, { json }) => json === true,
    idle: ['--annotations'],
    because: '--json prints the report and nothing else',
    instead: 'have them written: -o annotations=PATH',
  },
];

export const saveForms: readonly CallForm[] = [
  {
    is: (_, { output }) => output !== undefined,
    idle: ['name'],
    because: '-o names the file itself',
    instead: 'leave -o out',
  },
];

export const showForms: readonly CallForm[] = [
  {
    is: ([file]) => file?.endsWith('.json') === true,
    idle: ['name'],
    because: 'the file of a baseline holds one alone',
    instead: 'name the experiment (YAML) in its place',
  },
];
