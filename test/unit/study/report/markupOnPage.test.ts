import { expect, test } from 'vitest';
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import { strangeResults } from './strangeResults.ts';

const count = (page: string, piece: string): number => page.split(piece).length - 1;

const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e${1}`\'';

test('names, titles and sources cannot bring in markup', async () => {
  const page = await htmlReport(strangeResults(evil));
  expect(/<script>alert|<img|\u202e/.exec(page)).toBeNull();
  expect([count(page, '<script'), count(page, '</script'), count(page, '<body')]).toEqual([1, 1, 1]);
});
