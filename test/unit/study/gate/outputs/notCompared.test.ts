/** What a gate that compares nothing says of the changes. */
import { expect, it } from 'vitest';
import { changeLines } from '../../../../../src/study/gate/outputs/notCompared.ts';

it('changes stand a line each, with what is there on one side only, and how many more there are', () => {
  const changes = [
    { path: 'clock.days', before: '2', now: '7' },
    { path: 'rules.cap', before: null, now: 'us-hours' },
    { path: 'callers.robots', before: 'operator', now: null },
  ];
  const lines = [
    'clock.days: 2 → 7',
    'rules.cap: not there → us-hours',
    'callers.robots: operator → not there',
  ];
  expect(changeLines({ changes, moreChanges: 0 })).toEqual(lines);
  expect(changeLines({ changes, moreChanges: 4 })).toEqual([...lines, 'and 4 more']);
});
