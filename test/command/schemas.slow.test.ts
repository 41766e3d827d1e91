/** What each verb writes and prints as JSON is as `ringfence schema` says, to the last key. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonOutputs, jsonOutputSchema } from '../../src/study/outputs/jsonOutputs.ts';
import { jsonSchemaFaults } from '../builders/jsonSchemaFaults.ts';
import { playground, tiny } from './program.ts';

const here = playground();
afterAll(() => here.remove());
here.write('tiny.yaml', tiny);

const held = new Set<string>();

/** Faults of a JSON text by the schema of that name. */
function faultsOf(name: string, text: string): readonly string[] {
  const output = jsonOutputs.find((one) => one.name === name);
  if (output === undefined) throw new Error(`nothing is called ${name}`);
  held.add(name);
  return jsonSchemaFaults(jsonOutputSchema(output), JSON.parse(text));
}

/** Standard output of a command. */
async function printed(command: string): Promise<string> {
  const { out, err } = await here.ask(command.split(' '));
  if (out === '') throw new Error(`${command}: ${err}`);
  return out;
}

const text = (name: string): string => readFileSync(here.path(name), 'utf8');

beforeAll(async () => {
  await here.ask('run tiny.yaml -j 1 -r 6 -o one.json -o trace=calls/'.split(' '));
  await here.ask('run tiny.yaml -j 1 -r 7 -o two.json'.split(' '));
});

/** A tenth of the people and of the calls, for what is played dozens of times. */
const hamlet = tiny.replace('subscribers: 150', 'subscribers: 15').replace('PerDay: 300', 'PerDay: 30');

const game = `  game:
    operators: robots
    strategies:
      ten-numbers: {set: {callingNumber: {use: pool, numbers: 10}}}
`;

/** Two calls of one number. */
const listed = (expected: string, plays: string): string =>
  `ringfence-calls: 1\nexpect: ${expected}\nplays: {${plays}}\ncalls: [{callingNumber: 4, calledNumber: 7}, {gapMs: 1500, callingNumber: 4, calledNumber: 8}]\n`;

describe('results', () => {
  it('of an experiment', () => {
    expect(faultsOf('results', text('one.json'))).toEqual([]);
  });

  it.each([
    ['a range over assumptions', hamlet, '--assumptions 3'],
    ['a tornado', hamlet, '--sensitivity tornado --vary callers.robots.pacing.attemptsPerDay'],
    ['the method of Morris', hamlet, '--sensitivity morris --vary callers.robots.pacing.attemptsPerDay'],
    ['indices of Sobol', hamlet, '--sensitivity sobol --vary callers.robots.pacing.attemptsPerDay'],
    ['a game', hamlet + game, '-r 4'],
    ['a worst case', `${hamlet}${game}    solution: worst-case\n`, '-r 4'],
    ['effects taken apart', hamlet.replace('  control: none', '  mode: decompose\n  control: none'), '-r 2'],
    [
      'several days, weights and arms of their own seeds',
      tiny
        .replace('days: 1', 'days: 3')
        .replace('  control: none', '  pairing: independent\n  weights: {person: 1}\n  control: none'),
      '-r 2',
    ],
  ])('with %s', async (what, scenario, options) => {
    const file = here.write(`${what.replaceAll(/\W/g, '-')}.yaml`, scenario);
    expect(faultsOf('run', await printed(`run ${file} -j 1 ${options} --json`))).toEqual([]);
  });
});

