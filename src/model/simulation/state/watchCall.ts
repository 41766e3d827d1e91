/** Keeps the watch: which detector has the turn, and with which call a part, for whoever must name it when it throws or hangs. Hot path: replication. */
import { int32Shift } from '../../calls/cells.ts';
import { TruthField } from '../../calls/truth.ts';
import { noCall, WatchCell } from './arm.ts';
import type { Arm } from './arm.ts';
import type { CallInHand } from '../call/callInHand.ts';
import type { OperatorState } from '../operators/operatorState.ts';
import type { Site } from '../sites/site.ts';

/** The detector of `site` has the turn with the call in hand. */
export function watchCall(arm: Arm, site: Site, call: CallInHand): void {
  const { cells } = arm.watch;
  cells[WatchCell.caller] = call.caller;
  cells[WatchCell.entity] = call.entity;
  cells[WatchCell.intent] = call.intent;
  cells[WatchCell.attempt] = call.attempt;
  cells[WatchCell.site] = site.mark;
}

/** The detector of `site` has the turn with the end of the call in `slot`. */
export function watchRelease(arm: Arm, site: Site, slot: number): void {
  watchOutcome(arm, slot);
  arm.watch.cells[WatchCell.site] = site.mark;
}

/** The detector of `site` has the turn with a report, which belongs to no call. */
export function watchReport(arm: Arm, site: Site): void {
  const { cells } = arm.watch;
  cells[WatchCell.caller] = noCall;
  cells[WatchCell.site] = site.mark;
}

/** Parts of the operator have the turn, with no call yet. */
export function watchOperator(arm: Arm, { caller, entity }: OperatorState): void {
  const { cells } = arm.watch;
  cells[WatchCell.caller] = caller;
  cells[WatchCell.entity] = entity;
  cells[WatchCell.attempt] = noCall;
}

/** Parts of the operator have the turn with the call that is being prepared. */
export function watchDialled(arm: Arm, call: CallInHand): void {
  const { cells } = arm.watch;
  cells[WatchCell.intent] = call.intent;
  cells[WatchCell.attempt] = call.attempt;
}

/** Parts of the operator have the turn with the end of the call in `slot`. */
export function watchOutcome(arm: Arm, slot: number): void {
  const { cells } = arm.watch;
  const { int32Cells } = arm.calls;
  const row = slot << int32Shift;
  cells[WatchCell.caller] = int32Cells[row | TruthField.caller];
  cells[WatchCell.entity] = int32Cells[row | TruthField.entity];
  cells[WatchCell.intent] = int32Cells[row | TruthField.intent];
  cells[WatchCell.attempt] = int32Cells[row | TruthField.attempt];
}

/** The turn is over. */
export function endWatch(arm: Arm): void {
  arm.watch.cells[WatchCell.site] = 0;
}
