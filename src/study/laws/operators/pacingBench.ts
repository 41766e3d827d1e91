/** A bench for pacings: lines dial and agents talk without a network; who answers, after which ringing and for how long, hangs on the call. */
import { EventCalendar } from '../../../engine/kernel/eventCalendar.ts';
import { drawExponential } from '../../../engine/random/exponential.ts';
import { run } from '../../../engine/kernel/runLoop.ts';
import { unknownCode } from '../../../model/calls/observed.ts';
import type { Pacing, PacingPlugin } from '../../../model/contracts/operator/pacing.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { AgentQueue } from '../../../model/simulation/call/agentQueue.ts';
import { answeringAtOnce } from '../answeringAtOnce.ts';
import { defaultValues } from '../../parts/defaultValues.ts';
import { callOf, outcomeOf } from './benchCall.ts';
import type { BenchAttempt, BenchCall } from './benchCall.ts';
import { endAttempt, fakeOperatorSite, planAttempt } from '../fakes/fakeOperatorSite.ts';
import type { FakeOperatorSite } from '../fakes/fakeOperatorSite.ts';

export interface BenchSketch {
  readonly plugin: PacingPlugin;
  /** Instead of the defaults. */
  readonly values?: ParameterValues;
  /** Kernel seconds, from a midnight. */
  readonly untilSecond: number;
  readonly seed?: number;
  readonly firstWeekday?: number;
  readonly answerShare?: number;
}

/** No call of the bench holds its line for less. */
export const setUpSeconds = 3;
const meanRingSeconds = 8;
const meanTalkSeconds = 40;
/** Callees bear silence for ever. */
const patienceSeconds = Infinity;
const mostLines = 10_000;
/** Releases before agents before bids before lines, as in the simulation. */
const Kind = { release: 0, agentReady: 1, bid: 2, lineReady: 3 } as const;
/** Draws of the bench, apart from those of the parts. */
const Draw = { answer: 1000, ring: 1001, talk: 1002 } as const;

class PacingBench {
  readonly calls: BenchCall[] = [];
  readonly #sketch: BenchSketch;
  readonly #queue: AgentQueue = new AgentQueue(0, 0);
  readonly #site: FakeOperatorSite;
  readonly #pacing: Pacing;
  readonly #calendar: EventCalendar = new EventCalendar();
  readonly #attempts: BenchAttempt[] = [];
  readonly #resting: number[] = [];
  #dialled = 0;

  constructor(sketch: BenchSketch) {
    const { plugin, values = {}, seed = 3, firstWeekday = 0 } = sketch;
    this.#sketch = sketch;
    this.#site = fakeOperatorSite({ seed, firstWeekday, rows: mostLines, agents: this.#queue });
    this.#pacing = answeringAtOnce(plugin.create(this.#site, defaultValues(plugin.parameters, values)));
    this.#queue.staff(this.#pacing);
  }

