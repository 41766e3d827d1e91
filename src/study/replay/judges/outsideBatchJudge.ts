/**
 * An outside judge in the open loop: it is asked for a whole batch at once, and awaited. A model is asked in a thread of its own all the same: a runtime
 * keeps its thread while it calculates, so that nothing there would notice that the time is over.
 */
import type { DetectorPlugin, ReportCode } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { scoreOf } from '../../../model/contracts/score.ts';
import type { Judge, JudgePlan, JudgeSite } from './judge.ts';
import { hostAsked } from '../../hosts/hostedDetector.ts';
import type { HostKind } from '../../hosts/hostedDetector.ts';
import { HostLink } from '../../hosts/hostLink.ts';
import type { HostSetup, ToHost } from '../../hosts/hostMessages.ts';
import { OutsideFeed } from '../../hosts/outsideFeed.ts';
import { ProgramProcess } from '../../hosts/programProcess.ts';

/** Whoever answers, opened already. */
interface OpenedJudge {
  /** One number from 0 to 1 for each call. */
  judge(batch: Extract<ToHost, { kind: 'judge' }>): readonly number[] | Promise<readonly number[]>;
  close(): void | Promise<void>;
}

async function openedProgram(setup: HostSetup): Promise<OpenedJudge> {
  const program = new ProgramProcess(setup);
  await program.open();
  return program;
}

function openedModel(setup: HostSetup): OpenedJudge {
  const link = new HostLink(setup);
  return {
    judge: ({ calls, events, features }) => link.judge(calls, events, features),
    close: () => link.close(),
  };
}

class OutsideBatchJudge implements Judge {
  readonly #feed: OutsideFeed;
  readonly #judge: OpenedJudge;
  readonly #scores: Int32Array;

  constructor(site: JudgeSite, judge: OpenedJudge, hasEvents: boolean) {
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

  close(): void | Promise<void> {
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
    reads: plugin.reads,
    isDeterministic: false,
    isImmediate: false,
    open: async (site) => {
      const asked = hostAsked(host, site, { values, mode: 'open' });
      const setup: HostSetup = { ...asked, children, answers: new SharedArrayBuffer(4) };
      const judge = host.kind === 'program' ? await openedProgram(setup) : openedModel(setup);
      return new OutsideBatchJudge(site, judge, host.kind === 'program');
    },
  };
}
