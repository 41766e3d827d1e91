/** Screening: every site of every place that the call reaches judges it; the strongest action wins. Hot path: replication. */
import { Verdict } from '../../calls/callColumns.ts';
import { ownCallee } from '../../calls/truth.ts';
import type { Arm } from '../arm.ts';
import { PluginFault } from '../site.ts';
import type { Site } from '../site.ts';
import { endWatch, watchCall } from './watchCall.ts';

const handsetPlace = 3;
const highestScore = 1_000_000;

/** Judges the call in `slot` and returns the strongest action; the next place sees only what passes. */
export function screen(arm: Arm, slot: number): Verdict {
  const { placedSites, life } = arm;
  let verdict: number = Verdict.allow;
  let highest = 0;
  let passed = 0;
  for (let place = 0; place < placedSites.length; place++) {
    const sites = placedSites[place];
    if (place === handsetPlace && sites.length > 0 && !hasHandsetApp(arm, slot)) break;
    for (let i = 0; i < sites.length; i++) {
      const site = sites[i];
      const score = judge(arm, site, slot);
      const isAlarm = score >= site.alarmMillionths;
      countVerdict(arm, site, slot, score);
      if (score > highest) highest = score;
      if (isAlarm && !site.isShadow && site.action > verdict) verdict = site.action;
    }
    passed = place + 1;
    if (verdict === Verdict.reject && arm.reactions.isActing) break;
  }
  life.score.set(slot, highest);
  life.verdict.set(slot, verdict);
  life.placesPassed.set(slot, passed);
  return arm.reactions.isActing ? (verdict as Verdict) : Verdict.allow;
}

/** A score that is no integer from 0 to 1 000 000 ends the replication; while the detector judges, the watch names it and the call. */
function judge(arm: Arm, site: Site, slot: number): number {
  watchCall(arm, site, slot);
  const score = site.detector.judge(slot);
  if ((score | 0) !== score || score < 0 || score > highestScore)
    throw new PluginFault(site.use, `judge returned ${String(score)}; expected an integer from 0 to 1000000`);
  endWatch(arm);
  return score;
}

function hasHandsetApp(arm: Arm, slot: number): boolean {
  const callee = arm.calls.truth.callee.at(slot);
  return callee >= 0 && arm.subscribers.hasLabelApp(callee);
}

function countVerdict(arm: Arm, site: Site, slot: number, score: number): void {
  const { truth, attempt } = arm.calls;
  // A call from one number of an operator to another is neither wanted nor unwanted by anybody.
  if (truth.callee.at(slot) === ownCallee) return;
  const isWanted = truth.isWanted.at(slot);
  const isAlarm = score >= site.alarmMillionths;
  const totals = arm.totals.sites[site.ordinal];
  totals.countVerdict(isWanted, score, isAlarm);
  totals.judgedClusters[isWanted].add(truth.caller.at(slot), truth.entity.at(slot));
  const operator = truth.operator.at(slot);
  if (operator < 0) return;
  const now = arm.calendar.nowSeconds;
  totals.campaigns.countCall(operator, isAlarm, now);
  totals.numbers.countCall(attempt.callingNumber[slot], isAlarm, now);
}

/** An unwanted call was answered: counts it for every site that judged it. */
export function countExposure(arm: Arm, slot: number): void {
  const { truth, attempt } = arm.calls;
  const operator = truth.operator.at(slot);
  const passed = arm.life.placesPassed.at(slot);
  const now = arm.calendar.nowSeconds;
  for (let place = 0; place < passed; place++) {
    const sites = arm.placedSites[place];
    for (let i = 0; i < sites.length; i++) {
      const totals = arm.totals.sites[sites[i].ordinal];
      totals.campaigns.countAnswer(operator, now);
      totals.numbers.countAnswer(attempt.callingNumber[slot], now);
    }
  }
}
