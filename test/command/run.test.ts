import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseResults } from '../../src/study/results/parseResults.ts';
import type { Results } from '../../src/study/results/results.ts';
import { detectorModule, playground, said, tiny, tinyWith } from './program.ts';
import type { Ended } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);

const bytes = (name: string): string => readFileSync(place.path(name), 'utf8');
const resultsIn = (name: string): Results => parseResults(bytes(name)) as Results;

describe('run', () => {
  let ended: Ended;
  beforeAll(async () => {
    ended = await place.run(['run', 'tiny.yaml', '-j', '1']);
  });
  const folder = 'reports/tiny-seed1';

  it('prints the table with arms as rows, seed and replay line', () => {
    expect(ended.code).toBe(0);
    const lines = ended.out.split('\n');
    expect(lines[0]).toBe('Tiny');
    expect(lines.some((line) => /^none +\d+\.\d+ (± |\()/.test(line))).toBe(true);
    expect(lines.some((line) => /^cap +\d+\.\d+ (± |\()/.test(line))).toBe(true);
    expect(lines.at(-2)).toBe('seed 1   replay: ringfence run tiny.yaml --seed 1 -r 3');
  });

  it('writes results, long table, report and speed into a folder of its own, and says so', () => {
    const files = ['estimates.csv', 'report.html', 'results.json', 'speed.json', 'table.csv'];
    expect(readdirSync(place.path(folder)).sort()).toEqual([...files, 'tasks']);
    for (const file of files) expect(ended.err).toContain(`written: ${folder}/${file}\n`);
  });

  it('writes the same estimates as a table, then and later', async () => {
    const later = await place.ask(['report', `${folder}/results.json`, '-o', 'later.csv']);
    const [now, then] = [`${folder}/estimates.csv`, 'later.csv'].map((path) =>
      readFileSync(place.path(path), 'utf8'),
    );
    expect([later.code, later.err, now]).toEqual([0, 'written: later.csv\n', then]);
    expect(now).toMatch(/^designPoint,arm,metric,/);
  });

  it('reports progress as plain lines where there is no terminal, and its workers at the end', () => {
    const lines = said(ended).filter((line) => /^tiny: \d+ %/.test(line));
    expect([lines.length > 0, lines.at(-1), ended.err.includes('\u001b')]).toEqual([
      true,
      'tiny: 100 % (3/3)',
      false,
    ]);
    expect(ended.err).toMatch(/ on 1 worker \(/);
  });

  it('writes nothing of the machine into the results', () => {
    const text = bytes(`${folder}/results.json`);
    const machine = [place.folder, tmpdir(), hostname(), process.version].filter((word) => word.length > 2);
    expect(machine.filter((word) => text.includes(word))).toEqual([]);
    const keys = [...text.matchAll(/"(\w+)":/g)].map(([, key]) => key);
    expect(keys.filter((key) => /date|speed|jobs|wall|host|elapsed/i.test(key))).toEqual([]);
    expect(text.includes(new Date().toISOString().slice(0, 10))).toBe(false);
  });

  it('gives the same bytes on 1, 2 and 7 workers and by its replay line, others by another seed', async () => {
    const play = async (name: string, ...args: string[]): Promise<void> => {
      const { code, err } = await place.ask(['run', 'tiny.yaml', '--quiet', '-o', name, ...args]);
      expect([code, code === 0 ? '' : err]).toEqual([0, '']);
    };
    const [, , ...replay] = resultsIn(`${folder}/results.json`).replay.split(' ');
    await play('replayed-by-two.json', '-j', '2', ...replay.slice(1));
    await play('seven.json', '-j', '7');
    await play('other.json', '--seed', '2', '-j', '1');
    const first = bytes(`${folder}/results.json`);
    expect([bytes('replayed-by-two.json') === first, bytes('seven.json') === first]).toEqual([true, true]);
    expect(resultsIn('other.json').measures).not.toEqual(resultsIn('seven.json').measures);
  });

  it('report makes the same page again, and Markdown', async () => {
    const page = await place.ask(['report', `${folder}/results.json`, '-o', 'again.html']);
    const text = await place.ask(['report', `${folder}/results.json`, '-o', 'again.md']);
    expect([page.code, page.err, text.code]).toEqual([0, 'written: again.html\n', 0]);
    expect(bytes('again.html') === bytes(`${folder}/report.html`)).toBe(true);
    expect(bytes('again.md')).toContain('Tiny');
    const chinese = await place.ask(['report', `${folder}/results.json`, '--lang', 'zh', '-o', 'zh.md']);
    expect([chinese.code, chinese.err]).toEqual([
      2,
      "error: option '--lang <language>' has no effect: Markdown is English. It is for: language of the page. Next: leave it out, or ask for a page: -o PAGE.html\n(ringfence report --help says what it takes)\n",
    ]);
  });
});

describe('what is printed', () => {
  it('--json: results and speed on standard output, and nothing else; no more workers than tasks', async () => {
    const ended = await place.ask(['run', 'tiny.yaml', '-r', '1', '-j', '1024', '--json', '-o', 'j.json']);
    const { results, speed, ...rest } = JSON.parse(ended.out);
    expect([ended.code, results, Object.keys(rest)]).toEqual([0, JSON.parse(bytes('j.json')), []]);
    expect([speed.jobs, speed.attempts > 0]).toEqual([1, true]);
  });

  it('--quiet: nothing but warnings', async () => {
    const ended = await place.ask(['run', 'tiny.yaml', '-r', '1', '--quiet', '-o', 'table=q.csv']);
    expect([ended.code, ended.out, said(ended)]).toEqual([0, '', []]);
    expect(bytes('q.csv').split('\n')[0]).toBe(
      'designPoint,arm,replication,metric,class,place,value,numerator,denominator',
    );
  });
});

describe('a disk that is full', () => {
  it.skipIf(!existsSync('/dev/full'))(
    'ends the run with exit code 1 and says so, and where the results are kept',
    async () => {
      const ended = await place.ask([
        'run',
        'tiny.yaml',
        '-r',
        '1',
        '--quiet',
        '-o',
        'results=/dev/full',
        '-o',
        'full.md',
      ]);
      const [line = '', ...more] = said(ended);
      const [, kept = ''] =
        /^\/dev\/full: cannot be written: the disk is full \(ENOSPC\); it is kept as (.*)$/.exec(line) ?? [];
      expect([ended.code, more, JSON.parse(readFileSync(kept, 'utf8')).status]).toEqual([1, [], 'complete']);
      expect(existsSync(place.path('full.md'))).toBe(true);
      rmSync(dirname(kept), { recursive: true });
    },
  );
});

describe('a detector of a third party', () => {
  it('in TypeScript, with parameters, plays on and is named with its hash', async () => {
    const source = `interface P { readonly limitCalls: number }\n${detectorModule(
      'return seen > (parameters as P).limitCalls ? 1_000_000 : 0;',
    )}`;
    place.write('mine.ts', source);
    const file = place.write('own.yaml', tinyWith('./mine.ts#detector', ', with: {limitCalls: 20}'));
    const ended = await place.ask(['run', file, '--quiet', '-r', '1', '-o', 'own.json']);
    const hash = createHash('sha256').update(source).digest('hex');
    expect([ended.code, said(ended)]).toEqual([
      0,
      [`module ./mine.ts#detector  ${place.path('mine.ts')}  sha256:${hash}`],
    ]);
    const { hashes, measures } = resultsIn('own.json');
    expect(hashes.plugins['./mine.ts#detector']).toBe(`sha256:${hash}`);
    const rejected = measures.find(
      ({ metric, arm }) => metric === 'unwanted.rejected.share' && arm === 'cap',
    );
    expect(rejected?.estimate).toBeGreaterThan(0.5);
  });

  /** `hasLine`: the module itself threw an error, which tells where. */
  const faulty: readonly (readonly [
    string,
    { judge: string; create?: string; message: string; hasLine?: boolean },
  ])[] = [
    [
      'throws in judge',
      { judge: "if (seen > 5) throw new Error('boom'); return 0;", message: 'boom', hasLine: true },
    ],
    ['throws something that is no error', { judge: "throw 'boom';", message: 'threw "boom"' }],
    // Other scores that are none: screening.test.ts.
    [
      'scores NaN',
      { judge: 'return NaN;', message: 'judge returned NaN; expected an integer from 0 to 1000000' },
    ],
    [
      'throws in create',
      { judge: 'return 0;', create: "throw new Error('no create');", message: 'no create', hasLine: true },
    ],
  ];
  it.each(faulty)(
    'that %s ends the run: plug-in, call and replay line, no stack',
    async (name, { judge, create = '', message, hasLine = false }) => {
      const module = `${name.replaceAll(/\W/g, '')}.mjs`;
      place.write(module, detectorModule(judge, create));
      const file = place.write(`${module}.yaml`, tinyWith(`./${module}#detector`));
      const ended = await place.ask(['run', file, '--quiet', '-j', '1', '-o', `${module}.json`]);
      const [, fault, replay, ...rest] = said(ended);
      const call = create === '' ? String.raw` at call people\.\d+\.\d+\.0` : '';
      const line = hasLine ? String.raw` \(${module}:\d+:\d+\)` : '';
      expect(fault).toMatch(
        new RegExp(
          `: plug-in \\./${module}#detector failed${call}: ${message.replaceAll(/[.;]/g, '\\$&')}${line}$`,
        ),
      );
      expect([ended.code, replay, rest]).toEqual([1, `replay: ringfence run ${file} --seed 1 -r 1`, []]);
      expect(ended.err).toContain(` ${'^'.repeat(`"./${module}#detector"`.length)}\n`);
      expect(existsSync(place.path(`${module}.json`))).toBe(false);
    },
  );
});