describe('what other verbs print', () => {
  it.each([
    ['answers', 'compare one.json --json'],
    ['comparison', 'compare one.json two.json --json'],
    ['determinism', 'run tiny.yaml -r 2 --check-determinism --json'],
    [
      'break-even',
      'break-even tiny.yaml -j 1 -r 3 --arm none --path callers.robots.books.minute --to 1 --json',
    ],
    [
      'break-even',
      'break-even tiny.yaml -j 1 -r 3 --arm none --path callers.robots.books.minute --to 0.001 --json',
    ],
    ['explanation', 'explain robots.0.3.0 tiny.yaml --json'],
    ['catalogue', 'list scenarios --json'],
    ['catalogue', 'list rules --json'],
    ['part', 'show volume-cap --json'],
    ['part', 'show unwanted.rung.perSubscriberDay --json'],
    ['resolved-scenario', 'show tiny.yaml --json'],
    ['listed-calls', 'run held.yaml --json'],
    ['listed-calls', 'run broken-law.yaml --json'],
    ['bench-comparison', 'bench start-up/help --rounds 2 --quiet --against before.json --margin 95 --json'],
    ['faults', 'validate tiny.yaml broken.yaml --json'],
    ['audit', 'audit calls --json'],
    ['rule-findings', 'rules check calls --arm none --json'],
    ['replay', 'replay calls --arm none --detector volume-cap --json'],
  ])('%s: %s', async (name, command) => {
    here.write('broken.yaml', tiny.replace('circuits: 100', 'circuits: many'));
    here.write('held.yaml', listed('in-range', 'a: {use: volume-cap}'));
    here.write('broken-law.yaml', listed('no-alarm', 'a: {use: volume-cap, limitCalls: 1}'));
    if (name === 'bench-comparison')
      await here.ask('bench start-up/help --rounds 2 --quiet -o before.json'.split(' '));
    expect(faultsOf(name, await printed(command))).toEqual([]);
  });

  it('gate and baselines', async () => {
    here.write(
      'gate.yaml',
      `${tiny}  gate: {thresholds: [{metric: wanted.lost.perThousand, arm: cap, atMost: 900}]}\n`,
    );
    await here.ask('baseline save gate.yaml main -j 1 -r 20'.split(' '));
    here.write('gate.yaml', text('gate.yaml').replace('limitCalls: 50', 'limitCalls: 40'));
    expect(faultsOf('baseline', text('baselines/tiny/main.json'))).toEqual([]);
    expect(faultsOf('baselines', await printed('baseline list gate.yaml --json'))).toEqual([]);
    expect(faultsOf('baseline', await printed('baseline show gate.yaml main --json'))).toEqual([]);
    const alone = await printed('gate gate.yaml --no-baseline -j 1 -r 20 --json');
    expect(faultsOf('gate', alone)).toEqual([]);
    here.write('gate.yaml', text('gate.yaml').replace('limitCalls: 40', 'limitCalls: 50'));
    expect(faultsOf('gate', await printed('gate gate.yaml --baseline main -j 1 -r 20 --json'))).toEqual([]);
    here.write('moved.yaml', text('gate.yaml').replace('subscribers: 150', 'subscribers: 151'));
    expect(faultsOf('gate', await printed('gate moved.yaml --baseline main --json'))).toEqual([]);
  });

  it('replays and imports', async () => {
    await here.ask('replay calls --arm none --detector volume-cap -o replayed.json'.split(' '));
    expect(faultsOf('replay-results', text('replayed.json'))).toEqual([]);
    here.write(
      'Master.csv',
      [
        '"","01065529988","13800138000","out","","SIP/1-1","SIP/2-1","Dial","","2020-08-03 09:00:00","2020-08-03 09:00:07","2020-08-03 09:01:00",60,53,"ANSWERED","DOCUMENTATION"',
        '"","13900139000","s","in","","SIP/1-3","","Hangup","","2020-08-03 08:10:00",,"2020-08-03 08:10:20",20,0,"FAILED","DOCUMENTATION"',
        '',
      ].join('\n'),
    );
    const format = '--format asterisk --time-zone Asia/Shanghai --country 86';
    const account = await printed(`import Master.csv ${format} -o imported.csv --json`);
    expect(faultsOf('import', account)).toEqual([]);
    expect(JSON.parse(account).rejected).toBe(1);
  });

  it('a model and how it came about', async () => {
    const about = await printed(
      'train calls --arm none --trees 2 --depth 2 --split replication -o model.json --json',
    );
    expect(faultsOf('training', about)).toEqual([]);
    expect(faultsOf('model', text('model.json'))).toEqual([]);
    const byTime = await printed(
      'train calls --arm none --trees 2 --depth 2 --split time --cut-share 0.5 -o later.json --json',
    );
    expect(faultsOf('training', byTime)).toEqual([]);
    expect(JSON.parse(byTime)).toMatchObject({
      cut: { labelDays: 0 },
      heldOutUnseen: { operatingPoints: [{}, {}, {}] },
    });
  });

  it('and there is none that nothing was held against, but for those of benches, whose kept figures are', () => {
    expect(jsonOutputs.map(({ name }) => name).filter((name) => !held.has(name))).toEqual(['bench']);
  });
});
