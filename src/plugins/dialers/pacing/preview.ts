/** Preview pacing: the dialer shows an agent the next lead and dials it when the agent says so; the agent hears it ring. */
import type { PacingPlugin } from '../../../model/contracts/operator/pacing.ts';
import { agentLineParameters, AgentLines } from './agentLines.ts';

export const preview: PacingPlugin = {
  family: 'pacing',
  id: 'preview',
  version: 1,
  title: 'Preview dialer: agents look at a lead, the dialer dials it for them',
  cites: [],
  needs: [],
  parameters: agentLineParameters({
    previewMedianSeconds: 10,
    previewSays: 'median time to look at a lead before it is dialled',
    wrapUpMedianSeconds: 20,
    noAnswerMedianSeconds: 1,
    source: 'assumed: as by hand, less the dialling and noting of what nobody answered',
  }),
  create: (site, values) => new AgentLines(site, values),
};
