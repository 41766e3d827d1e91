import { describe, expect, it } from 'vitest';
import type { Int32Cells } from '../../../../src/model/calls/cells.ts';
import { unknownCode } from '../../../../src/model/calls/observed.ts';
import { places } from '../../../../src/model/contracts/detector.ts';
import type { DetectorPlugin, DetectorSite } from '../../../../src/model/contracts/detector.ts';
import type { Arm } from '../../../../src/model/simulation/state/arm.ts';
import { detectorCatalogue } from '../../../../src/plugins/detectors/catalogue.ts';
import { between } from '../../../builders/betweenDetector.ts';
import { playArms } from '../../../builders/playArms.ts';
import { robots, siteOf, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

/** The detectors at every place, with their defaults. */
function everywhere(...uses: readonly string[]): WorldSketch {
  const at = (place: string): readonly unknown[] =>
    uses.map((use) => siteOf('label', { id: `${use}-at-${place}`, use }));
  return {
    subscribers: 200,
    preHistoryDays: 1,
    residents: { markShare: 0.9, labelApp: 0.8, complaintShare: 0.1 },
    callers: {
      ...wantedCallers,
      robots: robots(),
      frauds: robots({
        script: { use: 'fraud' },
        callingNumber: { use: 'random-per-call', blocks: ['mobile-a'] },
      }),
    },
    screening: Object.fromEntries(places.map((place) => [place, at(place)])),
  };
}

/** Hides the truth of calls, their keys included, while a detector looks. */
class Veil {
  arm: Arm | null = null;
  #cells: readonly Int32Cells[] = [];
  #slot = -1;
  #kept: readonly number[] = [];

  over<T>(slot: number, look: () => T): T {
    if (this.#cells.length === 0) this.#cells = Object.values((this.arm as Arm).calls.truth);
    this.#slot = slot;
    this.#kept = this.#cells.map((field) => field.at(slot));
    this.#scramble();
    const seen = look();
    this.#restore();
    return seen;
  }

  /** A coin is a one-way hash of the true key: the only thing that may hang on it. */
  lifted<T>(toss: () => T): T {
    this.#restore();
    const coin = toss();
    this.#scramble();
    return coin;
  }

  #scramble(): void {
    this.#cells.forEach((field, i) => field.set(this.#slot, (this.#slot * 65_537 + i * 40_503 + 17) | 0));
  }

  #restore(): void {
    this.#cells.forEach((field, i) => field.set(this.#slot, this.#kept[i]));
  }
}

function veiled(plugin: DetectorPlugin, veil: Veil): DetectorPlugin {
  const blind = between(plugin, () => ({
    judge: (slot, judge) => veil.over(slot, () => judge(slot)),
    afterRelease: (slot, tell) => veil.over(slot, () => tell(slot)),
  }));
  return {
    ...blind,
    create: ({ draw, ...site }, values) =>
      blind.create(
        {
          ...site,
          draw: {
            unit: (slot, index) => veil.lifted(() => draw.unit(slot, index)),
            stream: (slot, index) => veil.lifted(() => draw.stream(slot, index)),
            decision: (ordinal) => draw.decision(ordinal),
          },
        },
        values,
      ),
  };
}

/** A fault planted on purpose: it looks where no detector can look. */
const peeking = (plugin: DetectorPlugin, veil: Veil): DetectorPlugin =>
  between(plugin, () => ({
    judge: (slot) => ((veil.arm as Arm).calls.truth.isWanted.at(slot) & 1) * 1_000_000,
  }));

type Wrap = (plugin: DetectorPlugin, veil: Veil) => DetectorPlugin;

/** Scores by place in the order of asking. */
type Scores = Readonly<Record<string, readonly number[]>>;

interface Judged {
  readonly calls: readonly string[];
  readonly by: ReadonlyMap<string, Scores>;
}

/** What each detector says, all of them watching the same calls; in open loop nothing that they say matters to the calls. */
function judged(uses: readonly string[], wrap: Wrap): Judged {
  const veil = new Veil();
  const by = new Map(uses.map((use) => [use, {} as Record<string, number[]>]));
  const [played] = playArms({
    arms: [{ world: smallWorld(everywhere(...uses)), effect: 'open' }],
    wrapDetector: (plugin) =>
      between(wrap(plugin, veil), ({ place }) => {
        const scores: number[] = [];
        Object.assign(by.get(plugin.id) ?? {}, { [place]: scores });
        return {
          judge: (slot, judge) => {
            const score = judge(slot);
            scores.push(score);
            return score;
          },
        };
      }),
    atStart: (arm) => {
      veil.arm = arm;
    },
  });
  return { calls: played.calls.map(({ key }) => key), by };
}

const bare: Wrap = (plugin) => plugin;

describe('what a detector sees', () => {
  const ids = detectorCatalogue.map(({ id }) => id);
  const [seen, blind] = [bare, veiled].map((wrap) => judged(ids, wrap));

  it.each(ids)('gives %s the same verdicts in open loop when the truth is scrambled', (id) => {
    expect(Object.values(seen.by.get(id) ?? {}).map(({ length }) => length > 500)).toEqual(
      places.map(() => true),
    );
    expect([blind.calls, blind.by.get(id)]).toEqual([seen.calls, seen.by.get(id)]);
  });

  it('would show by other verdicts that a detector had looked at the truth', () => {
    const veiledPeeking: Wrap = (plugin, veil) => veiled(peeking(plugin, veil), veil);
    expect(judged(['none'], veiledPeeking)).not.toEqual(judged(['none'], peeking));
  });

  it('holds −1 in every release column until the call has ended, and what happened afterwards', () => {
    const early = new Set<number>();
    const late: number[] = [];
    const columns = (site: DetectorSite): readonly Int32Array[] =>
      Object.values(site.release) as Int32Array[];
    playArms({
      arms: [{ world: smallWorld(everywhere('volume-cap')) }],
      wrapDetector: (plugin) => ({
        ...between(plugin, (site) => ({
          judge: (slot, judge) => {
            for (const column of columns(site)) early.add(column[slot]);
            return judge(slot);
          },
          afterRelease: (slot) => {
            late.push(...columns(site).map((column) => column[slot]));
          },
        })),
        needs: ['release'],
      }),
    });
    expect([...early]).toEqual([unknownCode]);
    expect(late.length).toBeGreaterThan(1000);
    expect(Math.min(...late)).toBe(0);
  });

  it('shows account and line at the originating carrier only', () => {
    const accounts = new Map<string, Set<boolean>>();
    playArms({
      arms: [{ world: smallWorld(everywhere('volume-cap')) }],
      wrapDetector: (plugin) =>
        between(plugin, (site) => ({
          judge: (slot, judge) => {
            const known = accounts.get(site.place) ?? new Set();
            known.add(site.attempt.account[slot] !== unknownCode || site.attempt.line[slot] !== unknownCode);
            accounts.set(site.place, known);
            return judge(slot);
          },
        })),
    });
    expect(Object.fromEntries([...accounts].map(([place, known]) => [place, [...known]]))).toEqual({
      origin: [true],
      transit: [false],
      terminating: [false],
      handset: [false],
    });
  });
});
