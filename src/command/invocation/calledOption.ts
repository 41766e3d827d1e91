/** The option that says which calls of a trace are taken: those to some numbers alone. */
import { InvalidArgumentError, Option } from 'commander';
import { collect } from './optionValues.ts';

/** How called numbers begin, such as those of one carrier; may be repeated. */
export const calledOption = (): Option =>
  new Option(
    '--called <digits>',
    'only the calls to numbers that begin so, such as those of one carrier; repeatable',
  ).argParser((text, before: readonly string[] | undefined) => {
    if (!/^\+?\d{1,24}$/.test(text))
      throw new InvalidArgumentError('Expected the first digits of a number, such as +86138.');
    return collect(text, before);
  });
