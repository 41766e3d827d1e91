/** The league of detectors comes out as docs/detectors.md states it, as far as its intervals go, with the same arms on the Pareto front. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import type { Measure, Results } from '../../src/study/results/results.ts';
import { paretoFront } from '../../src/study/report/paretoFront.ts';
import { tableIn } from './guideTables.ts';
import { mainFile } from '../mainFile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rows = tableIn('detectors.md', ['detector', 'unwanted answered per 100 people and day']);
let results: Results;

beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-league-'));
  const file = path.join(folder, 'results.json');
  const args = [mainFile, 'run', 'scenarios/detector-league.yaml', '--quiet', '-o', file];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  rmSync(folder, { recursive: true });
}, 1_200_000);

const find = (metric: string, arm: string, place: string | null = null): Measure | undefined =>
  results.measures.find(
    (one) => one.metric === metric && one.arm === arm && one.class === null && one.place === place,
  );

/** The interval stated and the one measured have something in common. */
function expectStated(
  text: string,
  measure: Measure | undefined,
  { factor, rounding }: Record<'factor' | 'rounding', number>,
): void {
  const [stated, half = '0'] = text.split(' ± ');
  if (stated === 'no data') {
    expect(measure?.estimate ?? null).toBeNull();
    return;
  }
  const low = (measure?.low ?? measure?.estimate ?? Number.NaN) * factor;
  const high = (measure?.high ?? measure?.estimate ?? Number.NaN) * factor;
  const name = `${measure?.metric} ${measure?.arm} ${measure?.place ?? ''}: ${low} to ${high}, stated ${text}`;
  expect(Number(stated) + Number(half) + rounding, name).toBeGreaterThanOrEqual(low);
  expect(Number(stated) - Number(half) - rounding, name).toBeLessThanOrEqual(high);
}

it('finds what the page states of every detector', () => {
  for (const row of rows) {
    const arm = row.detector;
    expectStated(
      row['unwanted answered per 100 people and day'],
      find('unwanted.answered.perSubscriberDay', arm),
      {
        factor: 100,
        rounding: 0.05,
      },
    );
    expectStated(row['wanted lost per 1,000'], find('wanted.lost.perThousand', arm), {
      factor: 1,
      rounding: 0.05,
    });
    expectStated(row['wanted rejected per 1,000'], find('wanted.rejected.share', arm), {
      factor: 1000,
      rounding: 0.05,
    });
    const area = ['terminating', 'origin']
      .map((place) => find('detector.rocArea', 'in-shadow', `${place}/${arm}`))
      .find((found) => found !== undefined);
    if (arm !== 'none') expectStated(row['ROC area in the shadow'], area, { factor: 1, rounding: 0.0005 });
  }
});

it('has the arms on the front that the page names', () => {
  const stated = rows.filter((row) => row['on the front'] !== '').map(({ detector }) => detector);
  expect(paretoFront(results, 'base')?.members.map(({ arm }) => arm)).toEqual(stated);
});

it('leaves no detector out that changes anything', () => {
  const named = new Set(rows.map(({ detector }) => detector));
  const [control] = results.arms;
  const answered = (arm: string): unknown => find('unwanted.answered.perSubscriberDay', arm)?.estimate;
  const missing = results.arms.filter(
    ({ id }) => id !== 'in-shadow' && !named.has(id) && answered(id) !== answered(control.id),
  );
  expect(missing).toEqual([]);
});
