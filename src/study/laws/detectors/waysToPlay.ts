/** Ways in which the same calls are played to a detector under test: as they are, or with something changed that should not matter. */
import { daysAWeek, millisecondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { Play } from './detectorPlay.ts';
import { silentRegistries } from '../fakes/fakeDetectorSite.ts';
import type { FakeCall } from '../fakes/fakeCall.ts';
import { relabelledCalls, relabelledPlay } from './relabelling.ts';

export interface WayToPlay {
  readonly says: string;
  readonly play: Play;
  readonly change?: (calls: readonly FakeCall[]) => readonly FakeCall[];
}

const millisecondsAYear = 52 * daysAWeek * millisecondsADay;
const unseen = {
  callingNumber: 0,
  calledNumber: -1,
  ingress: -1,
  attestation: -1,
  sim: -1,
  cell: -1,
  reportKind: -1,
};

export const wayNames = [
  'as-they-are',
  'asked-for-evidence',
  'in-other-rows',
  'with-the-end-filled-in',
  'a-year-later',
  'under-other-numbers',
  'seeing-nothing',
  'seeing-all-columns',
] as const;
export type WayName = (typeof wayNames)[number];

export const waysToPlay: Readonly<Record<WayName, WayToPlay>> = {
  'as-they-are': { says: 'as they are listed', play: {} },
  'asked-for-evidence': {
    says: 'with the evidence asked for at every call',
    play: { asksForEvidence: true },
  },
  'in-other-rows': {
    says: 'in other rows, beside rows that hold something',
    play: { slotOf: (ordinal) => (ordinal * 3) % 8, filler: 987_654 },
  },
  'with-the-end-filled-in': {
    says: 'with figures of the end of the call, not its own, standing there at the verdict',
    play: { poison: 1 },
  },
  'a-year-later': { says: 'beginning 52 weeks later', play: { startMs: millisecondsAYear } },
  'under-other-numbers': {
    says: 'with every number replaced by another, the same one everywhere',
    play: relabelledPlay,
    change: relabelledCalls,
  },
  'seeing-nothing': {
    says: 'with numbers withheld, no registry and nobody who reports',
    play: { registries: silentRegistries },
    change: (calls) => calls.map((call) => ({ ...call, ...unseen })),
  },
  'seeing-all-columns': {
    says: 'with every column shown, declared as read or not',
    play: { showsAllColumns: true },
  },
};
