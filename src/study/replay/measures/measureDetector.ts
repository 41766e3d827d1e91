/** Measures one detector over all calls that were judged: four passes over what it said, none of which keeps a call. */
import { highestScore } from '../../../model/contracts/score.ts';
import { precisionInterval, rocInterval } from './areaInterval.ts';
import type { Interval } from './clusterInterval.ts';
import { measureDelays } from './delays.ts';
import { shareOver } from './clusterShare.ts';
import type { Judgement, LabelledJudgement } from './judgement.ts';
import type { LabelledCalls, MeasuredCalls } from './labelledCalls.ts';
import { averagePrecision, curvePoints, rocArea } from './ranking.ts';
import type { Area, ScoreCounts } from './ranking.ts';
import { CallCell, cellsBeforeScores } from './scoreSpool.ts';

/** Steps of a curve along either share. */
const curveSteps = 200;

export interface MeasuredDetector {
  readonly ordinal: number;
  readonly alarmMillionths: number;
}

/** Calls with each score, by label; with `weightOf`, unwanted calls weigh by their cluster. */
function countScores(
  { spool }: MeasuredCalls,
  score: number,
  weightOf: (cluster: number) => number,
): ScoreCounts {
  const unwanted = new Float64Array(highestScore + 1);
  const wanted = new Float64Array(highestScore + 1);
  spool.forEachBlock((cells, rows) => {
    for (let row = 0, at = 0; row < rows; row++, at += spool.stride) {
      const label = cells[at + CallCell.label];
      if (label === 1) wanted[cells[at + score]]++;
      else if (label === 0) unwanted[cells[at + score]] += weightOf(cells[at + CallCell.cluster]);
    }
  });
  const present: number[] = [];
  for (let s = 0; s <= highestScore; s++) if (unwanted[s] > 0 || wanted[s] > 0) present.push(s);
  return {
    scores: Int32Array.from(present),
    unwanted: Float64Array.from(present, (s) => unwanted[s]),
    wanted: Float64Array.from(present, (s) => wanted[s]),
  };
}

/** Sum of the influences of the calls of each cluster, for several areas at once. */
function influencesOf(
  { spool, labels }: MeasuredCalls,
  { score, counts }: { readonly score: number; readonly counts: ScoreCounts },
  { areas, weightOf }: { readonly areas: readonly Area[]; readonly weightOf: (cluster: number) => number },
): readonly Float64Array[] {
  const positions = new Int32Array(highestScore + 1);
  counts.scores.forEach((value, position) => (positions[value] = position));
  const sums = areas.map(() => new Float64Array(labels.unwantedOf.length));
  spool.forEachBlock((cells, rows) => {
    for (let row = 0, at = 0; row < rows; row++, at += spool.stride) {
      const label = cells[at + CallCell.label];
      if (label < 0) continue;
      const cluster = cells[at + CallCell.cluster];
      const position = positions[cells[at + score]];
      for (let i = 0; i < areas.length; i++) {
        const { ofWanted, ofUnwanted } = areas[i];
        sums[i][cluster] += label === 1 ? ofWanted[position] : ofUnwanted[position] * weightOf(cluster);
      }
    }
  });
  return sums;
}

const alike = (): number => 1;

/** Unwanted calls of a campaign weigh together what those of any other do; all together they weigh what they number. */
function campaignWeight({
  unwanted,
  unwantedOf,
  unwantedClusters,
}: LabelledCalls): (cluster: number) => number {
  return (cluster) => unwanted / unwantedClusters / unwantedOf[cluster];
}

interface Areas {
  readonly roc: Interval;
  readonly precision: Interval;
}

function areasOf(
  measured: MeasuredCalls,
  score: number,
  weightOf: (cluster: number) => number,
): Areas & { readonly counts: ScoreCounts } {
  const { labels, level } = measured;
  const counts = countScores(measured, score, weightOf);
  const areas = [rocArea(counts), averagePrecision(counts)];
  const sums = influencesOf(measured, { score, counts }, { areas, weightOf });
  const byCaller = {
    unwantedOf: Float64Array.from(labels.unwantedOf, (calls, cluster) =>
      calls === 0 ? 0 : calls * weightOf(cluster),
    ),
    wantedOf: labels.wantedOf,
    level,
  };
  const roc = rocInterval(areas[0].area, sums[0], byCaller);
  const precision = precisionInterval(areas[1].area, sums[1], byCaller);
  return { roc, precision, counts };
}

/** Alarms by cluster and label. */
interface Alarms {
  readonly unwanted: Int32Array;
  readonly wanted: Int32Array;
}

function alarmsOf({ spool, labels }: MeasuredCalls, score: number, alarmMillionths: number): Alarms {
  const unwanted = new Int32Array(labels.unwantedOf.length);
  const wanted = new Int32Array(labels.unwantedOf.length);
  spool.forEachBlock((cells, rows) => {
    for (let row = 0, at = 0; row < rows; row++, at += spool.stride) {
      const label = cells[at + CallCell.label];
      if (label < 0 || cells[at + score] < alarmMillionths) continue;
      (label === 1 ? wanted : unwanted)[cells[at + CallCell.cluster]]++;
    }
  });
  return { unwanted, wanted };
}

/** What needs labels; null where all calls have the same one, or none. */
export function measureLabelled(
  measured: MeasuredCalls,
  { ordinal, alarmMillionths }: MeasuredDetector,
): LabelledJudgement | null {
  const { labels, level } = measured;
  if (labels.unwanted === 0 || labels.wanted === 0) return null;
  const score = cellsBeforeScores + ordinal;
  const calls = areasOf(measured, score, alike);
  const campaigns = areasOf(measured, score, campaignWeight(labels));
  const alarms = alarmsOf(measured, score, alarmMillionths);
  const alarmed = alarms.unwanted.map((count, cluster) => count + alarms.wanted[cluster]);
  const sharesOfCampaigns = [...alarms.unwanted].flatMap((count, cluster) =>
    labels.unwantedOf[cluster] === 0 ? [] : [count / labels.unwantedOf[cluster]],
  );
  return {
    rocArea: calls.roc,
    averagePrecision: calls.precision,
    byCampaign: {
      rocArea: campaigns.roc,
      averagePrecision: campaigns.precision,
      truePositiveShare: shareOver(sharesOfCampaigns, sharesOfCampaigns.map(alike), level),
    },
    truePositiveShare: shareOver(alarms.unwanted, labels.unwantedOf, level),
    falsePositiveShare: shareOver(alarms.wanted, labels.wantedOf, level),
    precision: shareOver(alarms.unwanted, alarmed, level),
    curve: curvePoints(calls.counts, curveSteps),
    ...measureDelays(measured, score, alarmMillionths),
  };
}

/** Alarms over all calls, labelled or not. */
export function measureAlarms(
  { spool, clusterOfNumber }: Pick<MeasuredCalls, 'spool' | 'clusterOfNumber'>,
  { ordinal, alarmMillionths }: MeasuredDetector,
): Judgement['alarms'] {
  const score = cellsBeforeScores + ordinal;
  const isAlarmed = new Uint8Array(clusterOfNumber.length);
  let calls = 0;
  spool.forEachBlock((cells, rows) => {
    for (let row = 0, at = 0; row < rows; row++, at += spool.stride) {
      if (cells[at + score] < alarmMillionths) continue;
      calls++;
      isAlarmed[cells[at + CallCell.number]] = 1;
    }
  });
  const numbers = isAlarmed.reduce((total, one) => total + one, 0);
  return { calls, share: spool.rows === 0 ? null : calls / spool.rows, numbers };
}
