/** Screening: every site of every place that the call reaches judges it; the strongest action wins. Hot path: replication. */
import { Verdict } from '../../../calls/callCodes.ts';
import { ownCallee } from '../../../calls/truth.ts';
import { Relation } from '../../../contracts/caller.ts';
import { isScore } from '../../../contracts/score.ts';
import type { SiteTotals } from '../../../measures/totals.ts';
import type { Arm } from '../../state/arm.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import { isScreening, PluginFault } from '../../sites/site.ts';
import type { Site } from '../../sites/site.ts';
import { isRefused } from './consequences.ts';
import {
  considerAppeal,
  considerAppealOfRefused,
  isBarred,
  isLabelShown,
  meetSuspension,
  sanction,
} from '../reporting/sanctions.ts';
import { endWatch, watchCall } from '../../state/watchCall.ts';

/** Judges the call in hand and returns the strongest action; the next place sees only what passes. */
export function screen(arm: Arm, call: CallInHand): Verdict {
  const { places, reactions } = arm;
  const { isActing } = reactions;
  call.verdict = Verdict.allow;
  call.isLabelled = 0;
  call.actedBy = -1;
  call.hasMetSuspension = 0;
  call.score = 0;
  call.placesPassed = 0;
  if (isBarred(arm, call)) return Verdict.reject;
  const screening = places.of(call.path);
  for (let place = 0; place < screening.length; place++) {
    const { stage, isHandset, sites } = screening[place];
    if (isHandset && !isAskedOnHandset(arm, call)) break;
    places.arrive(call.slot, call.path, stage);
    for (let i = 0; i < sites.length; i++)
      if (isScreening(sites[i], call.startSecond)) consult(arm, sites[i], call);
    call.placesPassed = place + 1;
    if (isActing && call.verdict > Verdict.charge && isRefused(arm, call)) {
      considerAppealOfRefused(arm, call);
      return Verdict.reject;
    }
  }
  return isActing ? (call.verdict as Verdict) : Verdict.allow;
}

/** The score of one site; the highest score and the strongest action stay with the call. */
function consult(arm: Arm, site: Site, call: CallInHand): void {
  const score = judge(arm, site, call);
  const isAlarm = score >= site.alarmMillionths;
  // A call from one number of an operator to another is neither wanted nor unwanted by anybody.
  const totals = arm.totals.sites[site.ordinal];
  if (call.callee === ownCallee) totals.numbersJudged.add(call.callerSubscriber, call.callingNumber);
  else countVerdict(totals, { call, score, isAlarm });
  if (score > call.score) call.score = score;
  const action = actionOf(arm, site, { call, isAlarm });
  if (action === Verdict.label && isLabelShown(call)) call.isLabelled = 1;
  if (action <= call.verdict) return;
  call.verdict = action;
  call.actedBy = site.ordinal;
}

/** What the site does with the call; what it has suspended it rejects, whatever its detector says of this call. */
function actionOf(arm: Arm, site: Site, { call, isAlarm }: { call: CallInHand; isAlarm: boolean }): Verdict {
  if (site.isShadow) return Verdict.allow;
  if (arm.reactions.isActing) {
    if (isAlarm) sanction(arm, site, call);
    if (site.suspension.isSuspended(call.slot, call.startSecond)) {
      meetSuspension(arm, site, call);
      return Verdict.reject;
    }
  }
  if (!isAlarm || !site.latency.isOver(call.callingNumber, call.startSecond)) return Verdict.allow;
  if (arm.reactions.isActing) considerAppeal(arm, site, call);
  return site.action;
}

function countVerdict(
  totals: SiteTotals,
  { call, score, isAlarm }: { call: CallInHand; score: number; isAlarm: boolean },
): void {
  const { operator, isWanted, startSecond } = call;
  totals.countVerdict(isWanted, score, isAlarm);
  totals.judgedClusters[isWanted].add(call.caller, call.entity);
  if (operator < 0) {
    totals.numbersJudged.add(call.callerSubscriber, call.callingNumber);
    return;
  }
  totals.campaigns.countCall(operator, isAlarm, startSecond);
  totals.numbers.countCall(call.callingNumber, isAlarm, startSecond);
}

/** A score that is no integer from 0 to 1 000 000 ends the replication; while the detector judges, the watch names it and the call. */
function judge(arm: Arm, site: Site, call: CallInHand): number {
  watchCall(arm, site, call);
  const score = site.detector.judge(call.slot);
  if (!isScore(score))
    throw new PluginFault(site.use, `judge returned ${String(score)}; expected an integer from 0 to 1000000`);
  endWatch(arm);
  site.scores[site.ordinal] = score;
  return score;
}

/** A telephone asks its app about numbers that are not in the contacts, and about no others (Android Developers: Screen calls). */
function isAskedOnHandset(arm: Arm, { callee, relation }: CallInHand): boolean {
  return callee >= 0 && relation !== Relation.contact && arm.subscribers.hasLabelApp(callee);
}

/** An unwanted call, made just now, is answered by a person: counts it for every site that judged it. */
export function countExposure(arm: Arm, call: CallInHand): void {
  const screening = arm.places.of(call.path);
  for (let place = 0; place < call.placesPassed; place++) {
    const { sites } = screening[place];
    for (let i = 0; i < sites.length; i++) {
      if (!isScreening(sites[i], call.startSecond)) continue;
      const totals = arm.totals.sites[sites[i].ordinal];
      totals.campaigns.countAnswer(call.operator, call.startSecond);
      totals.numbers.countAnswer(call.callingNumber, call.startSecond);
    }
  }
}
