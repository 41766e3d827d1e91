/** Whether somebody answered a recorded call. */
import { expect, it } from 'vitest';
import { isAnswered } from '../../../../../src/study/replay/rows/answered.ts';

it('a call was answered if its cause says so; where the cause is not known, if somebody talked', () => {
  const answers = [
    [200, 0],
    [200, 5000],
    [480, 0],
    [487, 5000],
    [0, 5000],
    [-1, 0],
    [-1, -1],
    [-1, 5000],
  ].map(([cause, conversationMs]) => isAnswered(cause, conversationMs));
  expect(answers).toEqual([true, true, false, false, false, false, false, true]);
});
