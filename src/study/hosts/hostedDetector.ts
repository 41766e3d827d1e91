/** A detector whose judge lives outside the kernel: asked one call at a time, while the simulation waits. */
import { basename } from 'node:path';
import type { Detector, DetectorSite, Evidence, ReportCode } from '../../model/contracts/detector.ts';
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import { scoreOf } from '../../model/contracts/score.ts';
import { features } from '../../model/features/featureList.ts';
import { PluginFault } from '../../model/simulation/sites/site.ts';
import type { HostLink } from './hostLink.ts';
import { giveSign } from '../threads/signOfLife.ts';
import { openHost } from './openHosts.ts';
import type { HostAsked } from './openHosts.ts';
import { callKeys, OutsideFeed, releaseKeys } from './outsideFeed.ts';

/** How an outside judge is made of a detector’s parameters. */
export interface HostKind {
  readonly kind: HostAsked['kind'];
  /** Id of the detector, and its parameter that names the file. */
  readonly use: string;
  readonly file: string;
}

/** What the judge is, and what it is told first. */
export function hostAsked(
  { kind, use, file }: HostKind,
  site: Pick<DetectorSite, 'place'>,
  of: { readonly values: ParameterValues; readonly mode: 'closed' | 'open' },
): HostAsked {
  const realPath = String(of.values[file]);
  return {
    kind,
    reference: basename(realPath),
    realPath,
    timeoutSeconds: Number(of.values.timeoutSeconds),
    hello: {
      detector: use,
      place: site.place,
      mode: of.mode,
      call: callKeys,
      features: features.map(({ id }) => id),
      release: releaseKeys,
    },
  };
}

export class HostedDetector implements Detector {
  readonly #feed: OutsideFeed;
  readonly #link: HostLink;
  #last = 0;

  constructor(site: DetectorSite, values: ParameterValues, host: HostKind) {
    this.#feed = new OutsideFeed(site, host.kind === 'program');
    try {
      this.#link = openHost(hostAsked(host, site, { values, mode: 'closed' }));
    } catch (error) {
      throw new PluginFault(host.use, error instanceof Error ? error.message : String(error));
    }
  }

  judge(slot: number): number {
    this.#feed.attempt(slot);
    const { calls, events, features: vectors } = this.#feed.take();
    const [share] = this.#link.judge(calls, events, vectors);
    giveSign(); // one that is slow does not hang as long as it answers
    this.#last = share;
    return scoreOf(share);
  }

  afterRelease(slot: number): void {
    this.#feed.release(slot);
  }

  afterReport(about: number, kind: ReportCode, atSecond: number): void {
    this.#feed.report(about, kind, atSecond);
  }

  evidence(): readonly Evidence[] {
    return [{ name: 'lastAnswer', value: this.#last, unit: 'share' }];
  }

  /** What the judge keeps outside is not known. */
  stateBytes(): number {
    return this.#feed.bytes();
  }
}
