/**
 * What rules hear of the end of an operator's call, as it went and as its operator was told: whose it was, and what follows from how it came out.
 * Hot path: none, only worlds with rules ask.
 */
import { FinalState } from '../../../calls/callCodes.ts';
import { IntentClass } from '../../../contracts/operator/script.ts';
import { hasPersonAnswered } from '../../call/lifeTable.ts';
import type { OperatorState } from '../../operators/operatorState.ts';
import type { Arm } from '../../state/arm.ts';
import { asksToStop } from './stopRequest.ts';

interface CameOut {
  readonly operator: OperatorState;
  readonly slot: number;
  readonly finalState: number;
  readonly intentClass: number;
}

/** Into `arm.ended`; times, sides and machines are left to whoever knows them. */
export function writeDialledEnd(arm: Arm, { operator, slot, finalState, intentClass }: CameOut): void {
  const { ended } = arm;
  const { own, truth } = arm.calls;
  ended.caller = operator.ordinal;
  ended.calledNumber = own.calledNumber[slot];
  ended.callingNumber = own.callingNumber[slot];
  ended.purpose = truth.purpose.at(slot);
  ended.isAnswered = hasPersonAnswered(finalState);
  ended.wasDropped = finalState === FinalState.droppedByDialer;
  ended.isRefused = intentClass === IntentClass.d;
  ended.hasAskedToStop = ended.isRefused && asksToStop(arm, slot);
}
