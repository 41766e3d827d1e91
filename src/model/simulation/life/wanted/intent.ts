/** Intent: a wanted caller wishes to reach somebody, at the time that was planned. Hot path: replication. */
import { unitAt } from '../../../../engine/random/stream.ts';
import { CallCounter } from '../../../measures/counters.ts';
import type { Arm } from '../../state/arm.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { EventKind } from '../../call/eventOrder.ts';
import { noIntent } from '../../intents/intentTable.ts';
import type { WantedSource } from '../../intents/wantedSource.ts';
import { finishDemand } from './demand.ts';
import { secondForWanted } from '../obedience/obedience.ts';
import { attemptWanted } from './wantedAttempt.ts';

/** The next intent of a source is due. */
export function intentDue(arm: Arm, source: WantedSource): void {
  const row = source.takeNext();
  const following = arm.intents.followingOf(row);
  if (following !== noIntent) scheduleFollowUps(arm, following);
  pursue(arm, row);
  awaitNext(arm, source);
}

/** Notes when the source's next intent is due; plans a batch when the last one is used up. */
export function awaitNext(arm: Arm, source: WantedSource): void {
  let isOver = false;
  if (source.isBatchOver()) {
    isOver = !source.planBatch();
    if (!isOver) arm.ahead.readFirst(source.batch, source.batchSize, arm.totals.callersSeen[source.caller]);
  }
  arm.sourceSeconds[source.ordinal] = isOver ? Infinity : source.nextSecond();
}

/** An intent is attempted for the first time or once more: unless the caller is on the phone, who calls when that call is over, or a rule of the world puts it off. */
export function pursue(arm: Arm, row: number): void {
  const { call, intents, reactions, subscribers } = arm;
  intents.load(row, call);
  const { callerSubscriber } = call;
  const source = arm.sources[call.source];
  const now = arm.calendar.nowSeconds;
  call.caller = source.caller;
  call.callerClass = source.callerClass;
  if (callerSubscriber >= 0 && reactions.isBusyCoupled && subscribers.isBusyAt(callerSubscriber, now)) {
    putOff(arm, row, secondAfterCall(arm, callerSubscriber));
    return;
  }
  if (arm.rules.length > 0) {
    const second = secondForWanted(arm, call);
    if (second > now) {
      putOff(arm, row, second);
      return;
    }
  }
  countDemand(arm);
  attemptWanted(arm, row);
}

/** The attempt waits until then; Infinity: for ever. What would come after the end is not made. */
function putOff(arm: Arm, row: number, second: number): void {
  const { call, calendar } = arm;
  if (second < arm.endSecond) {
    calendar.schedule(second, EventKind.reattempt, row);
    return;
  }
  countDemand(arm);
  call.startSecond = calendar.nowSeconds;
  finishDemand(arm, row, false);
}

function countDemand({ call, totals }: Arm): void {
  if (call.attempt === 0)
    totals.calls[totals.base(call.callerClass, call.isWanted) + CallCounter.demands] += 1;
}

/** Who has hung up dials anew within so many seconds: assumed. */
const nextCallSeconds = 10;

/** The end of the caller's present call, and a while that hangs on the call in hand: the state of a line is kept in tenths, which must not show. */
function secondAfterCall({ call, subscribers }: Arm, caller: number): number {
  const unit = unitAt(call.keyLow, call.keyHigh, call.attempt, DrawPurpose.nextCallGap);
  return subscribers.freeSecond(caller) + unit * nextCallSeconds;
}

function scheduleFollowUps(arm: Arm, first: number): void {
  const { calendar, intents } = arm;
  for (let row = first; row !== noIntent; row = intents.followingOf(row))
    calendar.schedule(intents.secondOf(row), EventKind.reattempt, row);
}
