import { expect, it } from 'vitest';
import { expectedDuration, readDuration } from '../../../../../src/study/imports/clock/callDuration.ts';
import type { DurationForm } from '../../../../../src/study/imports/clock/callDuration.ts';

it.each<readonly [unknown, DurationForm, number]>([
  ['62', 'seconds', 62],
  ['62.5', 'seconds', 62.5],
  ['00:01:02', 'seconds', 62],
  ['1:02', 'seconds', NaN],
  ['1:02', 'mm:ss', 62],
  ['120:00', 'mm:ss', 7200],
  ['1:00:02', 'mm:ss', 3602],
  ['1:60', 'mm:ss', NaN],
  ['62', 'mm:ss', NaN],
  [62, 'mm:ss', NaN],
  ['1.5', 'minutes', 90],
  [1.5, 'minutes', 90],
  ['1:00:02', 'minutes', NaN],
  ['1500', 'milliseconds', 1.5],
  [1500, 'milliseconds', 1.5],
  ['-1', 'seconds', NaN],
  ['', 'seconds', NaN],
])('%j as %s is %d s', (value, form, seconds) => {
  expect(readDuration(value, form, '.')).toBe(seconds);
});

it('with a decimal comma', () => {
  expect(readDuration('1,5', 'minutes', ',')).toBe(90);
  expect(readDuration('1.5', 'minutes', ',')).toBeNaN();
});

it('names the form that a value has where it is another one', () => {
  expect(expectedDuration('0:21', 'seconds', '.')).toContain('`as: mm:ss`');
  expect(expectedDuration('soon', 'seconds', '.')).toBe('seconds or hh:mm:ss, at most thirty days');
});
