/**
 * The agents of one dialer. Answered calls are served in the order in which they bid. When an agent will be free again is known as soon
 * as a call is handed over, so a call's wait is known when it bids and no call is kept in a queue. Hot path: dialers with agents.
 */
import { invariant } from '../../../engine/kernel/invariant.ts';
import type { AgentsView, MachineDetection } from '../../contracts/agents.ts';
import type { Pacing } from '../../contracts/operator/pacing.ts';

/** Codes in the place of a call's wait: it has not bid for an agent; no agent was free in time; its callee hung up before that. */
export const noBid = -1;
export const dropped = -2;
export const reneged = -3;

/** What a pacing may leave out. */
type WriteUp = Required<Pick<Pacing, 'wrapUpSeconds'>>;
type HangUp = Required<Pick<Pacing, 'hangUpDelaySeconds'>>;
type Bound = Required<Pick<Pacing, 'callsAllowed'>>;
const noWriteUp: WriteUp = { wrapUpSeconds: () => 0 };
const atOnce: HangUp = { hangUpDelaySeconds: () => 0 };
/** More calls than any dialer has lines. */
const noBound: Bound = { callsAllowed: () => 1 << 30 };

const hasWriteUp = (pacing: Pacing): pacing is Pacing & WriteUp => pacing.wrapUpSeconds !== undefined;
const hasHangUp = (pacing: Pacing): pacing is Pacing & HangUp => pacing.hangUpDelaySeconds !== undefined;
const hasBound = (pacing: Pacing): pacing is Pacing & Bound => pacing.callsAllowed !== undefined;

const noDetection: MachineDetection = {
  decisionSeconds: 0,
  personTakenForMachineShare: 0,
  machineTakenForPersonShare: 1,
};

export class AgentQueue implements AgentsView {
  /** Over all queues of the arm, and of the operator. */
  readonly ordinal: number;
  readonly operator: number;
  idle = 0;
  busy = 0;
  callsAhead = 0;
  /** Calls that get no agent and have not ended. */
  callsGivenUp = 0;
  bids = 0;
  endedWithoutBid = 0;
  patienceSeconds = 0;
  detection: MachineDetection = noDetection;
  /** Something has changed since the pacing said how many calls may be ahead. */
  hasChanged = false;
  #callsAllowed: number = noBound.callsAllowed(this);
  /** By own line: its call counts among those ahead. */
  #isAhead: Uint8Array = new Uint8Array(0);
  #isGivenUp: Uint8Array = new Uint8Array(0);
  /** When each agent is free again, as a heap with the earliest first. */
  #freeSeconds: Float64Array = new Float64Array(0);
  #writeUp: WriteUp = noWriteUp;
  #hangUp: HangUp = atOnce;
  #bound: Bound = noBound;
  /** Calls that wait for the agents who become free next. */
  #waiting = 0;

  constructor(ordinal: number, operator: number) {
    this.ordinal = ordinal;
    this.operator = operator;
  }

  /** Once, before the first call, since the pacing that names its agents is made with a view of them; false when it has none. */
  staff(pacing: Pacing): boolean {
    const { agentQueue, lines } = pacing;
    if (agentQueue === undefined) return false;
    invariant(agentQueue.agents >= 1, 'a queue has at least one agent');
    if (hasWriteUp(pacing)) this.#writeUp = pacing;
    if (hasHangUp(pacing)) this.#hangUp = pacing;
    if (hasBound(pacing)) this.#bound = pacing;
    this.hasChanged = true;
    this.idle = agentQueue.agents;
    this.patienceSeconds = agentQueue.patienceSeconds;
    this.detection = agentQueue.machineDetection;
    this.#isAhead = new Uint8Array(lines);
    this.#isGivenUp = new Uint8Array(lines);
    this.#freeSeconds = new Float64Array(agentQueue.agents);
    return true;
  }

  /** How long the call in `slot` is written up. */
  wrapUpSeconds(slot: number): number {
    return this.#writeUp.wrapUpSeconds(slot);
  }

  /** How long after it is given up the call in `slot` goes on: nobody speaks, and nobody is waited for. */
  hangUpDelaySeconds(slot: number): number {
    return this.#hangUp.hangUpDelaySeconds(slot);
  }

  /** How long after its bid the call in `slot` ends if no agent comes: the dialer gives it up, and hangs up when it looks at it next. */
  droppedAfterSeconds(slot: number): number {
    return this.patienceSeconds + this.hangUpDelaySeconds(slot);
  }

