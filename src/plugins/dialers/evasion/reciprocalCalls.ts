/** Evasion: calls among its own numbers, so that they look like those of people who know each other. */
import { mostOwnCalls } from '../../../model/contracts/operator/evasion.ts';
import type { EvasionPlugin } from '../../../model/contracts/operator/evasion.ts';

export const reciprocalCalls: EvasionPlugin = {
  family: 'evasion',
  id: 'reciprocal-calls',
  version: 1,
  title: 'Calls among its own numbers, to look social',
  cites: [],
  needs: [],
  parameters: {
    share: {
      type: 'share',
      default: 0.2,
      minimum: 0,
      maximum: mostOwnCalls,
      unit: 'share',
      says: 'share of the attempts that go from one rented number to another: each follows a call to a lead',
      source: 'assumed',
    },
  },
  create: (_site, values) => {
    const share = Number(values.share);
    return { review: (_nowSecond, levers) => levers.callOwnNumbers(share), afterOutcome: () => undefined };
  },
};
