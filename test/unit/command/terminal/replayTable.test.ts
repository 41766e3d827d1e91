import { expect, it } from 'vitest';
import { replayLines } from '../../../../src/command/terminal/replayTable.ts';
import { replayFixture } from '../../study/replay/page/replayFixture.ts';

const widths = (columns: number): readonly number[] =>
  replayLines(replayFixture(), { hasColour: false, columns }).map((line) => line.length);

it('sentences and table are as wide as the terminal', () => {
  expect(Math.max(...widths(0))).toBeGreaterThan(80);
  expect(Math.max(...widths(60))).toBeLessThanOrEqual(60);
});
