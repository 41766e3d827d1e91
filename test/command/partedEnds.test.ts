/** Ends of a search whose thousands are parted, where the lever is a count; of a price `2.500` is two and a half. */
import { afterAll, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);

const ends = ['--from', '1.000', '--to', '2.500', '--arm', 'none', '-o', 'x.html'];
const told = async (lever: string): Promise<readonly string[]> =>
  said(await place.ask(['break-even', 'tiny.yaml', '--path', lever, ...ends]));

it('they are told as those of a scenario are', async () => {
  const lever = 'population.village.subscribers';
  const expected = 'expected a whole number (subscribers) from 1 to 100000000';
  const at = `command line: world.${lever}:`;
  expect(await told(lever)).toEqual([
    '-o x.html: expected an ending of .json',
    `--path ${lever} at 1:`,
    `${at} found 1.000, which is the number 1, ${expected}, without a dot`,
    '  hint: thousands are not parted: write 1000, or 1 where that is meant',
    `--path ${lever} at 2.5:`,
    `${at} found 2.500, which is the number 2.5, ${expected}`,
    '  hint: thousands are not parted: write 2500',
  ]);
});

it('they are none of a lever that takes fractions', async () => {
  expect(await told('callers.robots.books.minute')).toEqual(['-o x.html: expected an ending of .json']);
});
