/** Of an option that takes one name or place none is passed over in silence; of numbers the last counts. */
import { afterAll, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);

const calls: readonly (readonly [line: string, found: readonly string[]])[] = [
  ['report none.json -o page.html -o page.md', ['--output page.html and --output page.md']],
  ['import none.csv --mapping a.yaml -o x.csv --mapping=b.yaml', ['--mapping a.yaml and --mapping b.yaml']],
  ['gate tiny.yaml --no-baseline --baseline main', ['--no-baseline and --baseline main']],
  ['run none.yaml --seed 1 -r 2 --seed=2 -r3', []],
  ['train none.csv -o m.json --seed 1 --seed 1 --kind random-forest', []],
  ['replay none.csv --detector volume-cap --detector crowd-labels -o a.json -o b.csv --json --json', []],
];

it.each(calls)('%s', async (line, found) => {
  const ended = await place.ask(line.split(' '));
  const told = said(ended).filter((text) => text.startsWith('error: '));
  expect([ended.code, told]).toEqual([
    2,
    found.map((words) => `error: found ${words}, expected one of them`),
  ]);
});
