/** Parameters of a kind that many parts and settings have: shares, and times up to ten years. */
import type { Parameter } from './parameter.ts';

export const shareParameter = (value: number, says: string, source: string = 'assumed'): Parameter => ({
  type: 'share',
  default: value,
  minimum: 0,
  maximum: 1,
  unit: 'share',
  says,
  source,
});

export const secondsParameter = (value: number, says: string, source: string = 'assumed'): Parameter => ({
  type: 'seconds',
  default: value,
  minimum: 0,
  maximum: 315_360_000,
  unit: 's',
  says,
  source,
});
