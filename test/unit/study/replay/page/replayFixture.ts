/** Results of a replay with everything that its page may have to say. */
import type { Interval } from '../../../../../src/study/replay/measures/clusterInterval.ts';
import type {
  Delay,
  Judgement,
  LabelledJudgement,
} from '../../../../../src/study/replay/measures/judgement.ts';
import type { ReplayResults } from '../../../../../src/study/replay/replayRequest.ts';

const valued = (estimate: number, low: number | null, high: number | null): Interval => ({
  estimate,
  low,
  high,
  method: 'jackknife',
  undefinedBecause: null,
});

const without = (undefinedBecause: string, estimate: number | null = null): Interval => ({
  estimate,
  low: null,
  high: null,
  method: 'none',
  undefinedBecause,
});

const delay: Delay = {
  seen: 3,
  detected: 2,
  undetectedShare: valued(0.3, 0.1, 0.6),
  medianCalls: valued(51, 40, null),
  medianSeconds: valued(600, 500, null),
  answeredBefore: valued(4, 3, 5),
};

const labelled: LabelledJudgement = {
  rocArea: valued(0.9, 0.8, 0.95),
  averagePrecision: without('an interval needs two callers of unwanted calls', 0.7),
  byCampaign: {
    rocArea: valued(0.9, 0.8, 0.95),
    averagePrecision: valued(0.7, 0.6, 0.8),
    truePositiveShare: valued(0.5, 0.3, 0.7),
  },
  truePositiveShare: valued(0.6, 0.4, 0.8),
  falsePositiveShare: valued(0.1, 0.05, 0.2),
  precision: without('no data'),
  curve: [
    { score: 900_000, truePositiveShare: 0.6, falsePositiveShare: 0.1, precision: 0.8 },
    { score: 0, truePositiveShare: 1, falsePositiveShare: 1, precision: 0.4 },
  ],
  campaigns: delay,
  numbers: delay,
};

export const judgement = (changes: Partial<Judgement> = {}): Judgement => ({
  id: 'cap',
  use: 'volume-cap',
  version: '1',
  place: 'terminating',
  parameters: { limitCalls: 50 },
  alarmAt: 0.5,
  isDeterministic: true,
  learnedFrom: [],
  learnedCalls: 0,
  misses: [],
  lacks: [],
  alarms: { calls: 12, share: 0.12, numbers: 2 },
  stateBytes: 64_000,
  labelled,
  ...changes,
});

/** One that was told little and says it differently each time. */
const poor = judgement({
  id: 'mine',
  use: './mine.mjs#detector',
  isDeterministic: false,
  lacks: [
    { what: 'release', columns: [{ name: 'conversation_ms', is: 'empty' }] },
    { what: 'registry:consent', columns: [] },
    { what: 'origin', columns: [{ name: 'sim', is: 'absent' }] },
  ],
});

export const replayFixture = (
  changes: Partial<ReplayResults['trace']> = {},
  detectors: readonly Judgement[] = [judgement(), poor],
): ReplayResults => ({
  format: 'ringfence-replay/1',
  engine: { version: '0.1.0', calculation: 5 },
  level: 0.95,
  clustering: 'caller',
  trace: {
    files: [{ name: 'calls.parquet', sha256: 'ab12' }],
    columns: ['time_ms', 'calling_number', 'called_number'],
    recordings: [
      { arm: 'none', replication: 0, calls: 60 },
      { arm: 'none', replication: 1, calls: 40 },
    ],
    calls: 100,
    registries: {
      world: { name: 'smoke.yaml', hash: 'sha256:1', seed: 7 },
      lists: [{ registry: 'do-not-call', name: 'list.csv', sha256: 'cd34' }],
    },
    imported: null,
    unwanted: 40,
    wanted: 50,
    unlabelled: 10,
    callingNumbers: 30,
    unwantedCallers: 3,
    wantedCallers: 20,
    ...changes,
  },
  detectors,
});
