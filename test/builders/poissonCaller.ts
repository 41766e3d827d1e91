/** A wanted caller for tests: calls come as a Poisson stream day and night, each to anybody, none is tried again. */
import { Relation } from '../../src/model/contracts/caller.ts';
import type { CallerPlugin } from '../../src/model/contracts/caller.ts';
import type { Parameter } from '../../src/model/contracts/parameter.ts';

const number = (value: number, unit: string): Parameter => ({
  type: 'number',
  default: value,
  minimum: 0,
  unit,
  says: 'of the test',
  source: 'assumed: chosen by the test',
});

/** `answerFactor` 0: nobody answers; 1,000: everybody does. */
export const poissonCaller: CallerPlugin = {
  family: 'caller',
  id: 'poisson',
  version: 1,
  title: 'Poisson stream of calls',
  cites: [],
  needs: [],
  isProtected: false,
  membersFrom: 'members',
  numbersFrom: 'members',
  parameters: {
    members: { ...number(1, 'callers'), type: 'count' },
    callsPerSecond: number(1, 'calls/s'),
    patienceSeconds: number(27, 's'),
    answerFactor: number(0, '1'),
    talkMedianSeconds: number(10, 's'),
    talkLogDeviation: number(1, '1'),
  },
  create: (site, values) => ({
    ceilingPerSecond: () => Number(values.callsPerSecond),
    plan: (cell, index, out) => {
      out.isAccepted = true;
      out.callee = site.draw(cell, index, 0).nextBelow(site.subscribers.count);
      out.callingNumber = site.ownNumber(0);
      out.relation = Relation.contact;
      out.patienceSeconds = Number(values.patienceSeconds);
      out.answerFactor = Number(values.answerFactor);
      out.talkMedianSeconds = Number(values.talkMedianSeconds);
      out.talkLogDeviation = Number(values.talkLogDeviation);
    },
    afterOutcome: () => undefined,
  }),
};
