/** Metrics of what follows from alarms beyond the call: suspensions, appeals against them, and tracebacks. */
import { secondsADay } from '../../engine/kernel/lengthsOfTime.ts';
import { suspendedKinds } from '../network/suspensionTable.ts';
import type { SuspendedKind } from '../network/suspensionTable.ts';
import type { ArmAccount, Metric } from './metric.ts';
import type { SanctionTotals } from './sanctionCounters.ts';

const world = { scope: 'world', isPrimary: false, worse: 'neither' } as const;
const of = ({ totals }: ArmAccount): SanctionTotals => totals.sanctions;

const nameOf = {
  number: 'numbers',
  line: 'lines of customers',
  operator: 'customers with all their lines',
  upstream: 'carriers that hand calls in',
} as const;

const suspensions = (account: ArmAccount): number =>
  suspendedKinds.reduce((sum, kind) => sum + of(account).byKind[kind].count, 0);

const metricsOfKind = (kind: SuspendedKind): readonly Metric[] => [
  {
    ...world,
    id: `suspended.${kind}s.count`,
    unit: 'suspensions',
    numerator: `suspensions of ${nameOf[kind]} that began`,
    denominator: '1',
    says: `${nameOf[kind]} suspended`,
    read: (a) => [of(a).byKind[kind].count, 1],
  },
  {
    ...world,
    id: `suspended.${kind}s.days`,
    unit: 'days',
    numerator: `days in which ${nameOf[kind]} were suspended`,
    denominator: '1',
    says: `time for which ${nameOf[kind]} were suspended, all together`,
    read: (a) => [of(a).byKind[kind].seconds / secondsADay, 1],
  },
];

export const sanctionMetrics: readonly Metric[] = [
  ...suspendedKinds.flatMap(metricsOfKind),
  {
    ...world,
    id: 'suspended.innocent.share',
    unit: 'share',
    worse: 'up',
    numerator:
      'suspensions of wanted callers that lend no number, of people who call back, of forged numbers that somebody innocent has, and of carriers',
    denominator: 'suspensions',
    says: 'share of suspensions that meet somebody innocent',
    read: (a) => [suspendedKinds.reduce((sum, kind) => sum + of(a).byKind[kind].innocent, 0), suspensions(a)],
  },
  {
    ...world,
    id: 'suspension.delay.days',
    unit: 'days',
    worse: 'up',
    numerator: 'days from alarm or order to the beginning',
    denominator: 'suspensions',
    says: 'how long it takes until a suspension begins',
    read: (a) => [of(a).delaySeconds / secondsADay, suspensions(a)],
  },
  {
    ...world,
    id: 'suspension.wantedCalls.count',
    unit: 'attempts',
    worse: 'up',
    numerator:
      'attempts of wanted callers, and of people who call back somebody else than the operator, that met a suspension',
    denominator: '1',
    says: 'wanted attempts refused because somebody is suspended',
    read: (a) => [of(a).wantedCallsMet, 1],
  },
  {
    ...world,
    id: 'suspension.appeals.count',
    unit: 'appeals',
    numerator: 'appeals of these callers against suspensions',
    denominator: '1',
    says: 'appeals against suspensions',
    read: (a) => [of(a).appeals, 1],
  },
  {
    ...world,
    id: 'traceback.begun.count',
    unit: 'tracebacks',
    numerator: 'tracebacks begun',
    denominator: '1',
    says: 'tracebacks that carriers begin',
    read: (a) => [of(a).traceback.begun, 1],
  },
  {
    ...world,
    id: 'traceback.reached.share',
    unit: 'share',
    worse: 'down',
    numerator: 'tracebacks that led to the customer who called',
    denominator: 'tracebacks that ended within the measured time',
    says: 'share of tracebacks that find the caller; the others end at a carrier that does not answer',
    read: (a) => [of(a).traceback.reached, of(a).traceback.ended],
  },
  {
    ...world,
    id: 'traceback.days',
    unit: 'days',
    worse: 'up',
    numerator: 'days from the alarm to the end',
    denominator: 'tracebacks that ended within the measured time',
    says: 'how long a traceback takes, of those that end in time',
    read: (a) => [of(a).traceback.seconds / secondsADay, of(a).traceback.ended],
  },
  {
    ...world,
    id: 'traceback.hops',
    unit: 'carriers',
    numerator: 'carriers that answered',
    denominator: 'tracebacks that ended within the measured time',
    says: 'carriers that answer on the way of a traceback',
    read: (a) => [of(a).traceback.hops, of(a).traceback.ended],
  },
  {
    ...world,
    id: 'traceback.suspended.count',
    unit: 'suspensions',
    numerator:
      'customers and carriers suspended at the end of a traceback that ended within the measured time',
    denominator: '1',
    says: 'suspensions that tracebacks bring about',
    read: (a) => [of(a).traceback.suspended, 1],
  },
  {
    ...world,
    id: 'label.appeals.count',
    unit: 'appeals',
    numerator: 'appeals of wanted callers against labels and rejections without a suspension',
    denominator: '1',
    says: 'appeals against labels',
    read: (a) => [of(a).labelAppeals, 1],
  },
  {
    ...world,
    id: 'office.complaints.count',
    unit: 'complaints',
    numerator: 'complaints that reach the office',
    denominator: '1',
    says: 'complaints to the office',
    read: (a) => [of(a).office.complaints, 1],
  },
  {
    ...world,
    id: 'office.upheld.share',
    unit: 'share',
    numerator: 'complaints that the office upholds',
    denominator: 'complaints that reach the office',
    says: 'share of complaints that the office upholds',
    read: (a) => [of(a).office.upheld, of(a).office.complaints],
  },
  {
    ...world,
    id: 'office.wronglyUpheld.share',
    unit: 'share',
    worse: 'up',
    numerator: 'of these, about a wanted call or a forged number that somebody innocent has',
    denominator: 'complaints that the office upholds',
    says: 'share of upheld complaints that meet somebody innocent',
    read: (a) => [of(a).office.wronglyUpheld, of(a).office.upheld],
  },
];
