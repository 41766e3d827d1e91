/** Replays a trace in this thread: reads it, has it judged, and measures what the judges said. */
import type { PluginLookup } from '../../model/contracts/pluginLookup.ts';
import { calculation } from '../results/results.ts';
import { ringfenceVersion } from '../results/version.ts';
import { readCalls } from '../imports/callsReading.ts';
import type { Failure } from '../failures/failure.ts';
import { RejectsFile } from '../imports/rejectsFile.ts';
import { writeTrace } from './rows/writeTrace.ts';
import { readTrace } from '../traces/readTrace.ts';
import { RowField } from './rows/callRow.ts';
import { CallUnits, labelOf } from './measures/callUnits.ts';
import type { JudgePlan } from './judges/judge.ts';
import type { Judgement } from './measures/judgement.ts';
import { countLabels } from './measures/labelledCalls.ts';
import { measureAlarms, measureLabelled } from './measures/measureDetector.ts';
import { lacksOf } from './measures/misses.ts';
import { readRows } from './rows/readRows.ts';
import type { ReadRows } from './rows/readRows.ts';
import { isAnswered } from './rows/recordedCourse.ts';
import { ReplayLoop } from './replayLoop.ts';
import type { JudgedReader } from './replayLoop.ts';
import { replayFormat } from './replayRequest.ts';
import type { ReplayEnd, ReplayPhase, ReplayRequest, ReplayResults } from './replayRequest.ts';
import { lackText } from './replaySentences.ts';
import { openRegistries } from './registries/replayRegistries.ts';
import type { RegistryDesk } from './registries/replayRegistries.ts';
import { CallCell, cellsBeforeScores, ScoreSpool } from './measures/scoreSpool.ts';
import { ScoresFile } from './scoresFile.ts';
import { fileAccounts, registryAccount } from './sourceAccounts.ts';

export interface ReplayContext {
  readonly plans: readonly JudgePlan[];
  /** Parts of the world that registries are asked of. */
  readonly plugins: PluginLookup;
  readonly signal?: { readonly aborted: boolean };
  readonly watch?: Int32Array;
  readonly progress?: (phase: ReplayPhase, share: number) => void;
}

/** Everything that a replay of these rows found; throws what judges throw. */
export async function replayTrace(request: ReplayRequest, context: ReplayContext): Promise<ReplayEnd> {
  const clock = stopwatch();
  const { signal, progress } = context;
  const rows = readCallsOf(request, context);
  if (rows === null) return { kind: 'interrupted' };
  if ('failures' in rows) return { kind: 'failures', failures: rows.failures };
  const desk = openRegistries(request.registries, rows, context.plugins);
  if ('failures' in desk) return { kind: 'failures', failures: desk.failures };
  if (request.trace !== null) writeTrace(rows, request.trace);
  const readSeconds = clock();
  const { plans } = context;
  const ids = plans.map(({ id }) => id);
  const file = request.scores === null ? null : new ScoresFile(request.scores, ids, rows);
  const reader = new ScoreReader(request, plans.length, file);
  try {
    const loop = new ReplayLoop(context.plans, rows.numbers, {
      ...(signal === undefined ? {} : { signal }),
      ...(context.watch === undefined ? {} : { watch: context.watch }),
      registries: desk,
      progress: (calls) => progress?.('judging', calls / rows.spool.rows),
    });
    if (!(await loop.run(rows.spool.sorted(), reader))) return { kind: 'interrupted' };
    file?.close();
    const judgeSeconds = clock();
    const results = await resultsOf(rows, reader, { request, context, desk });
    const calls = rows.spool.rows;
    return {
      kind: 'done',
      results,
      rejects: (results.trace.imported?.rejected ?? 0) > 0 ? request.rejects : null,
      speed: {
        readSeconds,
        judgeSeconds,
        measureSeconds: clock(),
        callsPerSecond: calls / judgeSeconds,
        decisionsPerSecond: (calls * plans.length) / judgeSeconds,
        mostMemoryMegabytes: process.resourceUsage().maxRSS / 1000,
      },
    };
  } finally {
    file?.abort();
    reader.spool.close();
  }
}

