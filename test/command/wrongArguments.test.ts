/** What the command line asks of an experiment is told as the argument that it is, at no line of the file. */
import { afterAll, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);
place.write('calls.txt', 'a,b\n');

const cases: readonly (readonly [asked: string, told: readonly string[]])[] = [
  [
    'run tiny.yaml --sensitivity tornado --vary callers.robts',
    [
      'command line: --vary callers.robts: found `robts` below callers, expected one of people, robots',
      '  hint: did you mean `robots`?',
    ],
  ],
  [
    'break-even tiny.yaml --arm none --path callers.robts.books.minute',
    [
      '--path callers.robts.books.minute: found `robts` below callers, expected one of people, robots',
      '  hint: did you mean `robots`?',
    ],
  ],
  [
    'break-even tiny.yaml --arm none --path callers.robots.books.minute --from -1 --to 1',
    [
      '--path callers.robots.books.minute at -1:',
      'command line: world.callers.robots.books.minute: found -1, expected an amount (currency/min) from 0 to 100000000',
    ],
  ],
  [
    'break-even tiny.yaml --arm none --path clock.days --from 1 --to 2',
    [
      '--path clock.days: found `clock.days`, expected what may differ from arm to arm: the clock and the currency are the same for all',
    ],
  ],
  [
    'import calls.txt --mapping tiny.yaml -o x.csv',
    ['tiny.yaml: found a scenario: `run FILE` plays it, expected a mapping file'],
  ],
  [
    'replay calls.txt --detector volume-cap,limitCalls=[5,000] --detector volume-cap,limitCalls=[5',
    [
      '--detector (1):1:23: found 5,000, which is the 2 numbers 5, 0, expected one number, or a blank behind each comma of the list',
      '--detector (2):1:23: found "[5", expected a value',
    ],
  ],
  ...['run', 'validate', 'gate', 'baseline save'].map((verb): (typeof cases)[number] => [
    `${verb} tiny.yaml --allow-module nowhere`,
    [
      ...(verb === 'gate' ? [expect.stringMatching(/^no baseline in /)] : []),
      "error: option '--allow-module <path>' argument 'nowhere' is invalid. Expected a folder or a file that is there.",
      `(ringfence ${verb} --help says what it takes)`,
    ],
  ]),
  ['explain robots.0.0.0 tiny.yaml --arms ,', ['--arms: found "", expected one of none, cap']],
  [
    'run tiny.yaml --days 2101 -r 1000001',
    [
      'command line: --days: found 2101, expected a whole number from 1 to 2100',
      'command line: --replications: found 1000001, expected a whole number from 1 to 1000000',
    ],
  ],
];

it.each(cases)('%s', async (asked, told) => {
  const ended = await place.ask(asked.split(' '));
  expect([ended.code, said(ended)]).toEqual([2, told]);
});

it.each([
  'report tiny.json -o report=x.json',
  'break-even tiny.yaml --arm none --path callers.robots.books.minute -o results=x.json',
  'rules check calls.csv -o report=x.json',
  'train calls.csv --kind tree -o model=x.json',
  'audit calls.csv -o report=x.json',
  'import calls.csv --format asterisk --time-zone UTC -o trace=x.csv',
  'schema scenario -o schema=x.json',
  'bench -o results=x.json',
  'baseline save tiny.yaml main -o results=x.json',
])('%s takes a path alone', async (asked) => {
  const ended = await place.ask(asked.split(' '));
  const told = said(ended).filter((line) => line.includes('the path alone, without "'));
  expect([ended.code, told.length]).toEqual([2, 1]);
});
