/** The verb `train` on the command line: its arguments and options. */
import { InvalidArgumentError, Option } from 'commander';
import type { ExitCode } from '../invocation/exitCode.ts';
import type { Verb } from '../invocation/verb.ts';
import { trainForms } from './trainForms.ts';
import { calledOption } from '../invocation/calledOption.ts';
import { anyNumber, wholeNumber } from '../invocation/optionValues.ts';

const number = (text: string): number => {
  const value = anyNumber(text);
  if (value < 0) throw new InvalidArgumentError('Expected a number of at least 0.');
  return value;
};

/** With 0 nothing would be learned. */
const rate = (text: string): number => {
  const value = anyNumber(text);
  if (!(value > 0)) throw new InvalidArgumentError('Expected a number above 0.');
  return value;
};

const share = (text: string): number => {
  const value = anyNumber(text);
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError('Expected a share above 0 and below 1.');
  return value;
};

/** `balanced`, `none` or a factor above 0. */
const classWeight = (text: string): 'balanced' | 'none' | number => {
  if (text === 'balanced' || text === 'none') return text;
  const value = Number(text);
  if (text.trim() === '' || !(value > 0) || !Number.isFinite(value))
    throw new InvalidArgumentError('Expected balanced, none or a number above 0.');
  return value;
};

/** Options that say how trees, or weights, come about. */
const growing = (verb: Verb): Verb =>
  verb
    .option('--trees <n>', 'trees, at most (default: 200 boosted, 50 in a forest)', wholeNumber(1))
    .option(
      '--depth <n>',
      'splits from root to leaf, at most (default: 4 boosted, 10 in a forest)',
      wholeNumber(1),
    )
    .option('--learning-rate <x>', 'part of each boosting step that is taken (default: 0.1)', rate)
    .option(
      '--least-leaf <n>',
      'calls in a leaf, at least (default: 50 boosted, 20 in a forest)',
      wholeNumber(1),
    )
    .option('--ridge <x>', 'pull of leaves and weights towards 0 (default: 1)', number)
    .option('--patience <n>', 'trees without gain after which boosting stops (default: 15)', wholeNumber(1));

/** Options that say what is held out. */
const holdingOut = (verb: Verb): Verb =>
  verb
    .addOption(
      new Option('--split <by>', 'what is never shared between what is learned from and what is held out')
        .choices(['operator-and-replication', 'operator', 'replication', 'time'])
        .default('operator-and-replication'),
    )
    .option(
      '--in-turn',
      'hold out every operator and replication in turn; the model is that of the first turn',
    )
    .option('--cut-share <x>', 'share of the calls before the cut of a split by time', share, 0.8)
    .option('--cut-day <n>', 'day with which it begins instead: the trace begins with day 1', wholeNumber(2))
    .option(
      '--label-days <n>',
      'days from a call until its label is known, where the trace does not say',
      wholeNumber(0),
      0,
    );

export function addTrain(root: Verb, end: (code: ExitCode) => void): void {
  const verb = root
    .command('train')
    .description('learn a model for the detector trained-model from labelled traces')
    .argument('<traces...>', 'traces with their truth, all replications of one arm; or folders of them')
    .requiredOption('-o, --output <path>', 'model file to write (.json)')
    .addOption(
      new Option('--kind <kind>', 'what to learn')
        .choices(['gradient-boosting', 'random-forest', 'logistic-regression'])
        .default('gradient-boosting'),
    )
    .option('--arm <id>', 'arm whose calls are learned from, where the traces hold several')
    .addOption(calledOption());
  holdingOut(verb)
    .option('--seed <n>', 'seed of the folds and of the forest', wholeNumber(0), 1)
    .option(
      '--unwanted-weight <w>',
      'weight of an unwanted call against a wanted one: balanced, none or a factor',
      classWeight,
      'balanced',
    );
  growing(verb)
    .option(
      '--forget-days <n>',
      'days without a call after which features forget a number',
      wholeNumber(1),
      30,
    )
    .option('--json', 'print how the model came about as JSON and nothing else')
    .option('--quiet', 'no progress and no table')
    .forms(trainForms)
    .checksOwn()
    .action(async (traces: string[], options) =>
      end(await (await import('./train.ts')).train(traces, options)),
    );
}
