/** Parameters that rules write in one line. */
import type { Parameter } from '../../model/contracts/parameter.ts';
import { shareParameter } from '../../model/contracts/termParameters.ts';

/** A count; `unit` says of what. More is more permissive unless said otherwise. */
export const limit = (value: number, unit: string, [says, source]: readonly [string, string]): Parameter => ({
  type: 'count',
  default: value,
  minimum: 1,
  maximum: 1_000_000,
  unit,
  says,
  source,
  permissive: 'up',
});

/** A time of waiting, in days: longer is stricter. */
export const waitDays = (value: number, says: string, source: string): Parameter => ({
  type: 'number',
  default: value,
  minimum: 0,
  maximum: 36_500,
  unit: 'd',
  says,
  source,
  permissive: 'down',
});

/** A time of grace, in days: longer is more permissive. */
export const graceDays = (value: number, says: string, source: string): Parameter => ({
  ...waitDays(value, says, source),
  permissive: 'up',
});

/** A window over which something is counted, in days. */
export const windowDays = (value: number, says: string, source: string): Parameter => ({
  type: 'number',
  default: value,
  minimum: 0.04,
  maximum: 3650,
  unit: 'd',
  says,
  source,
});

/** The same in whole days, within which a detector of carriers counts. */
export const windowOfWholeDays = (value: number, says: string, source: string): Parameter => ({
  ...windowDays(value, says, source),
  type: 'count',
  minimum: 1,
  maximum: 365,
});

/** A share that may not be exceeded; of some rules not reached. */
export const shareAtMost = (value: number, says: string, source: string): Parameter => ({
  ...shareParameter(value, says, source),
  permissive: 'up',
});

/** The same where a detector of carriers looks: of all but no calls nothing could be told. */
export const judgedShare = (value: number, says: string, source: string): Parameter => ({
  ...shareAtMost(value, says, source),
  minimum: 0.001,
});

/** A time in seconds that must be reached, or may not be exceeded. */
export const secondsOf = (
  value: number,
  permissive: 'up' | 'down',
  [says, source]: readonly [string, string],
): Parameter => ({
  type: 'seconds',
  default: value,
  minimum: 0,
  maximum: 3600,
  unit: 's',
  says,
  source,
  permissive,
});

/** The longest conversation of a short call, as a detector of carriers takes it. */
export const shortTalk = (value: number, says: string, source: string): Parameter => ({
  ...secondsOf(value, 'down', [says, source]),
  maximum: 120,
});

/** How long whoever keeps the rule speaks to a callee who was dropped; `asker` is the text that asks for it. */
export const dropMessage = (asker: string): Parameter =>
  secondsOf(10, 'down', [
    'message to who was dropped: who called, and a number to call',
    `assumed: ${asker} asks for one within two seconds and says not how long it lasts`,
  ]);
