/** Metrics of the wanted calls that an arm loses and gains against the control arm. */
import type { ClusterSizes } from '../../engine/statistics/clusterSizes.ts';
import { clustersOf } from './callerClusters.ts';
import { sumOfCalls } from './classSums.ts';
import { CallCounter } from './counters.ts';
import type { ArmAccount, Metric, MetricReader, MetricTarget } from './metric.ts';

const perThousandCompleted =
  (...counters: readonly number[]): MetricReader =>
  (account, { classes }) => {
    const demands = { account, classes, kind: 1 };
    const counted = sumOfCalls(demands, (of) => counters.reduce((sum, counter) => sum + of(counter), 0));
    return [counted * 1000, sumOfCalls(demands, (of) => of(CallCounter.demandsCompletedInControl))];
  };

const demanding = ({ totals }: ArmAccount, { classes }: MetricTarget): ClusterSizes =>
  clustersOf(classes.map((c) => totals.demandClusters[c]));

const perThousand = {
  scope: 'wanted',
  isPrimary: false,
  denominator:
    'demands completed in the control arm; where the arm changes who calls, those that it makes too',
  unit: 'per 1,000',
  isAgainstControl: true,
} as const;
const lost = { ...perThousand, worse: 'up', range: [0, 1000], clusters: demanding } as const;

export const lostMetrics: readonly Metric[] = [
  {
    ...lost,
    id: 'wanted.lost.perThousand',
    isPrimary: true,
    numerator: '1,000 × demands completed in the control arm and not in this one',
    says: 'wanted calls that get through in the control arm and not here',
    read: perThousandCompleted(
      CallCounter.lostByRejection,
      CallCounter.lostByLabel,
      CallCounter.lostByTrust,
      CallCounter.lostOtherwise,
    ),
  },
  {
    ...lost,
    id: 'wanted.lost.byRejection',
    isPrimary: true,
    numerator: 'of these, an attempt was rejected',
    says: 'wanted calls lost because they were rejected',
    read: perThousandCompleted(CallCounter.lostByRejection),
  },
  {
    ...lost,
    id: 'wanted.lost.byLabel',
    isPrimary: true,
    numerator: 'of these, a label kept the callee from answering',
    says: 'wanted calls lost to a label',
    read: perThousandCompleted(CallCounter.lostByLabel),
  },
  {
    ...lost,
    id: 'wanted.lost.byTrust',
    isPrimary: true,
    numerator:
      'of these, trust in unknown numbers, lower than in the control arm, kept the callee from answering',
    says: 'wanted calls lost to lost trust',
    read: perThousandCompleted(CallCounter.lostByTrust),
  },
  {
    ...lost,
    id: 'wanted.lost.otherwise',
    numerator:
      'of these, let go or put off for a rule’s sake, busy, congestion or another time of the attempt',
    says: 'wanted calls lost through what the arm changed elsewhere',
    read: perThousandCompleted(CallCounter.lostOtherwise),
  },
  {
    ...perThousand,
    id: 'wanted.gained.perThousand',
    worse: 'down',
    numerator: '1,000 × demands completed in this arm and not in the control arm',
    says: 'wanted calls that get through here and not in the control arm',
    read: perThousandCompleted(CallCounter.demandsGained),
  },
];
