/** Detectors behind a counter: all scores of each site, in the order of its calls, go into a fingerprint. For whoever asks whether they come out the same. */
import type { Detector, DetectorPlugin } from '../../model/contracts/detector.ts';
import { WatchCell } from '../../model/simulation/state/arm.ts';
import type { PluginLookup } from '../../model/contracts/pluginLookup.ts';
import { ordinalOfMark } from '../../model/simulation/sites/siteMark.ts';

/** FNV-1a over scores instead of bytes. */
const offset = 0x811c9dc5 | 0;
const prime = 0x01000193;

/** By arm of the task and site of the arm, both ordinals. */
export interface ScoreTally {
  readonly arm: number;
  readonly site: number;
  /** What the scenario named. */
  readonly use: string;
  fingerprint: number;
}

/** `cells`: the watch, which says whose turn it is. `tallies` grows. */
export function scoredLookup(
  lookup: PluginLookup,
  cells: Int32Array,
  tallies: Map<string, ScoreTally>,
): PluginLookup {
  const count = (use: string, score: number): void => {
    const [arm, site] = [cells[WatchCell.arm], ordinalOfMark(cells[WatchCell.site])];
    const key = `${arm}/${site}`;
    const tally = tallies.get(key) ?? { arm, site, use, fingerprint: offset };
    tally.fingerprint = Math.imul(tally.fingerprint ^ score, prime);
    tallies.set(key, tally);
  };
  return {
    ...lookup,
    detector: (use) => {
      const plugin = lookup.detector(use);
      const create: DetectorPlugin['create'] = (site, parameters) =>
        scored(plugin.create(site, parameters), (score) => count(use, score));
      return Object.create(plugin, { create: { value: create } }) as DetectorPlugin;
    },
  };
}

const scored = (detector: Detector, count: (score: number) => void): Detector => ({
  judge: (slot) => {
    const score = detector.judge(slot);
    count(score);
    return score;
  },
  afterRelease: (slot) => detector.afterRelease(slot),
  afterReport: (about, kind, atSecond) => detector.afterReport(about, kind, atSecond),
  evidence: (slot) => detector.evidence(slot),
  stateBytes: () => detector.stateBytes(),
});
