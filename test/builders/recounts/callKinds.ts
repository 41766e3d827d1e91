/** Which calls metrics mean: unwanted and wanted ones, and how far they came. */
import { isOwnCall } from '../../../src/model/calls/attemptOfKey.ts';
import { FinalState } from '../../../src/model/calls/callCodes.ts';
import { isOutside, ownCallee } from '../../../src/model/calls/truth.ts';
import { hasPersonAnswered, isCarried } from '../../../src/model/simulation/call/lifeTable.ts';
import type { KeptCall } from '../keptCall.ts';

/** A call-back to an operator and a call among its own numbers are neither; nor do the region's people have calls outside it. */
const concernsPeople = ({ callee, isCallBack, attempt }: KeptCall): boolean =>
  callee !== ownCallee && !isOutside(callee) && !isOwnCall(attempt) && !(isCallBack && callee < 0);
export const isUnwanted = (call: KeptCall): boolean => concernsPeople(call) && !call.isWanted;
export const isWanted = (call: KeptCall): boolean => concernsPeople(call) && call.isWanted;

export const hasRung = ({ ringSeconds }: KeptCall): boolean => ringSeconds > 0;
export const isPickedUp = ({ finalState }: KeptCall): boolean => hasPersonAnswered(finalState);
export const isSpokenTo = (call: KeptCall): boolean =>
  isPickedUp(call) || call.finalState === FinalState.machine;
export const isSeizing = ({ finalState }: KeptCall): boolean => isCarried(finalState);
export const isRejected = ({ finalState }: KeptCall): boolean => finalState === FinalState.rejected;
export const isCompleted = ({ finalState }: KeptCall): boolean => finalState === FinalState.answered;

export const isDialled = ({ dialLine }: KeptCall): boolean => dialLine >= 0;
/** Calls that it makes to people and calls that people make to it. */
export const isOfOperator = ({ operator }: KeptCall): boolean => operator >= 0;
export const isToOperator = ({ isCallBack, callee }: KeptCall): boolean => isCallBack && callee === ownCallee;
