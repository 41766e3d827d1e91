/** Progressive pacing: one call for each agent who is free, so nobody who answers is dropped. */
import type { PacingPlugin } from '../../../model/contracts/operator/pacing.ts';
import { agentDialerPlugin } from './agentDialer.ts';

export const progressive: PacingPlugin = agentDialerPlugin({
  id: 'progressive',
  version: 2,
  title: 'Progressive dialer: one call when an agent is free',
  cites: [],
  parameters: {},
  overDialling: (_site, values) => ({
    callsAtMost: Number(values.agents),
    callsAllowed: ({ idle }) => idle,
    afterOutcome: () => undefined,
  }),
});
