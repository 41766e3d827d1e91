/** One way in which a law plays the calls. */
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import type { WayName } from './waysToPlay.ts';

export interface LawPlay {
  readonly id: string;
  readonly way: WayName;
  /** Settings that are not the defaults. */
  readonly settings: ParameterValues;
}
