/** What is said of a replay in words: the trace in two sentences, what detectors were not told, and why a value is none. */
import { figure, percent } from '../wording/figures.ts';
import { texts } from '../wording/speaking.ts';
import { wordOf } from '../wording/wordOf.ts';
import type { Judgement } from './measures/judgement.ts';
import { columnsOf, headOf } from './measures/judgementColumns.ts';
import type { JudgementColumn } from './measures/judgementColumns.ts';
import type { Lack } from './measures/misses.ts';
import type { ReplayResults } from './replayRequest.ts';

/** Name of the trace: its file, or how many there are. */
export const traceName = ({ trace: { files } }: ReplayResults): string =>
  files.length === 1 ? files[0].name : texts().traceReplay.files(figure(files.length));

export function callsSentence({ trace }: ReplayResults): string {
  const { calls, unwanted, wanted, unlabelled, recordings } = trace;
  const words = texts().traceReplay;
  const neither = unlabelled === 0 ? '' : words.neither(figure(unlabelled));
  const labels =
    unwanted + wanted === 0 ? words.noLabels : words.labels(figure(unwanted), figure(wanted), neither);
  const parts = recordings.length === 1 ? '' : words.recordings(figure(recordings.length));
  return words.calls(figure(calls), parts, labels);
}

/** `called`: how the numbers begin to which calls were taken; nothing where all were. */
export const calledSentences = (called: readonly string[] | undefined): readonly string[] => {
  const { traceReplay: words } = texts();
  return called === undefined ? [] : [words.called(called.join(words.or))];
};

/** Half of the campaigns may never be alarmed: then the median has no upper end. */
function hasOpenEnd({ labelled }: Judgement): boolean {
  const median = labelled?.campaigns.medianCalls;
  return median !== undefined && median.estimate !== null && median.low !== null && median.high === null;
}

/** Nothing where there are no labels, and so no intervals. */
export function intervalSentences({ trace, level, clustering, detectors }: ReplayResults): readonly string[] {
  const { unwanted, wanted, unwantedCallers, wantedCallers } = trace;
  if (unwanted + wanted === 0) return [];
  const words = texts().traceReplay;
  const counts = words.counts(figure(unwantedCallers), figure(wantedCallers));
  return [
    words.intervals(percent(level), words.units[clustering], counts),
    ...(detectors.some(hasOpenEnd) ? [words.openEnd] : []),
  ];
}

export function registrySentences({ trace: { registries } }: ReplayResults): readonly string[] {
  if (registries === null) return [];
  const words = texts().traceReplay;
  const { world, lists } = registries;
  const ofWorld = world === null ? [] : [words.world(world.name, String(world.seed))];
  const ofLists = lists.map(({ registry, name }) => words.list(registry, name));
  return [words.registries([...ofLists, ...ofWorld].join(words.separator))];
}

/** `how calls ended: conversation_ms is empty`. */
export function lackText({ what, columns }: Lack): string {
  const { lacks } = texts().traceReplay;
  if (what === 'origin' && columns.length === 0) return lacks.elsewhere;
  const named = columns.map(({ name, is }) => lacks[is](name)).join(lacks.listed);
  return what === 'release' || what === 'reports' || what === 'origin'
    ? lacks[what](named)
    : lacks.registry(what);
}

/** What a detector was not told changes what it says, and so does what it has learned. */
export function missSentences({ detectors, trace }: ReplayResults): readonly string[] {
  const {
    traceReplay: words,
    words: { listed },
  } = texts();
  return detectors.flatMap(({ id, lacks, isDeterministic, learnedFrom, learnedCalls }) => [
    ...(learnedFrom.length === 0 ? [] : [words.learnedFrom(id, learnedFrom.join(listed))]),
    ...(learnedFrom.length > 0 || learnedCalls === 0
      ? []
      : [words.learnedCalls(id, figure(learnedCalls), figure(trace.calls))]),
    ...lacks.map((lack) => words.notTold(id, lackText(lack))),
    ...(isDeterministic ? [] : [words.notTheSame(id)]),
  ]);
}

/** Why values are none, or have no interval: a sentence a detector and reason. */
export const reasonSentences = ({ detectors }: ReplayResults): readonly string[] =>
  reasonsOf(detectors, () => true);

/** Why values that there are have no interval; what is no value says so in its cell. */
export const lackingIntervals = ({ detectors }: ReplayResults): readonly string[] =>
  reasonsOf(detectors, (column, judgement) => column.hasValue(judgement));

function reasonsOf(
  detectors: readonly Judgement[],
  isAsked: (column: JudgementColumn, judgement: Judgement) => boolean,
): readonly string[] {
  const { reasons, words, traceReplay } = texts();
  const columns = columnsOf(detectors);
  return detectors.flatMap((judgement) => {
    const asked = columns.filter((column) => isAsked(column, judgement));
    const found = Map.groupBy(asked, (column) => column.because(judgement));
    return [...found].flatMap(([reason, about]) =>
      reason === null
        ? []
        : traceReplay.because(
            judgement.id,
            about.map((column) => headOf(column).join(traceReplay.joint)).join(words.listed),
            wordOf(reasons, reason),
          ),
    );
  });
}
