/** Ratio pacing, or power dialing: so many lines for each agent who is free, whatever comes of it. */
import type { PacingPlugin } from '../../../model/contracts/operator/pacing.ts';
import { agentDialerPlugin } from './agentDialer.ts';

export const ratio: PacingPlugin = agentDialerPlugin({
  id: 'ratio',
  version: 2,
  title: 'Power dialer: a fixed number of lines for each agent who is free',
  cites: [],
  parameters: {
    linesPerAgent: {
      type: 'number',
      default: 2,
      minimum: 1,
      maximum: 20,
      unit: 'lines/agent',
      says: 'calls ahead for each free agent (over-dialling), rounded down over all of them',
      source: 'assumed; vendors dial up to one over the answer share, facts G',
    },
  },
  overDialling: (_site, values) => {
    const linesPerAgent = Number(values.linesPerAgent);
    return {
      callsAtMost: Math.floor(linesPerAgent * Number(values.agents)),
      callsAllowed: ({ idle }) => Math.floor(linesPerAgent * idle),
      afterOutcome: () => undefined,
    };
  },
});
