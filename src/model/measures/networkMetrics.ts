/** Metrics of teletraffic. */
import { secondsADay } from '../../engine/kernel/lengthsOfTime.ts';
import { attestations } from '../calls/callCodes.ts';
import { TrunkCounter } from '../network/trunkCounts.ts';
import { AttestationPlace, CallCounter, callKinds, WorldCounter } from './counters.ts';
import type { ArmAccount, Metric, MetricReader } from './metric.ts';

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
const seconds = (a: ArmAccount): number => a.days * secondsADay;

const trunk = { ...network, scope: 'trunk' } as const;
const perBid =
  (counter: number): MetricReader =>
  (a, of) => [a.totals.trunks.of(of.site, counter), a.totals.trunks.of(of.site, TrunkCounter.bids)];

/** Of every trunk group of a carrier graph. */
const trunkMetrics: readonly Metric[] = [
  {
    ...trunk,
    id: 'trunk.carriedErlangs',
    unit: 'erlang',
    numerator: 'seconds in which circuits of the group were held',
    denominator: 'seconds',
    says: 'traffic that the trunk group carries',
    read: (a, of) => [a.totals.trunks.of(of.site, TrunkCounter.heldSeconds), seconds(a)],
  },
  {
    ...trunk,
    id: 'trunk.callCongestion.share',
    unit: 'share',
    worse: 'up',
    numerator: 'bids for the group that it refused',
    denominator: 'bids for the group',
    says: 'share of bids that the trunk group refuses',
    read: perBid(TrunkCounter.refused),
  },
  {
    ...trunk,
    id: 'trunk.setUpLimit.share',
    unit: 'share',
    worse: 'up',
    numerator: 'of these, a circuit was free and the set-ups of the second were used up',
    denominator: 'bids for the group',
    says: 'share of bids refused for too many set-ups in one second',
    read: perBid(TrunkCounter.limited),
  },
  {
    ...trunk,
    id: 'trunk.overflow.share',
    unit: 'share',
    numerator: 'bids that the group refused and that took another way',
    denominator: 'bids for the group',
    says: 'share of bids that overflow to another way',
    read: perBid(TrunkCounter.overflowed),
  },
];

const attestationNames = { none: 'unsigned', a: 'signed A', b: 'signed B', c: 'signed C' } as const;

/** What share of calls is attested how; no data where nobody signs. */
const attestationMetrics: readonly Metric[] = (['origin', 'termination'] as const).flatMap((place) =>
  attestations.map((code, at): Metric => {
    const first = AttestationPlace[place] * attestations.length;
    const isOrigin = place === 'origin';
    return {
      ...network,
      id: `attestation.${place}.${code}.share`,
      unit: 'share',
      numerator: `calls ${attestationNames[code]}`,
      denominator: isOrigin
        ? 'calls that their first carrier did not refuse'
        : 'calls from another carrier that none before the last refused, and that it verified',
      says: isOrigin
        ? `share of calls that leave their first carrier ${attestationNames[code]}`
        : `share of calls that reach the last carrier ${attestationNames[code]}`,
      read: ({ totals }) => [
        totals.attestations[first + at],
        totals.attestations.subarray(first, first + attestations.length).reduce((sum, n) => sum + n, 0),
      ],
    };
  }),
);

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
    numerator: 'seconds that carried calls took, each to its own end',
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
  ...trunkMetrics,
  ...attestationMetrics,
];
