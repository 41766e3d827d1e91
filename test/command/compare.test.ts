/** The answer first: of an experiment that is played, and of results that are there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { playground, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write(
  'tiny.yaml',
  tiny
    .replace('subscribers: 150', 'subscribers: 60')
    .replace(
      'replications: 3',
      'question: Does a cap help?\n  replications: {halfWidth: 0.0001, metric: unwanted.answered.perSubscriberDay, atMost: 20}',
    ),
);

it('compare tells question, answer, who is hurt, and what would be needed; two results are put side by side', async () => {
  const played = await place.ask(['compare', 'tiny.yaml', '-j', '1', '-o', 'r.json']);
  expect(played.code).toBe(3);
  const [question, , answer, cost] = played.out.split('\n');
  expect(question).toBe('Does a cap help?');
  expect(answer).toMatch(
    /^cap lets [\d.]+ \([\d.]+ to [\d.]+\) fewer unwanted calls be answered per 100 people and day than none, [\d.]+ % \([\d.]+ to [\d.]+\) less: better \(95 % intervals\)\.$/,
  );
  expect(cost).toMatch(/^It loses /);
  expect(played.out).toContain('simulation error only');
  expect(played.out).toMatch(/better, pairing ×\d/);
  expect(played.out).toMatch(/who is hurt by cap/);
  expect(played.out).toMatch(
    /inconclusive: the half-width was not reached; about [\d,]+ more replications needed/,
  );
  const results = readFileSync(place.path('r.json'), 'utf8');
  writeFileSync(place.path('other.json'), results.replace('"seed": 1,', '"seed": 2,'));
  const [same, refused] = await Promise.all([
    place.ask(['compare', 'r.json', 'r.json']),
    place.ask(['compare', 'r.json', 'other.json']),
  ]);
  expect([same.code, same.out]).toEqual([
    0,
    expect.stringContaining('both are of the same world, experiment and plug-ins'),
  ]);
  expect(same.out).toMatch(/–.*\n.* own control/);
  const [page, chinese, unfit] = await Promise.all([
    place.ask(['compare', 'r.json', 'r.json', '-o', 'between.html']),
    place.ask(['compare', 'r.json', 'r.json', '--lang', 'zh', '-o', 'report=zh.html']),
    place.ask([
      'compare',
      'gone.json',
      'r.json',
      '-o',
      'x.md',
      '-o',
      'x.pdf',
      '-o',
      'table.csv',
      '-o',
      'r.json',
      '-o',
      'results=x.html',
    ]),
  ]);
  expect([page.code, page.err, page.out]).toEqual([0, 'written: between.html\n', same.out]);
  const quiet = [
    await place.ask(['compare', 'r.json', 'r.json', '--quiet', '-o', 'quiet.html']),
    await place.ask(['compare', 'r.json', '--quiet', '-o', 'quiet-answer.html']),
  ];
  expect(quiet.map(({ out, err }) => out + err)).toEqual(['', '']);
  expect(readFileSync(place.path('quiet.html'), 'utf8')).toBe(
    readFileSync(place.path('between.html'), 'utf8'),
  );
  expect(readFileSync(place.path('between.html'), 'utf8')).toContain('<h1>r.json less r.json</h1>');
  expect([chinese.code, readFileSync(place.path('zh.html'), 'utf8').includes('后者减前者')]).toEqual([
    0,
    true,
  ]);
  expect([unfit.code, unfit.err.split('\n').filter((line) => line !== '')]).toEqual([
    2,
    [
      expect.stringMatching(/^gone\.json: /),
      '-o x.md: expected an ending of .html',
      '-o x.pdf: expected an ending of .html',
      '-o table.csv: expected an ending of .html',
      '-o r.json: expected an ending of .html',
      '-o results=x.html: expected report=PATH.html, a page: the results are there already',
    ],
  ]);
  const alone = await place.ask(['compare', 'r.json', '-o', 'alone.html']);
  await place.ask(['report', 'r.json', '-o', 'report.html']);
  expect([alone.code, readFileSync(place.path('alone.html'), 'utf8')]).toEqual([
    3,
    readFileSync(place.path('report.html'), 'utf8'),
  ]);
  expect([refused.code, refused.err]).toEqual([
    4,
    'r.json and other.json cannot be compared:\nseed: 1 in the first, 2 in the second\n',
  ]);
});
