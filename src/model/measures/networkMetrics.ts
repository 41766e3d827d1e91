/** Metrics of teletraffic. */
import { CallCounter, callKinds, WorldCounter } from './counters.ts';
import type { ArmAccount, Metric } from './metric.ts';

const overAll = (account: ArmAccount, counter: number): number => {
  let total = 0;
  for (let c = 0; c < account.totals.classes; c++)
    for (let kind = 0; kind < callKinds; kind++)
      total += account.totals.calls[account.totals.base(c, kind) + counter];
  return total;
};

const answers = (account: ArmAccount): number =>
  overAll(account, CallCounter.answered) +
  overAll(account, CallCounter.droppedByDialer) +
  overAll(account, CallCounter.machine);

const network = { scope: 'world', isPrimary: false, worse: 'neither' } as const;
const seconds = (a: ArmAccount): number => a.days * 86_400;

export const networkMetrics: readonly Metric[] = [
  {
    ...network,
    id: 'network.offeredErlangs',
    unit: 'erlang',
    numerator: 'mean holding time of carried calls × bids',
    denominator: 'seconds',
    says: 'traffic that would flow with enough circuits',
    read: (a) => {
      const seizures = overAll(a, CallCounter.seizures);
      const held = a.totals.world[WorldCounter.holdingSeconds];
      return [
        seizures === 0 ? 0 : (held / seizures) * (seizures + a.totals.world[WorldCounter.congestedBids]),
        seconds(a),
      ];
    },
  },
  {
    ...network,
    id: 'network.carriedErlangs',
    unit: 'erlang',
    numerator: 'seconds in which circuits were held',
    denominator: 'seconds',
    says: 'traffic that flows',
    read: (a) => [a.totals.world[WorldCounter.holdingSeconds], seconds(a)],
  },
  {
    ...network,
    id: 'network.callCongestion.share',
    unit: 'share',
    worse: 'up',
    numerator: 'bids that found no circuit',
    denominator: 'bids',
    says: 'share of bids refused for want of a circuit',
    read: (a) => [a.totals.world[WorldCounter.congestedBids], a.totals.world[WorldCounter.bids]],
  },
  {
    ...network,
    id: 'network.answerSeizureRatio',
    unit: 'share',
    numerator: 'calls answered by a person or a machine',
    denominator: 'seizures',
    says: 'answers per seizure',
    read: (a) => [answers(a), overAll(a, CallCounter.seizures)],
  },
  {
    ...network,
    id: 'network.meanCallDurationSeconds',
    unit: 's',
    numerator: 'seconds of conversation',
    denominator: 'calls answered by a person or a machine',
    says: 'mean conversation time',
    read: (a) => [overAll(a, CallCounter.conversationSeconds), answers(a)],
  },
];
