/** Kinds of model that some options of `train` say nothing about. */
import type { CallForm } from '../invocation/callForm.ts';

export const trainForms: readonly CallForm[] = [
  {
    is: (_, { kind }) => kind === 'logistic-regression',
    idle: ['--trees', '--depth', '--learning-rate', '--least-leaf', '--patience'],
    because: 'a logistic regression has no trees',
    instead: 'learn another kind: --kind gradient-boosting',
  },
  {
    is: (_, { kind }) => kind === 'random-forest',
    idle: ['--learning-rate', '--ridge', '--patience'],
    because: 'the trees of a forest are grown each for itself, as far as they go',
    instead: 'learn another kind: --kind gradient-boosting',
  },
];
