/**
 * What is kept of every subscriber while calls are played: 12 bytes each, in one array, so that a call mostly touches one cache line.
 * Times are kernel seconds from the first midnight of the pre-history, so never negative; `| 0` rounds them down where `Math.floor` would be six
 * instructions more. Hot path: replication.
 */
import { secondsAnHour } from '../../engine/kernel/lengthsOfTime.ts';
import type { Key } from '../../engine/random/key.ts';
import { unitAt } from '../../engine/random/stream.ts';
import type { SubscriberGroupSettings } from '../world/world.ts';
import { groupOf, layGroups } from './groups.ts';
import type { GroupTable } from './groups.ts';
import { TrustRecovery } from './trustRecovery.ts';
import { voicemailTimers } from './voicemailTimers.ts';

/** Cells of a subscriber: busy until (1/10 s); hour stamp and missing trust; day stamp and unwanted calls rung. */
const cellsEach = 3;
const trustCell = 1;
const todayCell = 2;

/** How exactly it is kept until when a line is taken. */
const secondsATick = 0.1;

/** Trust is kept as what is missing, in 65 535ths. */
const trustLevels = 0xffff;
/** Counts of one day saturate here. */
const mostADay = 0xffff;
const secondsAQuarterDay = 21_600;

/** Purposes of the draws; quarter-days, which are counted upwards from 0, must not meet them. */
const Purpose = { labelApp: -1, voicemail: -2, voicemailTimer: -3 } as const;

export class Subscribers {
  readonly count: number;
  /** All state that time builds; the pre-history's trust is taken over by `copyTrustFrom`. */
  readonly state: Int32Array;
  readonly groups: GroupTable;
  readonly #recovery: TrustRecovery;
  readonly #trustKept: Float64Array;
  readonly #reachable: Float64Array;
  readonly #labelApp: Float64Array;
  readonly #voicemail: Float64Array;
  readonly #voicemailEarliest: Float64Array;
  readonly #voicemailSpread: Float64Array;

  constructor(groups: readonly SubscriberGroupSettings[], key: Key) {
    const parameter = (name: string): number[] => groups.map((group) => Number(group.parameters[name]));
    this.groups = layGroups(groups, key);
    this.count = this.groups.count;
    this.state = new Int32Array(this.count * cellsEach);
    this.#recovery = new TrustRecovery(parameter('trustRecoveryDays'));
    this.#trustKept = Float64Array.from(parameter('trustLoss'), (loss) => 1 - loss);
    this.#reachable = Float64Array.from(parameter('unreachable'), (share) => 1 - share);
    this.#labelApp = Float64Array.from(parameter('labelApp'));
    this.#voicemail = Float64Array.from(parameter('voicemail'));
    const timers = groups.map(({ parameters }) => voicemailTimers(parameters));
    this.#voicemailEarliest = Float64Array.from(timers, ({ earliestSeconds }) => earliestSeconds);
    this.#voicemailSpread = Float64Array.from(timers, ({ spreadSeconds }) => spreadSeconds);
  }

  /** Brings a subscriber's state near; what it returns means nothing. */
  touch(subscriber: number): number {
    return this.state[subscriber * cellsEach];
  }

  groupOf(subscriber: number): number {
    return groupOf(this.groups, subscriber);
  }

  hasLabelApp(subscriber: number): boolean {
    const group = this.groupOf(subscriber);
    return this.#unit(group, subscriber, Purpose.labelApp) < this.#labelApp[group];
  }

  /** After how many seconds of ringing the machine of a subscriber of the group answers; `Infinity` where none does, or surely none within the seconds given. */
  voicemailAfterSeconds(group: number, subscriber: number, withinSeconds: number): number {
    const earliest = this.#voicemailEarliest[group];
    if (withinSeconds <= earliest) return Infinity;
    if (this.#unit(group, subscriber, Purpose.voicemail) >= this.#voicemail[group]) return Infinity;
    return earliest + this.#voicemailSpread[group] * this.#unit(group, subscriber, Purpose.voicemailTimer);
  }

  /** Is the line taken? One that is held until this very second is free. */
  isBusyAt(subscriber: number, nowSeconds: number): boolean {
    return this.state[subscriber * cellsEach] > nowSeconds * 10;
  }

  /** A second at which a line that is taken now will be free, unless it is taken once more before. */
  freeSecond(subscriber: number): number {
    return (this.state[subscriber * cellsEach] + 1) / 10;
  }

  /** Takes the line until a second (to a tenth, rounded down), unless it is held longer already. */
  holdUntil(subscriber: number, second: number): void {
    const until = (second * 10) | 0;
    const cell = subscriber * cellsEach;
    if (this.state[cell] < until) this.state[cell] = until;
  }

  /** Takes the line up to a second and past it: what happens then may take it for longer. */
  holdThrough(subscriber: number, second: number): void {
    this.holdUntil(subscriber, second + secondsATick);
  }

  /** Trust in unknown numbers, 0 … 1; what was lost comes back exponentially. */
  trustAt(subscriber: number, nowSeconds: number): number {
    const cell = this.state[subscriber * cellsEach + trustCell];
    if (cell === 0) return 1;
    const hours = Math.max(0, ((nowSeconds / secondsAnHour) | 0) - (cell >>> 16));
    return (
      1 - ((cell & trustLevels) / trustLevels) * this.#recovery.remaining(this.groupOf(subscriber), hours)
    );
  }

  /** Trust of all subscribers together. */
  trustSumAt(nowSeconds: number): number {
    const { state, count } = this;
    let sum = 0;
    for (let subscriber = 0, cell = trustCell; subscriber < count; subscriber++, cell += cellsEach)
      sum += state[cell] === 0 ? 1 : this.trustAt(subscriber, nowSeconds);
    return sum;
  }

  /** An unwanted call was answered: trust falls by the group's relative loss. */
  loseTrust(subscriber: number, nowSeconds: number): void {
    const trust = this.trustAt(subscriber, nowSeconds) * this.#trustKept[this.groupOf(subscriber)];
    const missing = Math.floor((1 - trust) * trustLevels + 0.5);
    const hour = (nowSeconds / secondsAnHour) | 0;
    this.state[subscriber * cellsEach + trustCell] = (hour << 16) | missing;
  }

  /** Counts an unwanted call that rings on `day`, behind which no later one may lie; the new count of that day, at most 65 535. */
  countUnwantedRung(subscriber: number, day: number): number {
    const cell = subscriber * cellsEach + todayCell;
    const stamp = day & 0xffff;
    const today = this.state[cell];
    const rung = today >>> 16 === stamp ? Math.min(mostADay, (today & mostADay) + 1) : 1;
    this.state[cell] = (stamp << 16) | rung;
    return rung;
  }

  /** Is the phone on and in coverage? Drawn for each quarter of a day, whatever has happened. */
  isReachable(subscriber: number, nowSeconds: number): boolean {
    const group = this.groupOf(subscriber);
    const quarterDay = (nowSeconds / secondsAQuarterDay) | 0;
    return this.#unit(group, subscriber, quarterDay) < this.#reachable[group];
  }

  /** Takes over the trust of another population of the same world, as a pre-history left it. */
  copyTrustFrom(other: Int32Array): void {
    for (let cell = trustCell; cell < this.state.length; cell += cellsEach) this.state[cell] = other[cell];
  }

  #unit(group: number, subscriber: number, purpose: number): number {
    const { first, keyLow, keyHigh } = this.groups;
    return unitAt(keyLow[group], keyHigh[group], subscriber - first[group], purpose);
  }
}
