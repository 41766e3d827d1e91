/** Everything that one arm of one replication counts. Hot path: replication. */
import { Bitset } from '../../engine/tables/bitset.ts';
import { CallerClusters } from './callerClusters.ts';
import {
  CallCounter,
  callCounters,
  callKinds,
  operatorCounters,
  type RuleCounter,
  ruleCounters,
  SiteCounter,
  siteCounters,
  WorldCounter,
  worldCounters,
} from './counters.ts';
import { attestations, finalStates } from '../calls/callCodes.ts';
import { TrunkCounts } from '../network/trunkCounts.ts';
import { DayCounts } from './dayCounts.ts';
import { Exposure } from './exposure.ts';
import { Weeks } from './weeks.ts';
import { Fingerprints } from './fingerprints.ts';
import { LenderTotals } from './lenderTotals.ts';
import { NumbersJudged } from './numbersJudged.ts';
import { PieceTotals } from './pieceTotals.ts';
import { SanctionTotals } from './sanctionCounters.ts';
import { scoreStep, scoreSteps } from './scoreSteps.ts';

/** Counts of one detector at one place. */
export class SiteTotals {
  readonly counters: Float64Array = new Float64Array(siteCounters);
  /** Judged calls by score step: unwanted, wanted. */
  readonly unwantedScores: Uint32Array = new Uint32Array(scoreSteps);
  readonly wantedScores: Uint32Array = new Uint32Array(scoreSteps);
  /** Alarms per unwanted campaign (by operator) and per number that made unwanted calls. */
  readonly campaigns: Exposure = new Exposure();
  readonly numbers: Exposure;
  readonly numbersJudged: NumbersJudged = new NumbersJudged();
  /** Judged calls by caller: of unwanted calls, of wanted ones. */
  readonly judgedClusters: readonly CallerClusters[] = [new CallerClusters(), new CallerClusters()];

  constructor(unwantedNumbers: number) {
    this.numbers = new Exposure(unwantedNumbers);
  }

  countVerdict(isWanted: number, score: number, isAlarm: boolean): void {
    const c = this.counters;
    const step = scoreStep(score);
    if (isWanted === 1) {
      c[SiteCounter.judgedWanted] += 1;
      if (isAlarm) c[SiteCounter.alarmedWanted] += 1;
      this.wantedScores[step] += 1;
    } else {
      c[SiteCounter.judgedUnwanted] += 1;
      if (isAlarm) c[SiteCounter.alarmedUnwanted] += 1;
      this.unwantedScores[step] += 1;
    }
  }
}

/** Counts of one rule, by class. */
export class RuleTotals {
  readonly counters: Float64Array;

  constructor(classes: number) {
    this.counters = new Float64Array(classes * ruleCounters);
  }

  add(callerClass: number, counter: RuleCounter): void {
    this.counters[callerClass * ruleCounters + counter] += 1;
  }
}

/** What there is to be counted. */
export interface TotalsSize {
  readonly sites: number;
  readonly trunks: number;
  readonly rules: number;
  readonly weeks?: Weeks;
  readonly days?: number;
  /** Numbers that make unwanted calls, for which room is reserved. */
  readonly unwantedNumbers?: number;
}

export class Totals {
  readonly classes: number;
  /** Counters of (class, kind of call) from `base` on. */
  readonly calls: Float64Array;
  readonly world: Float64Array = new Float64Array(worldCounters);
  readonly operators: Float64Array;
  readonly sanctions: SanctionTotals = new SanctionTotals();
  readonly lenders: LenderTotals;
  /** What leads, sales and victims brought operators, and what victims in the region lost. */
  readonly brought: PieceTotals;
  readonly losses: PieceTotals;
  readonly sites: readonly SiteTotals[];
  readonly rules: readonly RuleTotals[];
  readonly weeks: Weeks;
  readonly trunks: TrunkCounts;
  /** Calls at `AttestationPlace × codes + attestation`. */
  readonly attestations: Float64Array = new Float64Array(2 * attestations.length);
  /** By declaration: which callers were rejected at least once, and which made an attempt; and the class of each declaration. */
  readonly callersRejected: readonly Bitset[];
  readonly callersSeen: readonly Bitset[];
  readonly classOfCaller: readonly number[];
  /** Attempts by caller, at `class * 2 + isWanted`; and demands completed in the control arm, at the class. */
  readonly attemptClusters: readonly CallerClusters[];
  readonly demandClusters: readonly CallerClusters[];
  /** Of the path of each declaration. */
  readonly fingerprints: Fingerprints;
  readonly days: DayCounts;

  constructor(
    classOfCaller: readonly number[],
    { sites, trunks, rules, weeks = new Weeks(0, 0), days = 1, unwantedNumbers = 0 }: TotalsSize,
  ) {
    const classes = classOfCaller.reduce((most, ordinal) => Math.max(most, ordinal + 1), 0);
    this.classes = classes;
    this.classOfCaller = classOfCaller;
    this.calls = new Float64Array(classes * callKinds * callCounters);
    this.operators = new Float64Array(classes * operatorCounters);
    this.lenders = new LenderTotals(classOfCaller);
    this.brought = new PieceTotals(classes);
    this.losses = new PieceTotals(classes);
    this.trunks = new TrunkCounts(trunks);
    this.weeks = weeks;
    this.sites = Array.from({ length: sites }, () => new SiteTotals(unwantedNumbers));
    this.rules = Array.from({ length: rules }, () => new RuleTotals(classes));
    this.callersRejected = classOfCaller.map(() => new Bitset());
    this.callersSeen = classOfCaller.map(() => new Bitset());
    this.attemptClusters = Array.from({ length: classes * 2 }, () => new CallerClusters());
    this.fingerprints = new Fingerprints(classOfCaller.length);
    this.days = new DayCounts(days);
    this.demandClusters = Array.from({ length: classes }, () => new CallerClusters());
  }

  /** At the end: what is a sum of what was counted for each call. */
  addUp(): void {
    const { calls, world } = this;
    for (let base = 0; base < calls.length; base += callCounters) {
      let attempts = 0;
      for (let state = 0; state < finalStates.length; state++) attempts += calls[base + state];
      const bids = attempts - calls[base + CallCounter.rejected];
      const congested = calls[base + CallCounter.congested];
      calls[base + CallCounter.attempts] = attempts;
      calls[base + CallCounter.seizures] = bids - congested;
      world[WorldCounter.bids] += bids;
      world[WorldCounter.congestedBids] += congested;
      world[WorldCounter.holdingSeconds] += calls[base + CallCounter.heldSeconds];
    }
  }

  /** Where the counters of (class, kind of call) begin: 0 unwanted, 1 wanted, `ownCalls` neither, `outsideCalls` beyond the region. */
  base(callerClass: number, kind: number): number {
    return (callerClass * callKinds + kind) * callCounters;
  }
}
