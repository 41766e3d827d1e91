import { describe, expect, it } from 'vitest';
import type { ParameterValues } from '../../../../../src/model/contracts/parameter.ts';
import { rotating } from '../../../../../src/plugins/dialers/callingNumber/rotating.ts';
import { numbersShown } from './callsShown.ts';

describe('rotating', () => {
  const show = (values: ParameterValues, calls: number, causeOf?: (call: number) => number) =>
    numbersShown({ plugin: rotating, owned: 3, calls, values }, causeOf);

  it('shows each number on so many calls and goes round', () => {
    const numbers = show({ after: 'calls', calls: 2 }, 8);
    expect(numbers.map((number) => number - 900_000)).toEqual([0, 0, 1, 1, 2, 2, 0, 0]);
  });

  it('forges another number at each turn when it rents none', () => {
    const numbers = numbersShown({
      plugin: rotating,
      owned: 0,
      calls: 600,
      values: { numbers: 0, after: 'calls', calls: 3 },
    });
    const turns = Array.from({ length: 200 }, (_, turn) => numbers.slice(3 * turn, 3 * turn + 3));
    expect(turns.every((turn) => new Set(turn).size === 1)).toBe(true);
    // 200 turns draw from 1,000 numbers: 181 different ones are expected, standard deviation 4.
    expect(new Set(numbers).size).toBeGreaterThan(165);
  });

  it('keeps a number that is answered as often as at first, and leaves it when fewer than half as many answer', () => {
    const values = { after: 'answer-drop', windowCalls: 10, answerDrop: 0.5 };
    const steady = show(values, 400, (call) => (call % 5 === 0 ? 200 : 480));
    expect(new Set(steady).size).toBe(1);
    // From call 40 on nobody answers: the window from 40 to 49 shows it.
    const dropped = show(values, 60, (call) => (call % 5 === 0 && call < 40 ? 200 : 480));
    expect(dropped.indexOf(900_001)).toBe(50);
  });

  it('takes no sign from calls that did not ring, or that showed an earlier number', () => {
    const values = { after: 'answer-drop', windowCalls: 10, answerDrop: 0.5 };
    const numbers = show(values, 300, (call) => (call < 10 ? 200 : [404, 486, 503][call % 3]));
    expect(new Set(numbers).size).toBe(1);
  });

  it('leaves a number at once that analytics refuse, and one that is silent for longer than chance has it', () => {
    const refused = show({ after: 'label' }, 12, (call) => (call === 4 ? 608 : 200));
    expect(refused.indexOf(900_001)).toBe(5);
    // ln(0.91 ÷ 0.76) = 0.18 a silent call against ln 100 = 4.6: 26 in a row.
    const silent = show({ after: 'label' }, 40, () => 480);
    expect(silent.indexOf(900_001)).toBe(26);
  });

  it('rarely leaves an unlabelled number, and soon a labelled one', () => {
    // Every fourth call answered is usual; every twelfth is as with a label.
    const usual = show({ after: 'label' }, 1000, (call) => (call % 4 === 0 ? 200 : 480));
    const labelled = show({ after: 'label' }, 1000, (call) => (call % 12 === 0 ? 200 : 480));
    const changes = (numbers: readonly number[]): number =>
      numbers.filter((number, i) => i > 0 && number !== numbers[i - 1]).length;
    expect(changes(usual)).toBe(0);
    expect(changes(labelled)).toBeGreaterThan(8);
  });
});
