/** The shipped scenarios about rules show what their headers say they show, with intervals of 95 % over ten replications. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Results } from '../../src/study/results/results.ts';
import { mainFile } from '../mainFile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function resultsOf(scenario: string): Results {
  const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-rules-'));
  const file = path.join(folder, 'results.json');
  const args = [mainFile, 'run', `scenarios/${scenario}.yaml`, '--quiet', '-r', '10'];
  const { status, stderr } = spawnSync(process.execPath, [...args, '-o', `results=${file}`], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  rmSync(folder, { recursive: true });
  return results;
}

interface Asked {
  readonly arm: string;
  readonly class?: string;
  readonly place?: string;
}

const find = (results: Results, metric: string, { arm, class: name = '', place = '' }: Asked) => {
  const found = results.measures.find(
    (one) =>
      one.metric === metric && one.arm === arm && (one.class ?? '') === name && (one.place ?? '') === place,
  );
  if (found === undefined) throw new Error(`no ${metric} of ${arm} ${name} ${place}`);
  return found;
};

/** Both ends of the paired difference to the control. */
function difference(results: Results, metric: string, asked: Asked): readonly [number, number] {
  const { versusControl } = find(results, metric, asked);
  return [versusControl?.low ?? Number.NaN, versusControl?.high ?? Number.NaN];
}

const answered = 'unwanted.answered.perSubscriberDay';

describe('cap-sweep', () => {
  const results = resultsOf('cap-sweep');
  const caps = ['cap-20', 'cap-50', 'cap-100', 'cap-200', 'cap-500', 'cap-1000', 'cap-2000'];

  it('lets more unwanted calls through the higher the cap is', () => {
    const values = caps.map((arm) => find(results, answered, { arm }).estimate ?? Number.NaN);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(difference(results, answered, { arm: 'cap-20' })[1]).toBeLessThan(0);
  });

  it('hurts couriers below their calls of a day, hospitals with one number above that too, and neither at 2,000', () => {
    const lost = 'wanted.lost.perThousand';
    expect(difference(results, lost, { arm: 'cap-50', class: 'courier' })[0]).toBeGreaterThan(100);
    expect(find(results, lost, { arm: 'cap-500', class: 'courier' }).estimate).toBeLessThan(5);
    expect(difference(results, lost, { arm: 'cap-100', class: 'hospital' })[0]).toBeGreaterThan(0);
    for (const name of ['courier', 'hospital'])
      expect(find(results, lost, { arm: 'cap-2000', class: name }).estimate).toBeLessThan(1);
  });

  it('stops the robot with one number and not the one with a new number for each call', () => {
    const of = (name: string) => difference(results, answered, { arm: 'cap-50', class: name });
    expect(of('robot')[1]).toBeLessThan(0);
    expect(find(results, answered, { arm: 'cap-50', class: 'robot-random' }).estimate).toBeGreaterThan(
      0.95 * (find(results, answered, { arm: 'none', class: 'robot-random' }).estimate ?? 0),
    );
  });
});

describe('fine-sweep', () => {
  const results = resultsOf('fine-sweep');

  it('takes more of the profit the higher the fine is, until the assets are gone', () => {
    const profit = (arm: string) => find(results, 'operator.profit.perDay', { arm, class: 'robot' });
    expect(
      difference(results, 'operator.profit.perDay', { arm: 'fine-1000', class: 'robot' })[1],
    ).toBeLessThan(0);
    const values = ['none', 'fine-100', 'fine-1000', 'fine-10000', 'fine-100000'].map(
      (arm) => profit(arm).estimate ?? Number.NaN,
    );
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(profit('fine-1000000').estimate).toBe(profit('fine-100000').estimate);
  });

  it('has more robots give up at ten thousand than without a fine, and fewer calls answered', () => {
    const asked = { arm: 'fine-10000', class: 'robot' };
    expect(difference(results, 'operator.gaveUp.share', asked)[0]).toBeGreaterThan(0);
    expect(difference(results, answered, asked)[1]).toBeLessThan(0);
  });
});

describe('brazil-2022', () => {
  const results = resultsOf('brazil-2022');
  const short = (arm: string, week: number) =>
    find(results, 'week.unwanted.short.perSubscriberDay', { arm, place: `week/${week}` });

  it('begins in a world in which nine calls of ten are short, as published of some networks', () => {
    expect(find(results, 'week.unwanted.short.share', { arm: 'none', place: 'week/1' }).low).toBeGreaterThan(
      0.85,
    );
  });

  it('changes nothing in the week before the order and falls in the week after it', () => {
    for (const arm of ['blocked', 'blocked-and-careful']) {
      expect(short(arm, 1).estimate).toBe(short('none', 1).estimate);
      for (const week of [2, 3, 4])
        expect(
          difference(results, 'week.unwanted.short.perSubscriberDay', { arm, place: `week/${week}` })[1],
        ).toBeLessThan(0);
    }
  });

  it('leaves a good part of the short calls where those above the limit stay below it: half to two thirds, as 57 % were left in Brazil', () => {
    const left = (short('blocked-and-careful', 4).estimate ?? 0) / (short('none', 1).estimate ?? 1);
    expect(left).toBeGreaterThan(0.5);
    expect(left).toBeLessThan(0.7);
  });
});

describe('what-if-95', () => {
  const results = resultsOf('what-if-95');

  it('ends calls from the codes, and the hotline that calls back with one', () => {
    expect(find(results, answered, { arm: 'notice' }).estimate).toBe(0);
    expect(find(results, 'wanted.lost.perThousand', { arm: 'notice', class: 'hotline' }).estimate).toBe(1000);
  });

  it('brings the centres back on mobile numbers where they adapt', () => {
    const asked = { arm: 'notice-and-adapt', class: 'code-centre' };
    expect(find(results, answered, asked).low).toBeGreaterThan(0);
  });
});

describe('compare-jurisdictions', () => {
  const results = resultsOf('compare-jurisdictions');

  it('keeps calls from abroad with domestic numbers out only where carriers must', () => {
    const abroad = (arm: string) => find(results, answered, { arm, class: 'robot-abroad' }).estimate;
    expect([abroad('uk'), abroad('es')]).toEqual([0, 0]);
    expect(abroad('fr')).toBeGreaterThan(0);
  });

  it('stops the robot with a fixed number where volume is controlled, and couriers with it', () => {
    const asked = { arm: 'cn', class: 'robot-fixed' };
    expect(difference(results, answered, asked)[1]).toBeLessThan(0);
    expect(
      difference(results, 'wanted.lost.perThousand', { arm: 'cn', class: 'courier' })[0],
    ).toBeGreaterThan(100);
  });

  it('quietens the honest centre where consent and few calls to one person are asked, and no robot', () => {
    expect(difference(results, answered, { arm: 'fr', class: 'honest-centre' })[1]).toBeLessThan(0);
    const robots = (arm: string) => find(results, answered, { arm, class: 'robot-random' }).estimate ?? 0;
    expect(robots('fr') / robots('none')).toBeGreaterThan(0.95);
  });
});
