/** What a call that is refused leaves behind, and how often it tells of a file. */
import { existsSync, mkdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { playground, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());

const sound = place.write('sound.yaml', tiny);
const broken = place.write('broken.yaml', tiny.replace('seed: 1', 'seed: first'));
place.write('broken.json', '{');

describe('a folder that was made for an output', () => {
  it.each([
    ['run', [broken, '-o', 'new/deep/x.json']],
    ['run', [broken, '-o', 'trace=new/deep/']],
    ['compare', ['broken.json', '-o', 'new/deep/x.html']],
    ['break-even', [sound, '--path', 'no.where', '-o', 'new/deep/x.json']],
    ['rules', ['check', 'none', '-o', 'new/deep/x.json']],
    ['replay', ['none', '-o', 'new/deep/x.json']],
    ['import', ['none.csv', '-o', 'new/deep/x.parquet']],
    ['train', ['none', '-o', 'new/deep/x.json']],
    ['report', ['broken.json', '-o', 'new/deep/x.html']],
    ['gate', [broken, '-o', 'new/deep/x.json']],
  ])('is not there when %s is refused', async (verb, args) => {
    const { code } = await place.ask([verb, ...args]);
    expect([code, existsSync(place.path('new'))]).toEqual([2, false]);
  });

  it('stays where it was there before, and where something is in it', async () => {
    mkdirSync(place.path('old/deep'), { recursive: true });
    await place.ask(['run', broken, '-o', 'old/deep/further/x.json']);
    expect([existsSync(place.path('old/deep')), existsSync(place.path('old/deep/further'))]).toEqual([
      true,
      false,
    ]);
  });
});

/** How many of the lines of what was said hold the text. */
const times = (said: string, text: string): number =>
  said.split('\n').filter((line) => line.includes(text)).length;

describe('a file that is named twice', () => {
  it('is told of once by validate, by whatever path it is named', async () => {
    const { code, out, err } = await place.ask([
      'validate',
      sound,
      broken,
      `./${broken}`,
      place.path(sound),
      broken,
    ]);
    expect([code, times(out, ': valid ('), times(err, 'experiment.seed: found "first"')]).toEqual([2, 1, 1]);
  });

  it('is told of once by compare', async () => {
    const { code, err } = await place.ask(['compare', 'broken.json', 'broken.json']);
    expect([code, times(err, 'broken.json:1:')]).toEqual([2, 1]);
  });
});

it('compare tells what is wrong with each of more files than it compares', async () => {
  const { code, err } = await place.ask(['compare', broken, 'broken.json', sound, 'none.yaml', broken]);
  expect(code).toBe(2);
  expect(err).toContain('compare: expected one experiment, one results.json, or two of them');
  for (const told of ['experiment.seed: found "first"', 'broken.json:1:', 'none.yaml: found no such file'])
    expect([told, times(err, told)]).toEqual([told, 1]);
});