  play(): readonly BenchCall[] {
    for (let line = 0; line < this.#pacing.lines; line++) this.#ask(line, 0);
    const handlers: ((subject: number) => void)[] = [];
    handlers[Kind.release] = (line) => this.#release(line);
    handlers[Kind.agentReady] = () => {
      this.#queue.agentReady();
      this.#wake();
    };
    handlers[Kind.bid] = (line) => this.#bid(line);
    handlers[Kind.lineReady] = (line) => this.#dial(line);
    run(this.#calendar, handlers, this.#sketch.untilSecond);
    return this.calls;
  }

  /** False when the line is to rest. */
  #ask(line: number, nowSecond: number): boolean {
    const second = this.#queue.hasRoom() ? this.#pacing.nextAttemptSecond(line, nowSecond) : Infinity;
    if (second === Infinity) {
      this.#resting.push(line);
      return false;
    }
    this.#queue.join(line);
    this.#calendar.schedule(second, Kind.lineReady, line);
    return true;
  }

  #wake(): void {
    if (this.#pacing.agentQueue === undefined) return;
    while (this.#resting.length > 0 && this.#ask(this.#resting.pop() as number, this.#calendar.nowSeconds));
  }

  #dial(line: number): void {
    const call = this.#dialled++;
    const { draw } = this.#site;
    const { answerShare = 0.24 } = this.#sketch;
    planAttempt(this.#site, line, { call, line, lead: call, pass: 0 });
    const second = this.#calendar.nowSeconds;
    const wouldRing = drawExponential(draw.stream(line, Draw.ring)) * meanRingSeconds;
    const timeout = this.#pacing.ringTimeoutSeconds;
    const isAnswered = draw.unit(line, Draw.answer) < answerShare && wouldRing < timeout;
    const ringSeconds = isAnswered ? wouldRing : timeout;
    const talkSeconds = isAnswered ? drawExponential(draw.stream(line, Draw.talk)) * meanTalkSeconds : 0;
    const { idle, busy, callsAhead } = this.#queue;
    this.#attempts[line] = {
      second,
      isAnswered,
      ringSeconds,
      talkSeconds,
      waitSeconds: 0,
      silentSeconds: 0,
      wrapUpSeconds: 0,
      idle,
      busy,
      callsAhead: callsAhead - 1,
    };
    const rung = second + setUpSeconds + ringSeconds;
    const isBid = isAnswered && this.#pacing.agentQueue !== undefined;
    this.#calendar.schedule(isBid ? rung : rung + talkSeconds, isBid ? Kind.bid : Kind.release, line);
  }

  #bid(line: number): void {
    const attempt = this.#attempts[line];
    const now = this.#calendar.nowSeconds;
    endAttempt(this.#site, line, { cause: 200, conversationMs: attempt.talkSeconds * 1000 });
    attempt.wrapUpSeconds = this.#pacing.wrapUpSeconds?.(line) ?? 0;
    attempt.waitSeconds = this.#queue.bid(now, attempt.talkSeconds + attempt.wrapUpSeconds, patienceSeconds);
    this.#queue.leave(line);
    if (attempt.waitSeconds < 0) {
      attempt.silentSeconds = this.#queue.droppedAfterSeconds(line);
      this.#calendar.schedule(now + attempt.silentSeconds, Kind.release, line);
    } else {
      const handedOver = now + attempt.waitSeconds + attempt.talkSeconds;
      this.#calendar.schedule(handedOver, Kind.release, line);
      this.#calendar.schedule(handedOver + attempt.wrapUpSeconds, Kind.agentReady, 0);
    }
    this.#wake();
  }

  #release(line: number): void {
    const attempt = this.#attempts[line];
    const isBid = attempt.isAnswered && this.#pacing.agentQueue !== undefined;
    const isServed = attempt.waitSeconds >= 0;
    this.#queue.end(line);
    const { own } = this.#site;
    own.outcome[line] = outcomeOf(attempt);
    own.agentWaitMs[line] = isBid && isServed ? Math.floor(attempt.waitSeconds * 1000) : unknownCode;
    own.ringMs[line] = Math.floor(attempt.ringSeconds * 1000);
    const talkSeconds = isServed ? attempt.waitSeconds + attempt.talkSeconds : attempt.silentSeconds;
    endAttempt(this.#site, line, {
      cause: attempt.isAnswered ? 200 : 480,
      conversationMs: attempt.isAnswered ? Math.floor(talkSeconds * 1000) : 0,
    });
    this.#pacing.afterOutcome(line);
    this.calls.push(callOf(line, attempt, isBid && isServed));
    if (this.#ask(line, this.#calendar.nowSeconds)) this.#wake();
  }
}

/** All attempts that have ended by `untilSecond`, in the order of their ends. */
export const playPacing = (sketch: BenchSketch): readonly BenchCall[] => new PacingBench(sketch).play();
