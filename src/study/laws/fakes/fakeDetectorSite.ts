/** A site for a detector under test, and calls that pass it: whatever may be observed, nothing else. */
import { unknownCode } from '../../../model/calls/observed.ts';
import type { AttemptColumns, ReleaseColumns } from '../../../model/calls/observed.ts';
import type { ReportCode } from '../../../model/contracts/detector.ts';
import type {
  Detector,
  DetectorSite,
  EarlierVerdicts,
  Registries,
} from '../../../model/contracts/detector.ts';
import { toolbox } from '../../../model/tools/toolbox.ts';
import type { FakeCall } from './fakeCall.ts';
import { fakeDraw } from './fakeDraw.ts';

/** What a site answers whose plan allocates four numbers in five and whose other registries do not exist. */
export const plainRegistries: Registries = {
  isAllocated: (number) => (number % 5 === 0 ? 0 : 1),
  isOutboundPermitted: () => unknownCode,
  hasConsent: () => unknownCode,
  isOnDoNotCallList: () => unknownCode,
  isOnDoNotOriginateList: () => unknownCode,
  isDomestic: () => unknownCode,
};

/** A site that knows nothing about numbers. */
export const silentRegistries: Partial<Registries> = {
  isAllocated: () => unknownCode,
};

/** One block whose first number is 0, so that a number is its own digits. */
export function blockOfDigits(number: number, digits: number): number {
  let alike = 1;
  for (let digit = 0; digit < digits; digit++) alike *= 10;
  return number <= 0 ? unknownCode : number - (number % alike);
}

/** Whoever has it writes the calls. */
export interface FakeDetectorSite extends DetectorSite {
  readonly attempt: AttemptColumns;
  readonly release: ReleaseColumns;
  readonly rows: number;
  readonly callOfSlot: Int32Array;
}

const nobodyBefore: EarlierVerdicts = {
  indexOf: () => -1,
  scores: new Int32Array(0),
  alarmMillionths: new Int32Array(0),
};

/** What a fake site can be given. */
export interface SiteOptions {
  readonly rows: number;
  /** What unwritten cells hold. */
  readonly filler?: number;
  readonly expectedNumbers?: number;
  /** Registries that answer otherwise than the plain ones. */
  readonly registries?: Partial<Registries> | undefined;
  readonly blockOf?: DetectorSite['blockOf'] | undefined;
  readonly earlier?: EarlierVerdicts;
}

/** Everything not yet written holds `filler`: what is in other rows must not matter. */
export function fakeDetectorSite(options: SiteOptions): FakeDetectorSite {
  const { rows, filler = unknownCode, expectedNumbers = 64, registries, blockOf = blockOfDigits } = options;
  const { earlier = nobodyBefore } = options;
  const integers = (): Int32Array => new Int32Array(rows).fill(filler);
  const unknown = (): Int32Array => new Int32Array(rows).fill(unknownCode);
  const callOfSlot = new Int32Array(rows);
  return {
    rows,
    callOfSlot,
    place: 'terminating',
    attempt: {
      timeMs: new Float64Array(rows).fill(filler),
      ingress: integers(),
      route: integers(),
      callingNumber: integers(),
      calledNumber: integers(),
      attestation: integers(),
      account: unknown(),
      line: unknown(),
      sim: unknown(),
      cell: unknown(),
      identityStrength: unknown(),
    },
    release: {
      ringMs: integers(),
      conversationMs: integers(),
      releaseCause: integers(),
      releasedBy: integers(),
      isAnswered: integers(),
    },
    registries: { ...plainRegistries, ...registries },
    blockOf,
    earlier,
    tools: toolbox,
    draw: fakeDraw(callOfSlot, 11),
    expectedNumbers,
  };
}

/** Writes what is observed before the verdict. */
export function arrive(
  site: FakeDetectorSite,
  slot: number,
  at: { call: FakeCall; ordinal: number; timeMs: number },
): void {
  const { attempt } = site;
  site.callOfSlot[slot] = at.ordinal;
  attempt.timeMs[slot] = at.timeMs;
  attempt.ingress[slot] = at.call.ingress;
  attempt.route[slot] = 0;
  attempt.callingNumber[slot] = at.call.callingNumber;
  attempt.calledNumber[slot] = at.call.calledNumber;
  attempt.attestation[slot] = at.call.attestation;
  attempt.sim[slot] = at.call.sim;
  attempt.cell[slot] = at.call.cell;
}

/** Writes one value into all that is known only after the call. */
export function poison(site: FakeDetectorSite, slot: number, value: number): void {
  const { ringMs, conversationMs, releaseCause, releasedBy, isAnswered } = site.release;
  for (const column of [ringMs, conversationMs, releaseCause, releasedBy, isAnswered]) column[slot] = value;
}

/** Writes how the call ended and tells the detector, then passes a report on. */
export function end(
  site: FakeDetectorSite,
  slot: number,
  after: { call: FakeCall; detector: Detector },
): void {
  const { call, detector } = after;
  const { release } = site;
  release.ringMs[slot] = call.ringMs;
  release.conversationMs[slot] = call.conversationMs;
  release.releaseCause[slot] = call.releaseCause;
  release.releasedBy[slot] = call.conversationMs > 0 ? 1 : 0;
  release.isAnswered[slot] = call.conversationMs > 0 ? 1 : 0;
  detector.afterRelease(slot);
  const second = site.attempt.timeMs[slot] / 1000;
  const kind = call.reportKind;
  if (kind >= 0) detector.afterReport(call.callingNumber, kind as ReportCode, second);
}
