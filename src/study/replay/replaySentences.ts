/** What is said of a replay in words: the trace in two sentences, and what detectors were not told. */
import type { ReplayResults } from './replayRequest.ts';

/** Name of the trace: its file, or how many there are. */
export const traceName = ({ trace: { files } }: ReplayResults): string =>
  files.length === 1 ? files[0].name : `${files.length} files`;

export function callsSentence({ trace }: ReplayResults): string {
  const { calls, unwanted, wanted, unlabelled, recordings } = trace;
  const labels =
    unwanted + wanted === 0
      ? 'without labels'
      : `${unwanted} unwanted, ${wanted} wanted${unlabelled === 0 ? '' : `, ${unlabelled} neither`}`;
  const parts = recordings.length === 1 ? '' : ` in ${recordings.length} recordings`;
  return `${calls} calls${parts}: ${labels}; open loop, alarms have no effect`;
}

/** Half of the campaigns may never be alarmed: then the median has no upper end. */
const openEnd = '?: no upper end, because too few campaigns had an alarm to tell';

function hasOpenEnd({ labelled }: ReplayResults['detectors'][number]): boolean {
  const median = labelled?.campaigns.medianCalls;
  return median !== undefined && median.estimate !== null && median.low !== null && median.high === null;
}

/** Nothing where there are no labels, and so no intervals. */
export function intervalSentences({ trace, level, clustering, detectors }: ReplayResults): readonly string[] {
  if (trace.unwanted + trace.wanted === 0) return [];
  const units = clustering === 'caller' ? 'callers' : 'calling numbers';
  return [
    `value (low … high): ${100 * level} % intervals over ${units} (${trace.unwantedCallers} of unwanted, ${trace.wantedCallers} of wanted calls), sampling error only`,
    ...(detectors.some(hasOpenEnd) ? [openEnd] : []),
  ];
}

export function registrySentences({ trace: { registries } }: ReplayResults): readonly string[] {
  if (registries === null) return [];
  const { world, lists } = registries;
  const ofWorld = world === null ? [] : [`the world of ${world.name} with seed ${world.seed}`];
  const ofLists = lists.map(({ registry, name }) => `${registry} in ${name}`);
  return [`registries: ${[...ofLists, ...ofWorld].join('; ')}`];
}

/** What a detector was not told changes what it says. */
export const missSentences = ({ detectors }: ReplayResults): readonly string[] =>
  detectors.flatMap(({ id, misses, isDeterministic }) => [
    ...misses.map((miss) => `${id} was not told ${miss}`),
    ...(isDeterministic ? [] : [`${id} need not say the same again`]),
  ]);
