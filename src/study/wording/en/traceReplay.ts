/** The page of a replay of a trace, in English. */
import { countOf } from './countOf.ts';

/** Two lines: what, and its unit. */
export type Head = readonly [what: string, unit: string];

export const traceReplay = {
  headings: {
    answer: 'What the detectors said',
    curves: 'ROC and precision–recall',
    detectors: 'The detectors',
    trace: 'The trace',
  },
  title: (trace: string) => `Replay of ${trace}`,
  files: (count: string) => `${count} files`,
  calls: (calls: string, recordings: string, labels: string) =>
    `${calls} ${calls === '1' ? 'call' : 'calls'}${recordings}: ${labels}; open loop, alarms have no effect`,
  recordings: (count: string) => ` in ${count} recordings`,
  called: (beginnings: string) => `only calls to numbers that begin with ${beginnings}`,
  or: ' or ',
  noLabels: 'without labels',
  labels: (unwanted: string, wanted: string, neither: string) =>
    `${unwanted} unwanted, ${wanted} wanted${neither}`,
  neither: (count: string) => `, ${count} neither`,
  intervals: (level: string, units: string, counts: string) =>
    `value (low … high): ${level} intervals over ${units} (${counts}), sampling error only`,
  counts: (unwanted: string, wanted: string) => `${unwanted} of unwanted, ${wanted} of wanted calls`,
  units: { caller: 'callers', number: 'calling numbers' },
  openEnd: '?: no upper end, because too few campaigns had an alarm to tell',
  registries: (sources: string) => `registries: ${sources}`,
  world: (name: string, seed: string) => `the world of ${name} with seed ${seed}`,
  list: (registry: string, file: string) => `${registry} in ${file}`,
  separator: '; ',
  notTold: (detector: string, lack: string) => `${detector} was not told ${lack}`,
  learnedFrom: (detector: string, files: string) =>
    `${detector} has learned from ${files}: what is said of it here flatters it`,
  learnedCalls: (detector: string, calls: string, all: string) =>
    `${detector} has learned from ${calls} of these ${all} calls, out of another file: what is said of it here flatters it`,
  notTheSame: (detector: string) => `${detector} need not say the same again`,
  because: (detector: string, columns: string, reason: string) => `${detector}, ${columns}: ${reason}`,
  lacks: {
    release: (columns: string) => `how calls ended: ${columns}`,
    reports: (columns: string) => `what callees report: ${columns}`,
    origin: (columns: string) => `what the originating carrier alone sees: ${columns}`,
    elsewhere: 'what the originating carrier alone sees: it judges elsewhere',
    registry: (need: string) => `${need}: a trace has no registries; --world or --registry names them`,
    absent: (column: string) => `there is no ${column}`,
    empty: (column: string) => `${column} is empty`,
    listed: ', ',
  },
  columns: {
    rocArea: ['area under', 'the ROC'] as Head,
    averagePrecision: ['average', 'precision'] as Head,
    truePositive: ['unwanted alarmed', '(% of calls)'] as Head,
    byCampaign: ['by campaign', '(% of calls)'] as Head,
    falsePositive: ['wanted alarmed', '(% of calls)'] as Head,
    precision: ['precision', '(% of alarms)'] as Head,
    firstAlarm: ['first alarm', 'median call'] as Head,
    neverAlarmed: ['never alarmed', '(% of numbers)'] as Head,
    state: ['state', 'kB'] as Head,
    alarms: ['alarms', 'calls'] as Head,
    alarmShare: ['alarms', '(% of calls)'] as Head,
    alarmedNumbers: ['alarmed', 'numbers'] as Head,
  },
  /** Between those two where they stand in one line. */
  joint: ' ',
  table: 'Each detector over all calls',
  noCurves: 'Without calls of both labels there are no curves.',
  marks: (level: string) =>
    `Marks: at the detector’s own threshold of alarm, with ${level} intervals over callers.`,
  rocCaption: 'ROC: unwanted calls alarmed against wanted calls alarmed',
  precisionCaption: 'Precision against the share of unwanted calls found',
  wantedAlarmed: 'share of wanted calls alarmed',
  unwantedAlarmed: 'share of unwanted calls alarmed',
  alarmsRight: 'share of alarms that are right',
  detectorTable: 'Who judged, and from which score on it is an alarm',
  heads: {
    detector: 'detector',
    part: 'part',
    version: 'version',
    place: 'place',
    alarmAt: 'alarm at',
    parameters: 'parameters',
    file: 'file',
    hash: 'hash',
  },
  records: (records: string, accepted: string, rejected: string) =>
    `${records} records: ${accepted} calls, ${rejected} rejected.`,
  numbers: (listed: string) => `their numbers: ${listed}`,
  numberForms: {
    withPlus: (count: string) => `${count} with +`,
    withPrefix: (count: string) => `${count} with an international prefix`,
    withCountryCode: (count: string) => `${count} with their country code and no +`,
    national: (count: string) => `${count} national`,
    nationalLikeCode: (count: string) =>
      `${count} national that begin like the country code (\`withoutPlus\` in the mapping says if it is one, \`trunkPrefix\` if it is that)`,
    shortCode: (count: string) => `${countOf(count, 'short code')}`,
    asWritten: (count: string) => `${count} kept as written`,
    withheld: (count: string) => `${count} not shown`,
  },
  numbersApart: 'where no country is said, a number with + and the same one without it count as two',
  firstDay: (date: string) => `day 1 is ${date}`,
  sameCalls: (count: string) =>
    `${countOf(count, 'call')} with the time and both numbers of another: what stands in the records twice counts twice; an \`id\` in the mapping rejects it`,
  slowedTimes: (count: string) =>
    `${countOf(count, 'call')} in hours that the clocks showed twice: the clock of the trace runs at half its pace there`,
  ambiguousTimes: (count: string) =>
    `${countOf(count, 'call')} at times that the clocks showed twice: the earlier was taken`,
  fileTable: 'Files, as they were read',
  made: (version: string, calculation: string, columns: string) =>
    `ringfence ${version}, calculation ${calculation}. Columns: ${columns}.`,
};
