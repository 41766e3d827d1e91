/** Appeals against labels and rejections. */
import { labelAppeals } from '../sanctions/labelAppeals.ts';
import type { Recounts } from './recount.ts';

export const appealRecounts: Recounts = {
  'label.appeals.count': ({ of }) => [labelAppeals(of).length, 1],
};
