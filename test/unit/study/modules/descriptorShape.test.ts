import { expect, it } from 'vitest';
import { descriptorFault } from '../../../../src/study/modules/descriptorShape.ts';
import { volumeCap } from '../../../../src/plugins/detectors/volume/volumeCap.ts';

it('a detector names columns that there are, or none', () => {
  const { reads: _, ...silent } = volumeCap;
  for (const part of [volumeCap, silent, { ...volumeCap, reads: [] }])
    expect(descriptorFault(part, 'detector')).toBeUndefined();
  const faultOf = (reads: unknown): string | undefined =>
    descriptorFault({ ...volumeCap, reads }, 'detector')?.found;
  expect(faultOf(['callingNumber', 'callee'])).toMatch(
    /^a descriptor whose `reads\.1` is wrong \(.*"calledNumber"/,
  );
  // The time is always shown.
  expect(faultOf(['timeMs'])).toMatch(/^a descriptor whose `reads\.0` is wrong/);
  expect(faultOf('callingNumber')).toMatch(/^a descriptor whose `reads` is wrong \(.*expected array/);
});
