import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LabelledJudgement } from '../../../../src/study/replay/judgement.ts';
import { countLabels } from '../../../../src/study/replay/labelledCalls.ts';
import { measureLabelled } from '../../../../src/study/replay/measureDetector.ts';
import { ScoreSpool } from '../../../../src/study/replay/scoreSpool.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-measures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is measured of a detector with these scores of the calls of each campaign, beside ten people with a score of 0. */
function measured(campaigns: readonly (readonly number[])[]): LabelledJudgement | null {
  const spool = new ScoreSpool(folder, 1);
  const callers = [...campaigns, ...Array.from({ length: 10 }, () => [0])];
  callers.forEach((scores, caller) => {
    for (const score of scores) {
      const { cells, at } = spool.next();
      cells.set([caller < campaigns.length ? 0 : 1, caller, caller, 60, 0, score], at);
    }
  });
  const units = { clusters: callers.length, numbers: callers.length };
  const labels = countLabels(spool, units);
  const clusterOfNumber = callers.map((_, caller) => caller);
  return measureLabelled(
    { spool, labels, clusterOfNumber, level: 0.95 },
    { ordinal: 0, alarmMillionths: 500_000 },
  );
}

const alarm = 900_000;

describe('the share of unwanted calls with an alarm, every campaign counted alike', () => {
  it('leaves room below 1 where all of them were caught, and above 0 where none was', () => {
    const bound = 1 - 0.025 ** (1 / 4);
    const all = measured([[alarm], [alarm, alarm], [alarm], [alarm, alarm, alarm]])?.byCampaign;
    expect(all?.truePositiveShare).toMatchObject({ estimate: 1, high: 1, method: 'exact' });
    expect(all?.truePositiveShare.low).toBeCloseTo(1 - bound, 12);
    const none = measured([[0], [0, 0], [0], [0, 0, 0]])?.byCampaign;
    expect(none?.truePositiveShare).toMatchObject({ estimate: 0, low: 0, method: 'exact' });
    expect(none?.truePositiveShare.high).toBeCloseTo(bound, 12);
  });

  it('is the mean of the shares of campaigns, whatever their size', () => {
    const found = measured([[alarm, 0], [alarm], [0, 0, 0, 0], [alarm, alarm, alarm]])?.byCampaign;
    expect(found?.truePositiveShare.estimate).toBeCloseTo(2.5 / 4, 12);
    expect(found?.truePositiveShare.low).toBeGreaterThanOrEqual(0);
    expect(found?.truePositiveShare.high).toBeLessThanOrEqual(1);
  });
});

describe('a detector without an error', () => {
  it('has intervals of both areas, of calls and of campaigns', () => {
    const found = measured([[alarm], [alarm, alarm, alarm], [alarm]]);
    const areas = [found, found?.byCampaign].flatMap((of) => [of?.rocArea, of?.averagePrecision]);
    for (const area of areas) {
      expect(area).toMatchObject({ estimate: 1, high: 1, method: 'exact' });
      expect(area?.low).toBeLessThan(0.8);
    }
  });
});
