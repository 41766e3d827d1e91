/** The scale of scores, and the limit of an alarm on it. */
import { describe, expect, it } from 'vitest';
import { alarmMillionthsOf, highestScore, isScore, scoreOf } from '../../../../src/model/contracts/score.ts';

describe('a score', () => {
  it('is a whole number from 0 to the highest', () => {
    const answers = [0, 1, highestScore, -1, highestScore + 1, 0.5, Number.NaN, 2 ** 32];
    expect(answers.map(isScore)).toEqual([true, true, true, false, false, false, false, false]);
  });

  it('of a share is rounded down, so that only what is certain is highest', () => {
    expect([0, 0.5, 1 - 1e-9, 1].map(scoreOf)).toEqual([0, 500_000, 999_999, highestScore]);
  });
});

describe('the limit of an alarm', () => {
  it('is the score itself for each share that is a score written as a decimal', () => {
    const wrong: number[] = [];
    for (let score = 0; score <= highestScore; score++)
      if (alarmMillionthsOf(score / highestScore) !== score) wrong.push(score);
    expect(wrong).toEqual([]);
  });

  it('between two scores is the higher one', () => {
    expect(alarmMillionthsOf(0.500_000_5)).toBe(500_001);
  });
});
