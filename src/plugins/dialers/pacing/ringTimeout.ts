/** How long a dialer lets it ring: the same for every pacing but for who gives up. */
import type { Parameter } from '../../../model/contracts/parameter.ts';

export const ringTimeoutParameter = (who: string, source: string): Parameter => ({
  type: 'seconds',
  default: 25,
  minimum: 1,
  maximum: 180,
  unit: 's',
  says: `longest ringing before ${who} gives up; of callees’ machines those answer whose time is shorter (voicemailEarliestSeconds)`,
  source,
});
