import { expect, it } from 'vitest';
import { inForceText } from '../../../../src/study/wording/inForceText.ts';

it('the dates of a rule are those on which it is law, of a draft none', () => {
  const from = '2025-01-27';
  expect(inForceText({ status: 'verified', inForce: { from } })).toBe(from);
  expect(inForceText({ status: 'partly', inForce: { from, until: '2025-08-31', says: 'recalled' } })).toBe(
    '2025-01-27? to 2025-08-31?',
  );
  expect(inForceText({ status: 'draft', inForce: { from, says: 'assumed' } })).toBe('never (2025-01-27?)');
});
