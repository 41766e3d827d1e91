import { afterAll, describe, expect, it } from 'vitest';
import { playground, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);
place.write('bad.yaml', tiny.replace('circuits: 100', 'circuits: many'));

describe('the program that stands ready', () => {
  it.each([
    [['validate', 'tiny.yaml', 'bad.yaml']],
    [['run', 'bad.yaml']],
    [['run', 'tiny.yaml', '-j', '0']],
    [['rules', 'check']],
    [['--version']],
  ])('says of %j what a process of its own says, the second time too', async (args) => {
    const ended = await place.run(args);
    expect([await place.ask(args), await place.ask(args)]).toEqual([ended, ended]);
  });

  it('answers in the order in which it is asked, each with what is its own', async () => {
    const asked = ['run', 'report', 'init', 'list'].map((verb) => place.ask([verb, '--help']));
    const first = (await Promise.all(asked)).map(({ out }) => out.split(' ').slice(0, 3).join(' '));
    expect(first).toEqual(['run', 'report', 'init', 'list'].map((verb) => `Usage: ringfence ${verb}`));
  });
});
