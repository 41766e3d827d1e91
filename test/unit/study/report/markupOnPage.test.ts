import { expect, test } from 'vitest';
import type { Results } from '../../../../src/study/results/results.ts';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { resultsFixture } from './resultsFixture.ts';
import { withRange } from './rangeFixture.ts';

const count = (page: string, piece: string): number => page.split(piece).length - 1;

const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e${1}`\'';

function hostile(): Results {
  const changes = {
    id: evil,
    title: { en: evil, zh: evil },
    replay: evil,
    hashes: { world: evil, experiment: evil, plugins: { [evil]: evil } },
    engine: { version: evil, calculation: 1 },
    world: { subscribers: 1, days: 1, preHistoryDays: 0, start: evil, currency: evil },
    assumptions: [{ path: evil, value: { [evil]: evil }, unit: evil, source: evil, status: evil }],
  };
  const names = {
    arms: [evil, `${evil}2`],
    unwanted: [`${evil}3`, 'x'],
    wanted: [`${evil}4`],
    places: [evil],
  };
  return resultsFixture({ ...names, points: [evil, `${evil}5`], changes });
}

test('names, titles and sources cannot bring in markup', async () => {
  const page = await htmlReport(withRange(hostile(), evil));
  expect(/<script>alert|<img|\u202e/.exec(page)).toBeNull();
  expect([count(page, '<script'), count(page, '</script'), count(page, '<body')]).toEqual([1, 1, 1]);
});
