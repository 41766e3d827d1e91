import { mkdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { detectorModule, playground, said, tiny, tinyWith } from './program.ts';

const here = playground();
/** A third of the people. Who listens to the end is interested: some leads in every replication. */
const scenario = `${tiny.replace('subscribers: 150', 'subscribers: 50').replace('script: {use: turns}', 'script: {use: turns, interestShare: 1}')}  factors: {limit: {path: screening.terminating.cap.limitCalls, range: [40, 70]}}
`;
here.write('tiny.yaml', scenario);
afterAll(() => here.remove());

const lever = 'callers.robots.books.revenuePerLead';
const asked = ['break-even', 'tiny.yaml', '--path', lever, '--arm', 'none', '-r', '3', '-j', '1'];

describe('break-even', () => {
  it('finds the price of a lead that pays for the campaign, where run shows no profit', async () => {
    const found = await here.ask([
      ...asked,
      '--from',
      '0',
      '--to',
      '500',
      '--precision',
      '0.0001',
      '-o',
      'answer.json',
    ]);
    const answer = JSON.parse(readFileSync(here.path('answer.json'), 'utf8'));
    expect(found.code).toBe(0);
    expect(found.out).toMatch(/^operator\.profit\.perDay of class robot in arm none crosses 0 with callers/);
    const { at, low, high } = answer.crossing;
    expect(low === null || low <= at).toBe(true);
    expect(high === null || high >= at).toBe(true);
    here.write(
      'there.yaml',
      scenario.replace('books: {use: standard}', `books: {use: standard, revenuePerLead: ${at}}`),
    );
    const run = await here.ask(['run', 'there.yaml', '-r', '3', '-j', '1', '--json']);
    const { measures } = JSON.parse(run.out).results;
    const profit = measures.find(
      (measure: { metric: string; arm: string; class: string }) =>
        measure.metric === 'operator.profit.perDay' && measure.arm === 'none' && measure.class === 'robot',
    );
    expect(Math.abs(profit.estimate)).toBeLessThan(0.01);
  });

  it('warns of the arms that it plays', async () => {
    const range = ['--from', '0', '--to', '0'];
    const window = 'a window of 1 d needs at least twice as long';
    expect((await here.run([...asked, ...range])).err).not.toContain(window);
    expect((await here.run([...asked, ...range, '--against', 'cap'])).err).toContain(window);
  });

  it('repeats by its replay line, whichever folder the scenario lies in', async () => {
    mkdirSync(here.path('a/b/c'), { recursive: true });
    here.write('a/b/c/tiny.yaml', scenario);
    const place = (file: string): readonly string[] => [
      ...asked.with(1, file),
      '--from',
      '0',
      '--to',
      '0.001',
    ];
    const near = await here.ask(place('a/b/c/tiny.yaml'));
    expect(near.out).toContain('replay: ringfence break-even a/b/c/tiny.yaml --path');
    const far = await here.ask([...place(here.path('a/b/c/tiny.yaml')), '-o', 'far.json']);
    expect(far.out).toContain(`replay: ringfence break-even ${here.path('a/b/c/tiny.yaml')} --path`);
    expect(readFileSync(here.path('far.json'), 'utf8')).toContain('ringfence break-even c/tiny.yaml --path');
  });

  it('searches a factor of the experiment in its range; a limit of calls is whole', async () => {
    const { code, out } = await here.ask([
      ...asked.with(2, '--factor').with(3, 'limit').with(5, 'cap'),
      '--json',
      '--metric',
      'unwanted.answered.perSubscriberDay',
      '--target',
      '0.2',
    ]);
    const answer = JSON.parse(out);
    expect([code, answer.question.from, answer.question.to, answer.question.isWhole]).toEqual([
      0,
      40,
      70,
      true,
    ]);
    expect(answer.evaluations.every(({ value }: { value: number }) => Number.isInteger(value))).toBe(true);
    expect(answer.replay).toBe(
      'ringfence break-even tiny.yaml --path screening.terminating.cap.limitCalls --arm cap --metric unwanted.answered.perSubscriberDay --target 0.2 --from 40 --to 70 --seed 1 -r 3',
    );
  });

  it('tells of a module that fails its place, the call and the replay line', async () => {
    here.write('fails.mjs', detectorModule("throw new Error('boom');"));
    const ended = await here.ask([
      ...asked.with(1, here.write('fails.yaml', tinyWith('./fails.mjs#detector'))).with(5, 'cap'),
      '--from',
      '0',
      '--to',
      '500',
    ]);
    expect(said(ended).slice(1)).toEqual([
      expect.stringMatching(
        /^fails\.yaml:\d+:\d+: .*use: plug-in \.\/fails\.mjs#detector failed at call [\w.]+: boom \(fails\.mjs:\d+:\d+\)$/,
      ),
      expect.stringMatching(/^replay: ringfence break-even fails\.yaml --path /),
    ]);
    expect([ended.code, ended.out]).toEqual([1, '']);
  });

  it('is inconclusive where nothing crosses', async () => {
    const { code, out } = await here.ask([...asked, '--from', '0', '--to', '0.001', '--json']);
    expect([code, JSON.parse(out).crossing]).toEqual([3, { kind: 'below' }]);
  });

  it('refuses what would be without effect: an arm against itself, and a precision where only whole values are played', async () => {
    const itself = await here.ask([...asked, '--against', 'none']);
    expect([itself.code, said(itself)]).toEqual([
      2,
      ['--against: found "none", the arm itself, expected another arm'],
    ]);
    const whole = asked.with(2, '--factor').with(3, 'limit').with(5, 'cap');
    const precise = await here.ask([...whole, '--precision', '5']);
    expect([precise.code, said(precise)]).toEqual([
      2,
      ['--precision: the lever takes whole values only, and is searched to the whole value: leave it out'],
    ]);
  });

  it('plays one replication where one is asked for, as run does', async () => {
    const { code, out } = await here.ask([...asked.with(7, '1'), '--from', '0', '--to', '500']);
    expect(code).toBe(0);
    expect(out).toMatch(/\(no interval\)[^]* 1 paired replication, /);
  });

  it('asks for the arm, a known metric and a known lever before anything is played', async () => {
    const arm = await here.ask(['break-even', 'tiny.yaml', '--path', lever]);
    expect([arm.code, said(arm)]).toEqual([2, ['--arm: found nothing, expected one of none, cap']]);
    const metric = await here.ask([...asked, '--metric', 'operator.profit.perDy']);
    expect([metric.code, said(metric).join()]).toEqual([
      2,
      expect.stringContaining('did you mean operator.profit.perDay?'),
    ]);
    const factor = await here.ask(['break-even', 'tiny.yaml', '--factor', 'limt', '--arm', 'cap']);
    expect([factor.code, said(factor)]).toEqual([
      2,
      ['--factor: found "limt", expected one of limit; did you mean limit?'],
    ]);
    const path = await here.ask([
      'break-even',
      'tiny.yaml',
      '--arm',
      'none',
      '--path',
      'callers.robots.books.minut',
    ]);
    expect([path.code, path.err]).toEqual([2, expect.stringContaining('did you mean `minute`?')]);
  });
});
