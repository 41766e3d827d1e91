/** Kinds of model, and splits, that some options of `train` say nothing about. */
import type { CallForm } from '../invocation/callForm.ts';

export const trainForms: readonly CallForm[] = [
  {
    is: (_, { split }) => split !== 'time',
    idle: ['--cut-share', '--cut-day', '--label-days'],
    because: 'only a split by time has a cut',
    instead: 'ask for it: --split time',
  },
  {
    is: (_, { split }) => split === 'time',
    idle: ['--in-turn'],
    because: 'a split by time holds out what comes after its one cut',
  },
  {
    is: (_, { cutDay }) => cutDay !== undefined,
    idle: ['--cut-share'],
    because: 'the day says where the cut is',
  },
  {
    is: (_, { split, kind }) => split === 'time' && kind !== 'random-forest',
    idle: ['--seed'],
    because: 'a split by time draws no folds, and of what is learned only a forest draws anything',
  },
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
