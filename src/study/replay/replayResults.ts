/** The results of a replay: what was read, and how every detector did on it. */
import { millisecondsADay } from '../../engine/kernel/lengthsOfTime.ts';
import { isoDateOf } from '../../model/population/calendar.ts';
import type { ImportedCalls } from '../imports/account/importAccount.ts';
import { calculation } from '../results/results.ts';
import type { SourceFiles } from '../reading/sourceFiles.ts';
import { ringfenceVersion } from '../results/version.ts';
import type { JudgePlan } from './judges/judge.ts';
import { learnedCalls, learnedFrom } from './learnedFrom.ts';
import type { Lessons } from './learnedFrom.ts';
import type { Judgement } from './measures/judgement.ts';
import { countLabels } from './measures/labelledCalls.ts';
import type { LabelledCalls } from './measures/labelledCalls.ts';
import { measureAlarms, measureLabelled } from './measures/measureDetector.ts';
import { lacksOf } from './measures/misses.ts';
import type { RegistryDesk } from './registries/replayRegistries.ts';
import { replayFormat } from './replayRequest.ts';
import type { ReplayRequest, ReplayResults } from './replayRequest.ts';
import { lackText } from './replaySentences.ts';
import type { CallDay } from './rows/dayFingerprints.ts';
import type { ReadRows } from './rows/readRows.ts';
import type { ScoreReader } from './scoreReader.ts';
import { fileAccounts, registryAccount } from './sourceAccounts.ts';

/** What is measured, and whom to tell how far it is: the share of detectors that are done. */
export interface Measuring {
  readonly request: ReplayRequest;
  readonly plans: readonly JudgePlan[];
  readonly desk: RegistryDesk;
  /** The lists that stand for registries, as they were before they were read. */
  readonly lists: SourceFiles;
  /** What each detector has learned from. */
  readonly lessons: readonly Lessons[];
  /** Of the calls, where a detector asks for them; else none. */
  readonly days: readonly CallDay[];
  readonly progress: (share: number) => void;
}

/** Measures what the judges said of the calls that the reader has kept. */
export function resultsOf(rows: ReadRows, reader: ScoreReader, measuring: Measuring): ReplayResults {
  const { request, plans } = measuring;
  const { spool, units } = reader;
  spool.joins = units.joins;
  const labels = countLabels(spool, units);
  // Nobody asks what an import has read, and a pipe cannot be read twice.
  const files = plans.length === 0 ? [] : fileAccounts(request.files, rows.sources);
  return {
    format: replayFormat,
    engine: { version: ringfenceVersion, calculation },
    level: request.level,
    clustering: request.clustering,
    trace: {
      files,
      columns: rows.columns,
      ...(request.called === undefined ? {} : { called: request.called }),
      recordings: rows.recordings,
      calls: spool.rows,
      registries: registryAccount(request.registries, measuring.lists),
      imported: importedCalls(rows, reader),
      unwanted: labels.unwanted,
      wanted: labels.wanted,
      unlabelled: labels.unlabelled,
      callingNumbers: units.numbers,
      unwantedCallers: labels.unwantedClusters,
      wantedCallers: labels.wantedClusters,
    },
    detectors: judgementsOf({ rows, files, labels }, reader, measuring),
  };
}

const importedCalls = ({ imported }: ReadRows, { sameCalls, firstMs }: ScoreReader): ImportedCalls | null =>
  imported === null
    ? null
    : {
        ...imported,
        sameCalls: sameCalls.count,
        firstDay: isoDateOf(Math.floor(firstMs / millisecondsADay)),
      };

interface Judged {
  readonly rows: ReadRows;
  readonly files: ReplayResults['trace']['files'];
  readonly labels: LabelledCalls;
}

/** One a detector, in their order. */
function judgementsOf(
  { rows, files, labels }: Judged,
  { spool, units, stateBytes }: ScoreReader,
  { request, plans, desk, lessons, days, progress }: Measuring,
): readonly Judgement[] {
  const measured = { spool, labels, clusterOfNumber: units.joinedClusters(), level: request.level };
  return plans.map((plan, ordinal) => {
    progress(ordinal / plans.length);
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
      learnedFrom: learnedFrom(lessons[ordinal], files),
      learnedCalls: learnedCalls(lessons[ordinal], days),
      misses: lacks.map(lackText),
      lacks,
      alarms: measureAlarms(measured, of),
      stateBytes: stateBytes[ordinal],
      labelled: measureLabelled(measured, of),
    };
  });
}
