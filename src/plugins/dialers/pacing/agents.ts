/** Pacing of a call centre with people: each agent looks at the next lead, dials by hand and writes the call up. */
import type { PacingPlugin } from '../../../model/contracts/operator/pacing.ts';
import { agentLineParameters, AgentLines } from './agentLines.ts';

export const agents: PacingPlugin = {
  family: 'pacing',
  id: 'agents',
  version: 1,
  title: 'Call centre: agents who preview, dial by hand and write up',
  cites: ['CCTV 3·15 evening, 2019: 300 to 500 calls a day and person'],
  needs: [],
  parameters: agentLineParameters({
    previewMedianSeconds: 22,
    previewSays: 'median time to look at a lead and dial its number by hand',
    wrapUpMedianSeconds: 20,
    noAnswerMedianSeconds: 5,
    source: 'assumed so that 300 to 500 calls a day and agent come out, facts B1',
  }),
  create: (site, values) => new AgentLines(site, values),
};
