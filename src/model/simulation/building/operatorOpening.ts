/** How an operator stands before its first call. */
import type { Sanctions } from '../../contracts/operator/books.ts';
import type { ParameterValues } from '../../contracts/parameter.ts';
import type { LeverTerms, OperatorStance, OperatorTally, OwnCallsDue } from '../operators/operatorState.ts';

export const noSanctions: Sanctions = {
  identifiedShare: 0,
  sanctionedShare: 0,
  collectedShare: 0,
  delaySeconds: 0,
  assets: 0,
};

export const noOwnCalls = (lines: number): OwnCallsDue => ({
  isDue: new Uint8Array(lines),
  keyLow: new Int32Array(lines),
  keyHigh: new Int32Array(lines),
  lead: new Int32Array(lines),
  attempt: new Int32Array(lines),
});

export const openStance = (): OperatorStance => ({
  attemptsPerDay: Infinity,
  leastGapSeconds: 0,
  mostGapSeconds: 0,
  ringSeconds: Infinity,
  ownCallShare: 0,
  isGivenUp: false,
  gaveUpSecond: Infinity,
  restsSinceSecond: 0,
  restedSeconds: 0,
});

export const emptyTally = (): OperatorTally => ({
  clearings: 0,
  replacements: 0,
  refusedNumbers: 0,
  carrierMoves: 0,
  switches: 0,
  fines: 0,
  uncollected: 0,
  paidBackSecond: Infinity,
});

export const termsOf = (levers: ParameterValues): LeverTerms => ({
  reviewSeconds: Number(levers.reviewSeconds),
  newNumberSeconds: Number(levers.newNumberSeconds),
  carrierMoveSeconds: Number(levers.carrierMoveSeconds),
  clearingSeconds: Number(levers.clearingSeconds),
  clearingSuccess: Number(levers.clearingSuccess),
});