/** The rows of all files; records that are no calls are kept aside. */
function readCallsOf(
  request: ReplayRequest,
  { signal, progress }: ReplayContext,
): ReturnType<typeof readRows> {
  const { mapping } = request;
  const rejects = new RejectsFile(request.rejects);
  let isKept = false;
  try {
    const rows = readRows(
      request.files,
      (path, texts) => (mapping === null ? readTrace(path, { texts }) : readCalls(path, texts, mapping)),
      {
        arm: request.arm,
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

const millisecondsADay = 86_400_000;

/** Keeps what measuring needs of every call. */
class ScoreReader implements JudgedReader {
  readonly spool: ScoreSpool;
  readonly units: CallUnits;
  /** By judge: the most of any recording. */
  readonly stateBytes: number[];
  #recording = -1;
  #originMs = 0;

  readonly #file: ScoresFile | null;

  constructor({ scratch, clustering }: ReplayRequest, judges: number, file: ScoresFile | null) {
    this.#file = file;
    this.spool = new ScoreSpool(scratch, judges);
    this.units = new CallUnits(clustering);
    this.stateBytes = Array.from({ length: judges }, () => 0);
  }

  take(batch: Parameters<JudgedReader['take']>[0]): void {
    const { recording, rows, calls, scores } = batch;
    this.#file?.write(batch);
    const { spool, units } = this;
    units.begin(recording);
    if (recording !== this.#recording)
      this.#originMs = Math.floor(calls.timeMs(0) / millisecondsADay) * millisecondsADay;
    this.#recording = recording;
    for (let row = 0; row < rows; row++) {
      const { cells, at } = spool.next();
      const cluster = units.clusterOf(calls, row);
      cells[at + CallCell.label] = labelOf(calls, row);
      cells[at + CallCell.cluster] = cluster;
      cells[at + CallCell.number] = units.numberOf(calls, row, cluster);
      cells[at + CallCell.second] = Math.floor((calls.timeMs(row) - this.#originMs) / 1000);
      cells[at + CallCell.isAnswered] = isAnswered(
        calls.at(row, RowField.releaseCause),
        calls.at(row, RowField.conversationMs),
      );
      for (let judge = 0; judge < scores.length; judge++)
        cells[at + cellsBeforeScores + judge] = scores[judge][row];
    }
  }

  end(_recording: number, stateBytes: readonly number[]): void {
    stateBytes.forEach((bytes, judge) => (this.stateBytes[judge] = Math.max(this.stateBytes[judge], bytes)));
  }
}

async function resultsOf(
  rows: ReadRows,
  { spool, units, stateBytes }: ScoreReader,
  { request, context, desk }: { request: ReplayRequest; context: ReplayContext; desk: RegistryDesk },
): Promise<ReplayResults> {
  const { level } = request;
  const labels = countLabels(spool, units);
  const measured = { spool, labels, clusterOfNumber: units.clusterOfNumber, level };
  const { plans } = context;
  const detectors: Judgement[] = plans.map((plan, ordinal) => {
    context.progress?.('measuring', ordinal / plans.length);
    const of = { ordinal, alarmMillionths: plan.alarmMillionths };
    const lacks = lacksOf(plan, rows, (need) => desk.isAnswered(need));
    return {
      id: plan.id,
      use: plan.use,
      version: plan.version,
      place: plan.place,
      parameters: plan.parameters,
      alarmAt: plan.alarmMillionths / 1e6,
      isDeterministic: plan.isDeterministic,
      misses: lacks.map(lackText),
      lacks,
      alarms: measureAlarms(measured, of),
      stateBytes: stateBytes[ordinal],
      labelled: measureLabelled(measured, of),
    };
  });
  return {
    format: replayFormat,
    engine: { version: ringfenceVersion, calculation },
    level,
    clustering: request.clustering,
    trace: {
      files: await fileAccounts(request.files),
      columns: rows.columns,
      recordings: rows.recordings,
      calls: spool.rows,
      registries: await registryAccount(request.registries),
      imported: rows.imported,
      unwanted: labels.unwanted,
      wanted: labels.wanted,
      unlabelled: labels.unlabelled,
      callingNumbers: units.numbers,
      unwantedCallers: labels.unwantedClusters,
      wantedCallers: labels.wantedClusters,
    },
    detectors,
  };
}

/** Where nothing else helps. */
const withReasons = (failure: Failure, { path }: RejectsFile): Failure =>
  failure.hint === '' ? { ...failure, hint: `what was wrong with each record stands in ${path}` } : failure;
