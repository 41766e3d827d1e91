/** Measures of a detector over judged calls, against the definitions call by call. */
import { afterAll, describe, expect, it } from 'vitest';
import { rocInterval } from '../../../../../src/study/replay/measures/areaInterval.ts';
import type { LabelledJudgement } from '../../../../../src/study/replay/measures/judgement.ts';
import { measureAlarms, measureLabelled } from '../../../../../src/study/replay/measures/measureDetector.ts';
import { JudgedCalls, Label } from './judgedCalls.ts';
import type { JudgedCall } from './judgedCalls.ts';

const judged = new JudgedCalls();
afterAll(() => judged.remove());

const detector = { ordinal: 0, alarmMillionths: 500_000 };

/** What is measured of a detector with these scores of the calls of each campaign, beside ten people with a score of 0. */
function measured(campaigns: readonly (readonly number[])[]): LabelledJudgement | null {
  const callers = [...campaigns, ...Array.from({ length: 10 }, () => [0])];
  const calls = callers.flatMap((scores, caller) =>
    scores.map((score) => ({
      label: caller < campaigns.length ? Label.unwanted : Label.wanted,
      caller,
      score,
    })),
  );
  return measureLabelled(judged.of(calls), detector);
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

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('measures of labelled calls', () => {
  const call = (label: JudgedCall['label'], caller: number, score: number): JudgedCall => ({
    label,
    caller,
    score,
  });
  const { unwanted, wanted, unknown } = Label;
  /** Caller 4 has calls of both labels, caller 7 none with a label; scores reach both ends, and tie. */
  const calls = [
    ...[1_000_000, 700_000, 500_000].map((score) => call(unwanted, 0, score)),
    ...[700_000, 300_000].map((score) => call(unwanted, 1, score)),
    call(unwanted, 2, 499_999),
    call(unwanted, 4, 900_000),
    ...[0, 0, 300_000, 500_000].map((score) => call(wanted, 3, score)),
    ...[100_000, 400_000].map((score) => call(wanted, 4, score)),
    ...[0, 200_000, 300_000].map((score) => call(wanted, 5, score)),
    call(wanted, 6, 800_000),
    ...[0, 500_000, 1_000_000].map((score) => call(unknown, 7, score)),
  ];
  const found = measureLabelled(judged.of(calls), detector) as LabelledJudgement;
  const [bad, good] = [unwanted, wanted].map((label) => calls.filter((of) => of.label === label));
  const order = (high: JudgedCall, low: JudgedCall): number =>
    high.score > low.score ? 1 : high.score === low.score ? 0.5 : 0;
  const placeOf = (of: JudgedCall): number => sum(good.map((other) => order(of, other))) / good.length;
  const sizeOf = (of: JudgedCall): number => bad.filter(({ caller }) => caller === of.caller).length;

  it('have the area under the ROC of calls, and of campaigns that weigh alike', () => {
    expect(found.rocArea.estimate).toBeCloseTo(sum(bad.map(placeOf)) / bad.length, 12);
    const weighed = sum(bad.map((of) => placeOf(of) / sizeOf(of))) / 4;
    expect(found.byCampaign.rocArea.estimate).toBeCloseTo(weighed, 12);
  });

  it('have the mean precision at unwanted calls, of calls and of campaigns that weigh alike', () => {
    const precision = (at: JudgedCall, weightOf: (of: JudgedCall) => number): number => {
      const above = (of: JudgedCall): boolean => of.score >= at.score;
      const found = sum(bad.filter(above).map(weightOf));
      return found / (found + good.filter(above).length);
    };
    const alike = (): number => 1;
    const byCampaign = (of: JudgedCall): number => bad.length / 4 / sizeOf(of);
    for (const [area, weightOf] of [
      [found.averagePrecision, alike],
      [found.byCampaign.averagePrecision, byCampaign],
    ] as const)
      expect(area.estimate).toBeCloseTo(
        sum(bad.map((at) => weightOf(at) * precision(at, weightOf))) / bad.length,
        12,
      );
  });

  it('have intervals from what each caller adds to the error', () => {
    const area = found.rocArea.estimate as number;
    const placeOfWanted = (of: JudgedCall): number => sum(bad.map((other) => order(other, of))) / bad.length;
    const influences = Float64Array.from({ length: 8 }, (_, caller) => {
      const own = (of: JudgedCall): boolean => of.caller === caller;
      return (
        sum(bad.filter(own).map((of) => (placeOf(of) - area) / bad.length)) +
        sum(good.filter(own).map((of) => (placeOfWanted(of) - area) / good.length))
      );
    });
    const { low, high, method } = rocInterval(area, influences, {
      unwantedOf: [3, 2, 1, 0, 1, 0, 0, 0],
      wantedOf: [0, 0, 0, 4, 2, 3, 1, 0],
      level: 0.95,
    });
    expect(method).toBe('jackknife');
    expect(found.rocArea.low).toBeCloseTo(low as number, 10);
    expect(found.rocArea.high).toBeCloseTo(high as number, 10);
    expect(found.averagePrecision.low).toBeLessThan(found.averagePrecision.estimate as number);
    expect(found.averagePrecision.high).toBeGreaterThan(found.averagePrecision.estimate as number);
  });

  it('have the shares at the threshold, which itself alarms', () => {
    expect(found.truePositiveShare.estimate).toBeCloseTo(5 / 7, 12);
    expect(found.falsePositiveShare.estimate).toBeCloseTo(2 / 10, 12);
    expect(found.precision.estimate).toBeCloseTo(5 / 7, 12);
    expect(found.byCampaign.truePositiveShare.estimate).toBeCloseTo((1 + 1 / 2 + 0 + 1) / 4, 12);
    for (const { low, high } of [found.truePositiveShare, found.falsePositiveShare, found.precision]) {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
    }
  });

  it('are none where all labelled calls have the same label', () => {
    expect(measureLabelled(judged.of(bad), detector)).toBeNull();
    expect(measureLabelled(judged.of(good), detector)).toBeNull();
  });

  it('have alarms over all calls, labelled or not, and the numbers that they fell on', () => {
    expect(measureAlarms(judged.of(calls), detector)).toEqual({
      calls: 9,
      share: 9 / calls.length,
      numbers: 6,
    });
  });
});
