/** `-o points=PATH`: what was put in at each point that is played beside an experiment, and what came out. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny.replace('subscribers: 150', 'subscribers: 60'));
const read = (name: string): string => readFileSync(place.path(name), 'utf8');
const asked = 'run tiny.yaml -r 1 -j 1 --quiet --assumptions 3'.split(' ');
const design = '--sensitivity tornado --vary population.village.voicemail'.split(' ');

it('what came out at each point is what the results say of it, and shards come to the same table', async () => {
  const whole = [...asked, ...design, '-o', 'results=r.json', '-o', 'points=p.csv'];
  expect((await place.ask(whole)).code).toBe(0);
  for (const shard of ['1/2', '2/2'])
    await place.ask([...asked, ...design, '--shard', shard, '-o', `tasks=s${shard[0]}`]);
  const merged = await place.ask('merge s1 s2 --quiet -o points=m.csv'.split(' '));
  expect([merged.code, read('m.csv')]).toEqual([0, read('p.csv')]);
  const [names, ...rows] = read('p.csv')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  expect(rows.map(([part, point, arm]) => `${part} ${point} ${arm}`)).toEqual(
    ['assumptions', 'sensitivity'].flatMap((part) =>
      [1, 2, 3].flatMap((point) => ['none', 'cap'].map((arm) => `${part} ${point} ${arm}`)),
    ),
  );
  const { assumptionRange, sensitivity } = JSON.parse(read('r.json'));
  const metric = 'unwanted.answered.perSubscriberDay';
  const values = (part: string, arm: string, name: string): readonly number[] =>
    rows.filter((row) => row[0] === part && row[2] === arm).map((row) => Number(row[names.indexOf(name)]));
  for (const arm of ['none', 'cap'])
    expect(values('assumptions', arm, metric)).toEqual(
      assumptionRange.measures.find(
        (each: { metric: string; arm: string; class: unknown }) =>
          each.metric === metric && each.arm === arm && each.class === null,
      ).perPoint,
    );
  const { asWritten, swings } = sensitivity.responses[0].effects;
  expect(values('sensitivity', 'none', metric)).toEqual([asWritten, swings[0].atLow, swings[0].atHigh]);
  const { low, high } = sensitivity.varied[0];
  const voicemail = values('sensitivity', 'cap', 'population.village.voicemail').slice(1);
  expect(voicemail).toEqual([expect.closeTo(low, 12), expect.closeTo(high, 12)]);
  const asScenario = await place.ask(['run', 'p.csv']);
  expect(said(asScenario).join()).toContain('the points of a range or a sensitivity analysis');
});

it('where nothing is varied there are no points, which is told before anything is played', async () => {
  const refused = await place.ask('run tiny.yaml -o points=none.csv -o results=none.json'.split(' '));
  expect([refused.code, said(refused)]).toEqual([
    2,
    [
      '-o none.csv: no assumption is varied, so there are no points: run with --assumptions N or --sensitivity DESIGN',
    ],
  ]);
  const ending = await place.ask('run tiny.yaml --assumptions 2 -o points=p.json'.split(' '));
  expect([ending.code, said(ending).join()]).toEqual([
    2,
    expect.stringContaining('expected an ending of .csv'),
  ]);
});
