/** A case of the gravest kind: whatever an office ever does is done. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { OperatorCase } from '../../../model/contracts/rule.ts';

export const gravest: OperatorCase = {
  complaints: 1e6,
  firstComplaintSecond: 0,
  nowSecond: secondsADay,
  complaintsWithin: () => 1e6,
  sanctions: 0,
};
