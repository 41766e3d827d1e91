/** A site for a part of an operator under test: its own attempts, numbers and leads from a small invented world. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { unknownCode } from '../../../model/calls/observed.ts';
import type { OwnAttempts } from '../../../model/calls/own.ts';
import type { AgentsView } from '../../../model/contracts/agents.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import { toolbox } from '../../../model/tools/toolbox.ts';
import { fakeDraw } from './fakeDraw.ts';

const usualRows = 64;
const carriers = 2;
const firms = 5;
const regionSize = 1000;
const blockStart = 100_000;
const numberLimit = 1_000_000;

export interface FakeOperatorSite extends OperatorSite {
  readonly callOfSlot: Int32Array;
}

export interface FakeOperatorOptions {
  readonly seed?: number;
  readonly owned?: number;
  readonly lent?: number;
  readonly subscribers?: number;
  readonly firstWeekday?: number;
  /** Attempts that may be under way. */
  readonly rows?: number;
  /** Of a pacing with agents; one who is idle unless said otherwise. */
  readonly agents?: AgentsView;
}

const fakeOwnAttempts = (rows: number): OwnAttempts => ({
  startSecond: new Float64Array(rows),
  line: new Int32Array(rows),
  lead: new Int32Array(rows),
  pass: new Int32Array(rows),
  callingNumber: new Int32Array(rows),
  calledNumber: new Int32Array(rows),
  ringMs: new Int32Array(rows),
  conversationMs: new Int32Array(rows),
  releaseCause: new Int32Array(rows),
  outcome: new Int32Array(rows),
  intentClass: new Int32Array(rows),
  agentWaitMs: new Int32Array(rows).fill(unknownCode),
  interestFactor: new Float64Array(rows).fill(1),
  dialect: new Int32Array(rows),
});

const inBlock = (word: number, size: number): number => blockStart + ((word >>> 0) % size);

/**
 * Numbers of subscribers are 500 000 and on; rented ones 900 000 and on; lent ones 920 000 and on; those of firms 950 000 and on; random ones from 100 000 on. Of all numbers those that end in 3 are on the
 * do-not-call register, every fourth has consented, those that end in 4 or 9 speak dialect 2.
 */
export function fakeOperatorSite(options: FakeOperatorOptions = {}): FakeOperatorSite {
  const { seed = 3, owned = 7, lent = 3, subscribers = 400, firstWeekday = 0, rows = usualRows } = options;
  const callOfSlot = new Int32Array(rows);
  return {
    callOfSlot,
    own: fakeOwnAttempts(rows),
    numbers: {
      owned,
      ownedNumber: (ordinal) => 900_000 + ordinal,
      lent,
      lentNumber: (ordinal) => 920_000 + ordinal,
      carrier: 0,
      carriers,
      numberLimit,
      randomNumber: (_blocks, word) => inBlock(word, regionSize),
      publishedNumber: (_blocks, word) => 950_000 + ((word >>> 0) % firms),
      carrierOf: (number) => (number > 0 ? number % carriers : -1),
      neighbourOf: (like, digits, word) => like - (like % digits) + ((word >>> 0) % digits),
    },
    leads: {
      randomNumber: (_blocks, word) => inBlock(word, regionSize),
      regionSize: () => regionSize,
      regionNumber: (_blocks, ordinal) => blockStart + ordinal,
      subscribers,
      numberOfSubscriber: (subscriber) => 500_000 + subscriber,
      subscriberByExposure: (rank) => rank,
      isOnDoNotCallList: (number) => number % 10 === 3,
      hasConsented: (number) => number % 4 === 1,
      dialectOf: (number) => (number % 5 === 4 ? 2 : 0),
    },
    ledger: { balance: 0, revenue: 0, cost: 0, amountOf: () => 0 },
    draw: fakeDraw(callOfSlot, seed),
    tools: toolbox,
    secondsADay,
    firstWeekday,
    reviewSeconds: 21_600,
    alternatives: {
      pacing: ['first'],
      list: ['first'],
      callingNumber: ['first', 'other'],
      script: ['first'],
    },
    agents: options.agents ?? { idle: 1, busy: 0, callsAhead: 0, bids: 0, endedWithoutBid: 0 },
  };
}

/** Writes an attempt of the operator into a row; the call's own key is its ordinal. */
export function planAttempt(
  site: FakeOperatorSite,
  slot: number,
  attempt: { call: number; line: number; lead: number; pass: number },
): void {
  site.callOfSlot[slot] = attempt.call;
  site.own.line[slot] = attempt.line;
  site.own.lead[slot] = attempt.lead;
  site.own.pass[slot] = attempt.pass;
}

/** Writes how an attempt ended, as signalling told it. */
export function endAttempt(
  site: FakeOperatorSite,
  slot: number,
  how: { cause: number; conversationMs: number },
): void {
  site.own.releaseCause[slot] = how.cause;
  site.own.conversationMs[slot] = how.conversationMs;
}
