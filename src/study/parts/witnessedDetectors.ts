/** Detectors behind a witness: of the one call that is asked for, their scores and what they give as evidence at that moment are kept. */
import type { Detector, DetectorPlugin, Evidence } from '../../model/contracts/detector.ts';
import { WatchCell } from '../../model/simulation/state/arm.ts';
import type { CallTarget } from '../../model/simulation/callWitness.ts';
import type { PluginLookup } from '../../model/contracts/pluginLookup.ts';
import { ordinalOfMark } from '../../model/simulation/sites/siteMark.ts';

export interface Judgement {
  /** Ordinals in the task and in the arm. */
  readonly arm: number;
  readonly site: number;
  readonly scoreMillionths: number;
  readonly evidence: readonly Evidence[];
}

/** `cells`: the watch, which says whose turn it is and with which call. `judged` grows. */
export function witnessedLookup(
  lookup: PluginLookup,
  witness: { readonly cells: Int32Array; readonly target: CallTarget; readonly judged: Judgement[] },
): PluginLookup {
  return {
    ...lookup,
    detector: (use) => {
      const plugin = lookup.detector(use);
      const create: DetectorPlugin['create'] = (site, parameters) =>
        witnessed(plugin.create(site, parameters), witness);
      return Object.create(plugin, { create: { value: create } }) as DetectorPlugin;
    },
  };
}

function witnessed(
  detector: Detector,
  { cells, target, judged }: Parameters<typeof witnessedLookup>[1],
): Detector {
  const isTarget = (): boolean =>
    cells[WatchCell.caller] === target.caller &&
    cells[WatchCell.entity] === target.entity &&
    cells[WatchCell.intent] === target.intent &&
    cells[WatchCell.attempt] === target.attempt;
  return {
    judge: (slot) => {
      const scoreMillionths = detector.judge(slot);
      if (isTarget())
        judged.push({
          arm: cells[WatchCell.arm],
          site: ordinalOfMark(cells[WatchCell.site]),
          scoreMillionths,
          evidence: detector.evidence(slot),
        });
      return scoreMillionths;
    },
    afterRelease: (slot) => detector.afterRelease(slot),
    afterReport: (about, kind, atSecond) => detector.afterReport(about, kind, atSecond),
    evidence: (slot) => detector.evidence(slot),
    stateBytes: () => detector.stateBytes(),
  };
}
