import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { onlineLogistic } from '../../../../../src/plugins/detectors/learning/onlineLogistic.ts';
import { bayesFilter } from '../../../../../src/plugins/detectors/published/bayesFilter.ts';
import { votingClusters } from '../../../../../src/plugins/detectors/published/votingClusters.ts';
import { townOfRobots } from '../townOfRobots.ts';

for (const plugin of [bayesFilter, votingClusters, onlineLogistic])
  describe(plugin.id, () => {
    it('knows robots by their like that nobody has marked, and leaves people alone', () => {
      const { play } = townOfRobots(plugin);
      for (let of = 0; of < 4; of++) play(of, [901, 902, 903], 0.2);
      const withNewNumbers = play(4, [911, 912, 913], 0);
      expect(withNewNumbers.robots).toBeGreaterThan(0.8);
      expect(withNewNumbers.people).toBeLessThan(0.02);
    });

    it('suspects nobody before anything was marked', () => {
      const { play } = townOfRobots(plugin);
      const unmarked = [0, 1, 2].map((of) => play(of, [901, 902], 0));
      expect(unmarked.every(({ people, robots }) => people === 0 && robots === 0)).toBe(true);
    });
  });

describe('bayes-filter', () => {
  it('explains itself with what it has learned from', () => {
    const { play, subject } = townOfRobots(bayesFilter);
    play(0, [901, 902], 0.3);
    subject.call(901, secondsADay);
    expect(subject.figure('unwantedExamples')).toBeGreaterThan(10);
    expect(subject.figure('wantedExamples')).toBeGreaterThan(100);
  });
});

describe('online-logistic', () => {
  it('learns that calls which are answered speak for a number', () => {
    const { play, subject } = townOfRobots(onlineLogistic);
    for (let of = 0; of < 3; of++) play(of, [901, 902, 903], 0.2);
    subject.call(901, 3 * secondsADay);
    expect(subject.figure('weight.meanTalkSeconds')).toBeLessThan(0);
    expect(subject.figure('weight.callsAnHour')).toBeGreaterThan(0);
  });
});
