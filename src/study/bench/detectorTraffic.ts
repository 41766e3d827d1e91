/**
 * Calls for measuring a detector: every number calls once before any calls again, three times a day each, in another order every round.
 * What the calls will need of the detector's tables is read ahead, as a simulation and a replay do.
 */
import { stirMultiplier } from '../../engine/tables/spread.ts';
import { millisecondsADay } from '../../engine/kernel/lengthsOfTime.ts';
import type { TouchableTable } from '../../engine/tables/touchable.ts';
import type { Detector, DetectorPlugin, Registries } from '../../model/contracts/detector.ts';
import { gatheringToolbox } from '../../model/tools/toolbox.ts';
import { defaultValues } from '../parts/defaultValues.ts';
import { fakeDetectorSite } from '../laws/fakes/fakeDetectorSite.ts';
import type { FakeDetectorSite } from '../laws/fakes/fakeDetectorSite.ts';

const callsADay = 3;
/** Numbers that are called. */
export const callees = 1_000_000;
const callsAReport = 200;
/** Calls whose entries are read ahead: as many as a source of callers plans at a time. */
const callsAhead = 64;

/** Members for compositions to be made of. */
const earlier = {
  indexOf: (id: string): number => members.indexOf(id),
  scores: Int32Array.of(100_000, 300_000, 600_000),
  alarmMillionths: Int32Array.of(500_000, 500_000, 500_000),
};
const members = ['first', 'second', 'third'];

/** All of them answer, so that whoever asks has something to do. */
const registries: Registries = {
  isAllocated: (number) => (number % 50 === 0 ? 0 : 1),
  isOutboundPermitted: (number) => (number % 50 === 1 ? 0 : 1),
  hasConsent: (number, callee) => (number ^ callee) & 1,
  isOnDoNotCallList: (callee) => (callee % 10 < 7 ? 1 : 0),
  isOnDoNotOriginateList: (number) => (number % 50 === 2 ? 1 : 0),
  isDomestic: () => 1,
};
/** Numbers that share a radio cell. */
const simsACell = 1000;

export class DetectorTraffic {
  readonly detector: Detector;
  /** Made of all that was read ahead, so that it cannot be left out; means nothing. */
  touched = 0;
  readonly #numbers: number;
  readonly #site: FakeDetectorSite;
  readonly #tables: TouchableTable[] = [];
  readonly #hearsReleases: boolean;
  readonly #hearsReports: boolean;
  readonly #gapMs: number;
  #ordinal = 0;
  #timeMs = 0;
  #number = 0;
  #round = 0;
  #step: number;
  #leftInRound: number;

  /** `numbers`: a power of ten. */
  constructor(plugin: DetectorPlugin, numbers: number) {
    this.#numbers = numbers;
    this.#site = fakeDetectorSite({ rows: callsAhead, expectedNumbers: numbers, earlier, registries });
    this.#site.attempt.route.fill(0);
    const composed = Object.hasOwn(plugin.parameters, 'members') ? { members } : {};
    const site = { ...this.#site, tools: gatheringToolbox(this.#tables) };
    this.detector = plugin.create(site, defaultValues(plugin.parameters, composed));
    this.#hearsReleases = plugin.needs.includes('release');
    this.#hearsReports = plugin.needs.includes('reports');
    this.#gapMs = millisecondsADay / (numbers * callsADay);
    this.#step = stepOf(0, numbers);
    this.#leftInRound = numbers;
  }

  /** Has so many more calls judged and, where the detector asks for it, released and reported. */
  play(calls: number): void {
    for (let left = calls; left > 0; left -= callsAhead) {
      const count = Math.min(left, callsAhead);
      for (let slot = 0; slot < count; slot++) this.#arrive(slot);
      for (const table of this.#tables) this.#touch(table, count);
      for (let slot = 0; slot < count; slot++) this.#judge(slot);
    }
  }

  #arrive(slot: number): void {
    const { attempt } = this.#site;
    this.#number += this.#step;
    if (this.#number >= this.#numbers) this.#number -= this.#numbers;
    if (--this.#leftInRound === 0) this.#beginRound();
    this.#timeMs += this.#gapMs;
    const ordinal = this.#ordinal + slot;
    attempt.timeMs[slot] = this.#timeMs;
    attempt.callingNumber[slot] = this.#number + 1;
    attempt.calledNumber[slot] = 1 + ((Math.imul(ordinal, stirMultiplier) >>> 1) % callees);
    attempt.attestation[slot] = ordinal & 3;
    attempt.sim[slot] = this.#number + 1;
    attempt.cell[slot] = Math.floor(this.#number / simsACell);
  }

  #beginRound(): void {
    this.#step = stepOf(++this.#round, this.#numbers);
    this.#leftInRound = this.#numbers;
  }

  #touch(table: TouchableTable, count: number): void {
    const { callingNumber } = this.#site.attempt;
    let seen = 0;
    for (let slot = 0; slot < count; slot++) seen ^= table.touch(callingNumber[slot]);
    this.touched ^= seen;
  }

  #judge(slot: number): void {
    const { callingNumber, timeMs } = this.#site.attempt;
    this.detector.judge(slot);
    if (this.#hearsReleases) this.#release(slot);
    if (this.#hearsReports && this.#ordinal % callsAReport === 0)
      this.detector.afterReport(callingNumber[slot], 0, timeMs[slot] / 1000);
    this.#ordinal++;
  }

  /** One call in four is answered, for 2, 11 or 65 seconds. */
  #release(slot: number): void {
    const { release } = this.#site;
    const isAnswered = (this.#ordinal & 3) === 0;
    release.isAnswered[slot] = isAnswered ? 1 : 0;
    release.ringMs[slot] = 8000;
    release.conversationMs[slot] = isAnswered ? talksMs[(this.#ordinal >>> 2) & 3] : 0;
    release.releaseCause[slot] = isAnswered ? 200 : 480;
    release.releasedBy[slot] = isAnswered ? 2 : 0;
    this.detector.afterRelease(slot);
  }
}

const talksMs = [2000, 11_000, 65_000, 65_000] as const;

/**
 * Without a common divisor with a power of ten, so that every number comes once in a round, and another one in every round: tables lay
 * their rows in the order of the first round, which would be read in one go in the others.
 */
function stepOf(round: number, numbers: number): number {
  const share = (0.618_034 * (round + 1)) % 1;
  return Math.floor((numbers * share) / 10) * 10 + 1;
}
