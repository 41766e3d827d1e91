/** The number that an operator's call shows, and how it comes into the network. Hot path: replication. */
import { scrambleOneWay } from '../../../../engine/random/key.ts';
import { leasedLine, unknownCode } from '../../../calls/observed.ts';
import { Route } from '../../../contracts/operator/callingNumber.ts';
import type { CallInHand } from '../../call/callInHand.ts';
import type { OperatorState } from '../../operators/operatorState.ts';
import type { Arm } from '../../state/arm.ts';

/** Chooses the number and writes what the network sees of how the call came in; a forged or lent number looks to the callee as a call of whoever has it. */
export function showNumber(arm: Arm, operator: OperatorState, call: CallInHand): void {
  const { own, attempt } = arm.calls;
  const { slot } = call;
  const { callOrigin: origin } = arm;
  origin.carrier = operator.ingress;
  origin.route = Route.domestic;
  origin.contract = 0;
  origin.sim = leasedLine;
  origin.box = 0;
  const shown = operator.callingNumber.choose(slot, origin);
  arm.ahead.readDialled(call.callee, shown);
  call.callingNumber = shown;
  own.callingNumber[slot] = shown;
  attempt.callingNumber[slot] = shown;
  if (arm.isOriginRead) {
    writeOrigin(arm, operator, slot);
    operator.borrowed.enter(arm, slot, shown);
  }
  call.relation = arm.knownNumbers.relationTo(shown, call.callee);
}

/** The customer is the operator’s line, unless the strategy has named a further contract or a SIM. */
function writeOrigin(arm: Arm, operator: OperatorState, slot: number): void {
  const { own, attempt } = arm.calls;
  const { carrier, route, contract, sim } = arm.callOrigin;
  attempt.ingress[slot] = carrier;
  attempt.route[slot] = route;
  attempt.account[slot] = contract > 0 ? furtherAccount(operator, contract) : operator.account;
  attempt.line[slot] = own.line[slot];
  attempt.sim[slot] = leasedLine;
  attempt.cell[slot] = unknownCode;
  if (sim > 0) writeSim(arm, operator, slot);
}

/** To its carrier a SIM is a customer with one line, as the phone of any subscriber; but it stays in its box. */
function writeSim(arm: Arm, { keyLow, keyHigh }: OperatorState, slot: number): void {
  const { attempt } = arm.calls;
  const { sim, box } = arm.callOrigin;
  attempt.sim[slot] = sim;
  attempt.cell[slot] = arm.cells.ofBox(keyLow, keyHigh, box);
  attempt.account[slot] = arm.plan.accountOf(sim);
  attempt.line[slot] = 0;
}

/** The name under which another carrier, or the same one, knows the operator's further contract. */
const furtherAccount = ({ account, keyLow, keyHigh }: OperatorState, contract: number): number =>
  scrambleOneWay(keyLow, keyHigh, account, contract) >>> 2;
