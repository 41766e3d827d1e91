/** Puts something before every function of a detector: to see what it is given, or to change what it must not see. */
import type { Detector, DetectorPlugin, DetectorSite } from '../../src/model/contracts/detector.ts';

export interface Between {
  /** Around `judge`; returns the score. */
  judge?(slot: number, judge: (slot: number) => number): number;
  afterRelease?(slot: number, tell: (slot: number) => void): void;
  afterReport?(about: number, kind: number, atSecond: number): void;
}

/** The same plug-in with `between` made anew for each site; it sees all that its place sees. */
export function between(plugin: DetectorPlugin, make: (site: DetectorSite) => Between): DetectorPlugin {
  const { reads: _, ...all } = plugin;
  return {
    ...all,
    create: (site, values) => {
      const inner = plugin.create(site, values);
      const outer = make(site);
      const judge = (slot: number): number => inner.judge(slot);
      const tell = (slot: number): void => inner.afterRelease(slot);
      const wrapped: Detector = {
        judge: (slot) => outer.judge?.(slot, judge) ?? inner.judge(slot),
        afterRelease: (slot) =>
          outer.afterRelease === undefined ? tell(slot) : outer.afterRelease(slot, tell),
        afterReport: (about, kind, atSecond) => {
          outer.afterReport?.(about, kind, atSecond);
          inner.afterReport(about, kind, atSecond);
        },
        evidence: (slot) => inner.evidence(slot),
        stateBytes: () => inner.stateBytes(),
      };
      return wrapped;
    },
  };
}
