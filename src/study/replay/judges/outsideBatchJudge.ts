/** An outside judge in the open loop: it is asked for a whole batch at once, and awaited. */
import type { DetectorPlugin, ReportCode } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { scoreOf } from '../../../model/contracts/score.ts';
import type { Judge, JudgePlan, JudgeSite } from './judge.ts';
import { hostAsked } from '../../hosts/hostedDetector.ts';
import type { HostKind } from '../../hosts/hostedDetector.ts';
import type { HostSetup, OutsideJudge } from '../../hosts/hostMessages.ts';
import { OnnxSession } from '../../hosts/onnxSession.ts';
import { OutsideFeed } from '../../hosts/outsideFeed.ts';
import { ProgramProcess } from '../../hosts/programProcess.ts';

class OutsideBatchJudge implements Judge {
  readonly #feed: OutsideFeed;
  readonly #judge: OutsideJudge;
  readonly #scores: Int32Array;

  constructor(site: JudgeSite, judge: OutsideJudge, hasEvents: boolean) {
    this.#feed = new OutsideFeed(site, hasEvents);
    this.#judge = judge;
    this.#scores = site.scores;
  }

  attempt(slot: number): void {
    this.#feed.attempt(slot);
  }

  release(slot: number): void {
    this.#feed.release(slot);
  }

  report(about: number, kind: ReportCode, atSecond: number): void {
    this.#feed.report(about, kind, atSecond);
  }

  async settle(rows: number): Promise<void> {
    const shares = await this.#judge.judge({ kind: 'judge', ...this.#feed.take() });
    for (let row = 0; row < rows; row++) this.#scores[row] = scoreOf(shares[row]);
  }

  stateBytes(): number {
    return this.#feed.bytes();
  }

  close(): Promise<void> {
    return this.#judge.close();
  }
}

/** A plan that asks the judge of a hosted detector; `values` are its parameters with the path of the file. */
export function outsidePlan(
  plugin: DetectorPlugin,
  host: HostKind,
  of: Pick<JudgePlan, 'id' | 'use' | 'version' | 'place' | 'parameters' | 'alarmMillionths'> & {
    readonly children: SharedArrayBuffer;
    readonly values: ParameterValues;
  },
): JudgePlan {
  const { children, values, ...plan } = of;
  return {
    ...plan,
    needs: plugin.needs,
    isDeterministic: false,
    isImmediate: false,
    open: async (site) => {
      const asked = hostAsked(host, site, { values, mode: 'open' });
      const setup: HostSetup = { ...asked, children, answers: new SharedArrayBuffer(4) };
      const judge = host.kind === 'program' ? new ProgramProcess(setup) : new OnnxSession(setup);
      await judge.open();
      return new OutsideBatchJudge(site, judge, host.kind === 'program');
    },
  };
}
