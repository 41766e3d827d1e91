import { beforeEach, describe, expect, it } from 'vitest';
import { FinalState, ReleasedBy } from '../../../../../../src/model/calls/callCodes.ts';
import { keepWholeCall } from '../../../../../../src/model/simulation/call/callRow.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { release } from '../../../../../../src/model/simulation/life/end/release.ts';
import { OneWayPlaces } from '../../../../../../src/model/simulation/sites/placesOnPath.ts';
import type { Site } from '../../../../../../src/model/simulation/sites/site.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';
import { cap } from '../../../../../builders/smallWorld.ts';

const built = armByHand({
  world: { screening: { terminating: ['one', 'two', 'three', 'four'].map((id) => ({ ...cap(10), id })) } },
});

interface Seen {
  readonly ringMs: number;
  readonly conversationMs: number;
  readonly releaseCause: number;
  readonly releasedBy: number;
  readonly isAnswered: number;
}

/** What the site numbered hears of the end of a call; nothing when it does not hear of it. */
let heard: { readonly site: number; readonly seen: Seen }[];
beforeEach(() => {
  heard = [];
});

function townOf(sketches: readonly Partial<Site>[]): Arm {
  const sites = sketches.map((fields, i): Site => ({
    ...built.sites[i],
    needsRelease: true,
    fromSecond: 0,
    ...fields,
    detector: {
      judge: () => 0,
      afterRelease: (slot) => {
        const { ringMs, conversationMs, releaseCause, releasedBy, isAnswered } = built.calls.release;
        const seen = {
          ringMs: ringMs[slot],
          conversationMs: conversationMs[slot],
          releaseCause: releaseCause[slot],
          releasedBy: releasedBy[slot],
          isAnswered: isAnswered[slot],
        };
        heard.push({ site: i, seen });
      },
      afterReport: () => undefined,
      evidence: () => [],
      stateBytes: () => 0,
    },
  }));
  return { ...built, sites, places: new OneWayPlaces(sites), isReleaseRead: true };
}

/** A wanted call ends, which has passed so many places. */
function end(arm: Arm, placesPassed: number, fields: Partial<CallInHand> = {}): void {
  const slot = arm.calls.take();
  const call = callByHand({ slot, placesPassed, startSecond: 100, ...fields });
  arm.calls.truth.keyLow.set(slot, call.keyLow);
  arm.calls.truth.keyHigh.set(slot, call.keyHigh);
  keepWholeCall(call, arm.calls);
  release(arm, slot);
}

describe('the end of a call', () => {
  it('is heard by the detectors that judged it and asked for it', () => {
    const arm = townOf([
      { place: 'origin' },
      { place: 'origin', needsRelease: false },
      { place: 'transit', fromSecond: 101 },
      { place: 'terminating' },
    ]);
    const hearing = (placesPassed: number, startSecond: number): number[] => {
      heard = [];
      end(arm, placesPassed, { startSecond });
      return heard.map(({ site }) => site);
    };
    expect([hearing(0, 100), hearing(1, 100), hearing(3, 100), hearing(3, 101)]).toEqual([
      [],
      [0],
      [0, 3],
      [0, 2, 3],
    ]);
  });

  it('is told as the network saw it: how it ended, by whom, and for how long was talked', () => {
    const arm = townOf([{ place: 'origin' }]);
    const seen = (fields: Partial<CallInHand>): Partial<Seen> => {
      heard = [];
      end(arm, 1, { conversationSeconds: 7.5, releasedBy: ReleasedBy.callee, ...fields });
      return heard[0].seen;
    };
    expect(seen({ finalState: FinalState.answered })).toEqual({
      ringMs: 0,
      conversationMs: 7500,
      releaseCause: 200,
      releasedBy: ReleasedBy.callee,
      isAnswered: 1,
    });
    const answered = [FinalState.machine, FinalState.droppedByDialer, FinalState.unanswered, FinalState.busy];
    expect(answered.map((finalState) => seen({ finalState }).isAnswered)).toEqual([1, 1, 0, 0]);
  });

  it('shows the ringing up to a second longer than it was, so that no timer shows as a round number', () => {
    const arm = townOf([{ place: 'origin' }]);
    const many = 2000;
    for (let keyLow = 0; keyLow < many; keyLow++)
      end(arm, 1, { keyLow, keyHigh: 1, ringSeconds: 20, finalState: FinalState.unanswered });
    const errors = heard.map(({ seen }) => seen.ringMs - 20_000);
    const mean = errors.reduce((sum, error) => sum + error, 0) / many;
    expect(Math.min(...errors)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...errors)).toBeLessThan(1000);
    // Uniform over 1000 ms, whole ones: mean 499.5, deviation 289.
    expect(Math.abs(mean - 499.5)).toBeLessThan((4 * 289) / Math.sqrt(many));
  });

  it('is seen by whoever looks on, and gives the row back', () => {
    const slots: number[] = [];
    const arm: Arm = { ...townOf([]), observer: { afterCall: (slot) => slots.push(slot) } };
    end(arm, 0);
    end(arm, 0);
    expect(slots).toHaveLength(2);
    expect(slots[1]).toBe(slots[0]);
  });
});
