/** Replays a trace in this thread: reads it, has it judged, and measures what the judges said. */
import type { PluginLookup } from '../../model/contracts/pluginLookup.ts';
import { ImportedSoFar } from '../imports/calls/importedSoFar.ts';
import { readCalls } from '../imports/calls/callsReading.ts';
import type { Failure } from '../failures/failure.ts';
import { RejectsFile } from '../imports/calls/rejectsFile.ts';
import { writeTrace } from './rows/writeTrace.ts';
import { SourceFiles } from '../reading/sourceFiles.ts';
import { readTrace } from '../traces/reading/readTrace.ts';
import type { JudgePlan } from './judges/judge.ts';
import { lessonsOf } from './learnedFrom.ts';
import { DayFingerprints } from './rows/dayFingerprints.ts';
import { readRows } from './rows/readRows.ts';
import { ReplayLoop } from './replayLoop.ts';
import type { ReplayEnd, ReplayPhase, ReplayRequest, ReplaySpeed } from './replayRequest.ts';
import { openRegistries } from './registries/replayRegistries.ts';
import { resultsOf } from './replayResults.ts';
import { ScoreReader } from './scoreReader.ts';
import { ScoresFile } from './scoresFile.ts';

export interface ReplayContext {
  readonly plans: readonly JudgePlan[];
  /** Parts of the world that registries are asked of. */
  readonly plugins: PluginLookup;
  readonly signal?: { readonly aborted: boolean };
  readonly watch?: Int32Array;
  readonly progress?: (phase: ReplayPhase, share: number) => void;
  /** Comes to its end when nothing that judges have left behind can fail any more: what they said is good then. */
  readonly lateFaults?: () => Promise<void>;
}

/** Everything that a replay of these rows found; throws what judges throw. */
export async function replayTrace(request: ReplayRequest, context: ReplayContext): Promise<ReplayEnd> {
  const clock = stopwatch();
  const { signal, progress } = context;
  const rows = readCallsOf(request, context);
  if (rows === null) return { kind: 'interrupted' };
  if ('failures' in rows) return { kind: 'failures', failures: rows.failures };
  const lists = new SourceFiles(request.registries.lists.map(({ path }) => path));
  const desk = openRegistries(request.registries, rows, listOptions(context));
  if (desk === null) return { kind: 'interrupted' };
  if ('failures' in desk) return { kind: 'failures', failures: desk.failures };
  if (request.trace !== null) writeTrace(rows, request.trace);
  const readSeconds = clock();
  const { plans } = context;
  const ids = plans.map(({ id }) => id);
  const file = request.scores === null ? null : new ScoresFile(request.scores, ids, rows);
  const lessons = request.specs.map((spec) => lessonsOf(spec, request.fileUses));
  const days = lessons.some((of) => of.days.size > 0) ? new DayFingerprints(rows.texts) : null;
  const reader = new ScoreReader(request, plans.length, { file, days });
  try {
    const loop = new ReplayLoop(plans, rows.numbers, {
      ...(signal === undefined ? {} : { signal }),
      ...(context.watch === undefined ? {} : { watch: context.watch }),
      registries: desk,
      progress: (calls) => progress?.('judging', calls / rows.spool.rows),
    });
    if (!(await loop.run(rows.spool.sorted(), reader))) return { kind: 'interrupted' };
    await context.lateFaults?.();
    file?.close();
    const judgeSeconds = clock();
    const results = resultsOf(rows, reader, {
      request,
      plans,
      desk,
      lists,
      lessons,
      days: days?.days() ?? [],
      progress: (share) => progress?.('measuring', share),
    });
    return {
      kind: 'done',
      results,
      rejects: (results.trace.imported?.rejected ?? 0) > 0 ? request.rejects : null,
      speed: speedOf({ readSeconds, judgeSeconds, measureSeconds: clock() }, rows.spool.rows, plans.length),
    };
  } finally {
    file?.abort();
    reader.spool.close();
  }
}

const listOptions = ({ plugins, signal, progress }: ReplayContext): Parameters<typeof openRegistries>[2] => ({
  plugins,
  signal,
  sign: () => progress?.('reading', 1),
});

function speedOf(
  seconds: Pick<ReplaySpeed, 'readSeconds' | 'judgeSeconds' | 'measureSeconds'>,
  calls: number,
  detectors: number,
): ReplaySpeed {
  return {
    ...seconds,
    callsPerSecond: calls / seconds.judgeSeconds,
    decisionsPerSecond: (calls * detectors) / seconds.judgeSeconds,
    mostMemoryMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
  };
}

/** The rows of all files; records that are no calls are kept aside. */
function readCallsOf(
  request: ReplayRequest,
  { signal, progress }: ReplayContext,
): ReturnType<typeof readRows> {
  const { mapping } = request;
  const rejects = new RejectsFile(request.rejects);
  const soFar = new ImportedSoFar();
  let isKept = false;
  try {
    const rows = readRows(
      request.files,
      (path, opened) =>
        mapping === null
          ? readTrace(path, opened)
          : readCalls(path, { texts: opened.texts, mapping, soFar, signal }),
      {
        arm: request.arm,
        called: request.called,
        scratch: request.scratch,
        ...(signal === undefined ? {} : { signal }),
        progress: (share) => progress?.('reading', share),
        reject: (rejected) => rejects.write(rejected),
      },
    );
    isKept = rows !== null;
    return rows !== null && 'failures' in rows && rejects.isBegun
      ? { failures: rows.failures.map((failure) => withReasons(failure, rejects)) }
      : rows;
  } finally {
    if (isKept) rejects.close();
    else rejects.abort();
  }
}

/** Seconds since it was last asked. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return seconds;
  };
}

/** Where nothing else helps. */
const withReasons = (failure: Failure, { path }: RejectsFile): Failure =>
  failure.hint === '' ? { ...failure, hint: `what was wrong with each record stands in ${path}` } : failure;
