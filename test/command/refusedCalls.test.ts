/** A call that the command line refuses has the verb's own faults told too, and does nothing else. */
import { existsSync, mkdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);
place.write('none.json', '{}');
place.write('listed.yaml', 'ringfence-calls: 2\n');
place.write(
  'loaded.mjs',
  "import { writeFileSync } from 'node:fs';\nwriteFileSync(`${import.meta.dirname}/loaded`, '');\n",
);
const makesWeekly = '`ringfence baseline save tiny.yaml weekly` makes it';
mkdirSync(place.path('taken'));
place.write('taken/my-scenario.yaml', '');

describe('all that is wrong is told at once', () => {
  it.each([
    ['show volume-cop', 'show: nothing is called "volume-cop"; did you mean volume-cap?'],
    [
      'show wanted.lost',
      expect.stringMatching(
        /^show: nothing is called "wanted\.lost"; these begin so: wanted\.lost\.perThousand, .*wanted\.lost\.otherwise$/,
      ),
    ],
    [
      'show metric/wanted.lost.perThousnd',
      'show: nothing is called "metric/wanted.lost.perThousnd"; did you mean metric/wanted.lost.perThousand?',
    ],
    ['show gone.yaml', 'gone.yaml: found no such file, expected a scenario file'],
    ['list metric', expect.stringMatching(/^list: nothing is called "metric"/)],
    ['merge gone.json', 'these parts do not make one run:'],
    ['worker --queue http://x', expect.stringMatching(/^--queue: expected redis:/)],
    ['worker --queue redis://127.0.0.1 --modules gone', '--modules gone: expected a folder of plug-ins'],
    ['train gone.csv', expect.stringMatching(/^gone\.csv: found no such file/)],
    ['audit gone.csv -o x.pdf', expect.stringMatching(/^gone\.csv: found no such file/)],
    ['schema nope', expect.stringMatching(/^schema: nothing is called "nope"/)],
    ['rules check gone.csv', expect.stringMatching(/^gone\.csv: found no such file/)],
    ['explain 5x tiny.yaml', expect.stringMatching(/^the key of a call/)],
    [
      'explain robots.0.5.0 tiny.yaml --replication 4294967296',
      expect.stringMatching(
        /^error: option '--replication <n>' .* Expected a whole number from 0 to 999999\.$/,
      ),
    ],
    ['bench nope', expect.stringMatching(/^bench: nothing is called "nope"/)],
    ['bench engine --against gone', '--against gone: no such file or folder'],
    ['validate tiny.yaml gone.yaml --json', 'gone.yaml: found no such file, expected a scenario file'],
    ['validate listed.yaml', expect.stringMatching(/^listed\.yaml:1:\d+: /)],
    ['init taken', 'init: my-scenario.yaml already in taken; nothing was written'],
    ['init none.json/below', expect.stringMatching(/^init: none\.json\/below\/my-scenario\.yaml cannot be/)],
    ['baseline list gone.yaml', 'gone.yaml: found no such file, expected a scenario file'],
    [
      'baseline show tiny.yaml weekly',
      `no baseline "weekly" in baselines/tiny: there is none yet; ${makesWeekly}`,
    ],
    ['baseline show none.json', expect.stringMatching(/^none\.json: expected a baseline/)],
    [
      'baseline promote tiny.yaml weekly',
      `no baseline "weekly" in baselines/tiny: there is none yet; ${makesWeekly}`,
    ],
    ['baseline promote gone.yaml Bad', expect.stringMatching(/^the name of a baseline: found "Bad"/)],
    ['rules show us-hour', 'rules show: nothing is called "us-hour"; did you mean us-hours?'],
    [
      'rules check gone.csv --rule us-hour',
      expect.stringMatching(/^--rule:1:1: use: found the unknown rule/),
    ],
    [
      'replay gone.csv --detector volume-cop',
      expect.stringMatching(/^--detector:1:1: use: found the unknown/),
    ],
    ['replay gone.csv --screening gone.yaml', 'gone.yaml: found no such file, expected a scenario file'],
  ])('by the command line and by %s', async (line, own) => {
    const ended = await place.ask([...line.split(' '), '--xyzzy']);
    expect([ended.code, ended.out, said(ended)]).toEqual([
      2,
      '',
      expect.arrayContaining([own, "error: unknown option '--xyzzy'"]),
    ]);
  });

  it('and a call that is refused plays, writes and prints nothing else', async () => {
    const asked = ['run', 'compare', 'gate', 'baseline save'].map((verb) => `${verb} tiny.yaml`);
    const others = ['break-even tiny.yaml --path callers.robots.books.minute --arm cap', 'report gone.json'];
    for (const words of [
      ...asked,
      ...others,
      'bench engine',
      'bench --list',
      'schema',
      'schema run',
      'list',
      'list metrics',
      'show volume-cap',
      'show tiny.yaml',
      'worker --queue redis://127.0.0.1',
      'validate tiny.yaml',
      'validate tiny.yaml --json',
      'init fresh/folder',
      'baseline list tiny.yaml',
      'rules list',
      'rules show us-hours',
      'replay gone.csv --detector ./loaded.mjs#detector',
      'rules check gone.csv --rule ./loaded.mjs#rule',
    ]) {
      const ended = await place.ask([...words.split(' '), '--xyzzy']);
      expect([ended.code, ended.out, said(ended).at(-2)]).toEqual([2, '', "error: unknown option '--xyzzy'"]);
    }
    expect(existsSync(place.path('baselines/tiny/main.json'))).toBe(false);
    expect(existsSync(place.path('fresh'))).toBe(false);
    expect(existsSync(place.path('loaded'))).toBe(false);
  });
});