  /** Another call may be ahead; the pacing has the turn where something has changed. */
  hasRoom(): boolean {
    if (this.hasChanged) this.#ask();
    return this.callsAhead < this.#callsAllowed;
  }

  #ask(): void {
    this.hasChanged = false;
    this.#callsAllowed = this.#bound.callsAllowed(this);
  }

  /** A line has promised to dial. */
  join(ownLine: number): void {
    this.#isAhead[ownLine] = 1;
    this.callsAhead++;
  }

  /** The line's call has asked for an agent, or never comes. */
  leave(ownLine: number): void {
    this.callsAhead -= this.#isAhead[ownLine];
    this.#isAhead[ownLine] = 0;
  }

  /** The line's call counts among those ahead. */
  isAhead(ownLine: number): boolean {
    return this.#isAhead[ownLine] === 1;
  }

  /** The line's call gets no agent: whoever answered hears nothing, and then that it ends. */
  giveUp(ownLine: number): void {
    this.#isGivenUp[ownLine] = 1;
    this.callsGivenUp++;
  }

  /** The line's call has ended: one that is still ahead has asked for no agent. */
  end(ownLine: number): void {
    this.hasChanged = true;
    this.callsGivenUp -= this.#isGivenUp[ownLine];
    this.#isGivenUp[ownLine] = 0;
    const isAhead = this.#isAhead;
    if (isAhead[ownLine] === 0) return;
    isAhead[ownLine] = 0;
    this.callsAhead--;
    this.endedWithoutBid++;
  }

  /**
   * The call of a line, of `handleSeconds`, its write-up included, asks for an agent: seconds that it waits, `dropped` or, where the other side is the
   * first to lose patience, `reneged`. Who does not wait to the end takes no agent from those behind.
   */
  bid(nowSecond: number, handleSeconds: number, otherPatienceSeconds: number): number {
    this.bids++;
    this.hasChanged = true;
    const waitSeconds = Math.max(0, this.#freeSeconds[0] - nowSecond);
    if (waitSeconds > otherPatienceSeconds && otherPatienceSeconds < this.patienceSeconds) return reneged;
    if (waitSeconds > this.patienceSeconds) return dropped;
    return this.#serve(nowSecond, waitSeconds, handleSeconds);
  }

  /** Every agent who is idle is there for a call that the dialer has begun. */
  get isSpokenFor(): boolean {
    return this.idle > 0 && this.idle <= this.callsAhead;
  }

  /** The same for a call from outside: it rings until an agent is free, and nobody drops it. */
  receive(nowSecond: number, handleSeconds: number, otherPatienceSeconds: number): number {
    this.hasChanged = true;
    const waitSeconds = Math.max(0, this.#freeSeconds[0] - nowSecond);
    return waitSeconds > otherPatienceSeconds ? reneged : this.#serve(nowSecond, waitSeconds, handleSeconds);
  }

  /** The same where the idle agents are there for calls on their way: it rings until one who is busy now is free. */
  receiveByBusy(nowSecond: number, handleSeconds: number, otherPatienceSeconds: number): number {
    this.hasChanged = true;
    const at = this.#firstFreeAfter(nowSecond);
    const waitSeconds = at < 0 ? Infinity : this.#freeSeconds[at] - nowSecond;
    if (waitSeconds > otherPatienceSeconds) return reneged;
    this.#replace(at, nowSecond + waitSeconds + handleSeconds);
    this.#waiting++;
    return waitSeconds;
  }

  /** Which of the agents who are busy is free first; −1: all are idle. */
  #firstFreeAfter(second: number): number {
    let first = -1;
    for (const [at, freeSecond] of this.#freeSeconds.entries())
      if (freeSecond > second && (first < 0 || freeSecond < this.#freeSeconds[first])) first = at;
    return first;
  }

  #serve(nowSecond: number, waitSeconds: number, handleSeconds: number): number {
    this.#replace(0, nowSecond + waitSeconds + handleSeconds);
    if (waitSeconds > 0) {
      this.#waiting++;
    } else {
      this.idle--;
      this.busy++;
    }
    return waitSeconds;
  }

  /** An agent has written a call up: takes the call that waits longest, or is idle. */
  agentReady(): void {
    this.hasChanged = true;
    if (this.#waiting > 0) {
      this.#waiting--;
    } else {
      this.idle++;
      this.busy--;
    }
  }

  /** `second` is no earlier than the one in its place. */
  #replace(place: number, second: number): void {
    const heap = this.#freeSeconds;
    const size = heap.length;
    let at = place;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && heap[child + 1] < heap[child]) child++;
      if (heap[child] >= second) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = second;
  }
}
