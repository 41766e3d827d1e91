import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { parseResults } from '../../src/study/results/parseResults.ts';
import type { Results } from '../../src/study/results/results.ts';
import { detectorModule, playground, tiny } from './program.ts';
import type { Playground } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);
place.write(
  'long.yaml',
  tiny.replace('subscribers: 150', 'subscribers: 700').replace('days: 1,', 'days: 2000,'),
);

/** Sends the signals when the program has said that much. */
const when = (text: string, signals: readonly NodeJS.Signals[]): Parameters<Playground['run']>[1] => {
  let isSent = false;
  return (err, kill) => {
    if (isSent || !err.includes(text)) return;
    isSent = true;
    signals.forEach(kill);
  };
};

/** Sends one when a worker has begun to write its trace into the folder. */
const whenWorking = (folder: string): Parameters<Playground['run']>[1] => {
  let isWatching = false;
  return (_, kill) => {
    if (isWatching) return;
    isWatching = true;
    const timer = setInterval(() => {
      if (!existsSync(folder) || !readdirSync(folder).some((name) => name.endsWith('.partial'))) return;
      clearInterval(timer);
      kill('SIGINT');
    }, 20);
  };
};

describe('Ctrl-C', () => {
  it.each([[['SIGINT']], [['SIGINT', 'SIGINT']], [['SIGTERM']], [['SIGHUP']]] as const)(
    '%j: finished replications are written, exit code 130',
    async (signals) => {
      const args = [
        'run',
        'tiny.yaml',
        '-r',
        '120',
        '-j',
        '2',
        '-o',
        'part.json',
        '-o',
        'traces/all.csv',
        '-o',
        'trace=folder/',
      ];
      const ended = await place.run(args, when('10 %', signals as readonly NodeJS.Signals[]));
      const results = parseResults(readFileSync(place.path('part.json'), 'utf8')) as Results;
      expect([ended.code, results.status, results.replications.planned]).toEqual([130, 'interrupted', 120]);
      expect(ended.err).toContain('finished tasks were not kept');
      expect(results.replications.done).toBeGreaterThan(1);
      expect(results.measures[0].perReplication.length).toBe(results.replications.done);
      expect(ended.err).toContain('interrupted: writing what is finished\n');
      const left = [...readdirSync(place.path('folder')), ...readdirSync(place.path('traces'))];
      expect(left.filter((name) => name.endsWith('.partial'))).toEqual([]);
    },
  );

  it('before the first replication is finished: nothing is written, and no folder stays that was made for it', async () => {
    const args = ['run', 'long.yaml', '-j', '1', '-o', 'none.json', '-o', 'trace=early/'];
    const ended = await place.run(args, whenWorking(place.path('early')));
    expect([ended.code, ...['none.json', 'early'].map((path) => existsSync(place.path(path)))]).toEqual([
      130,
      false,
      false,
    ]);
    expect(ended.err).toContain(
      'interrupted before the first replication was finished: nothing was written\n',
    );
    const kept = await place.run(
      ['run', 'long.yaml', '-j', '1', '-o', 'tasks=none-yet', '-o', 'trace=earlier/'],
      whenWorking(place.path('earlier')),
    );
    expect([kept.code, kept.err.includes('--resume')]).toEqual([130, false]);
  });

  it('of a verb that writes all at its end: nothing is written, and that is said when it is sure', async () => {
    const wait = 'const until = performance.now() + 20; while (performance.now() < until); return 0;';
    place.write('slow.mjs', detectorModule(wait));
    const { code } = await place.run(['run', 'tiny.yaml', '-r', '1', '--quiet', '-o', 'trace=calls/']);
    expect(code).toBe(0);
    const asked = 'replay calls --arm none --detector ./slow.mjs#detector -o late.json -o late.csv';
    const replay = await place.run(asked.split(' '), when(' left', ['SIGINT']));
    const lever = 'break-even tiny.yaml -j 1 --arm cap --path callers.robots.books.minute -o late.json';
    const search = await place.run(lever.split(' '), when(' left', ['SIGINT']));
    for (const ended of [replay, search]) {
      expect([ended.code, ended.out]).toEqual([130, '']);
      expect(ended.err).toMatch(/interrupted: coming to an end\n([^\n]* left\n)?nothing is written\n$/);
    }
    expect(readdirSync(place.folder).filter((name) => name.startsWith('late'))).toEqual([]);
  });
});
