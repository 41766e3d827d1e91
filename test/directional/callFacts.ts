/** What a law asks about a call that was made in the town of rules, read from what the simulation knows of it and not through any rule. */
import { secondsADay, secondsAnHour } from '../../src/engine/kernel/lengthsOfTime.ts';
import { IntentClass } from '../../src/model/contracts/operator/script.ts';
import { FinalState, ReleasedBy } from '../../src/model/calls/callCodes.ts';
import { sideThatEnded } from '../../src/model/simulation/call/releaseSide.ts';
import { blockPurposes } from '../../src/model/world/world.ts';
import type { BlockSettings } from '../../src/model/world/world.ts';
import type { PlayedArm } from '../builders/playArms.ts';
import type { PlayedCall } from '../builders/playedCall.ts';
import { callersFor, operatorIds } from './ruleTown.ts';
import type { CalledFor } from './ruleTown.ts';

export interface CallFacts {
  readonly call: PlayedCall;
  readonly id: string;
  /** Of one caller and one callee. */
  readonly pair: string;
  readonly purpose: CalledFor;
  readonly second: number;
  readonly day: number;
  /** 0 Monday: the town begins on one. */
  readonly weekday: number;
  readonly hour: number;
  readonly endSecond: number;
  readonly hasConsent: boolean;
  readonly isListed: boolean;
  /** An artificial voice speaks, a synthetic one; a dialer dials for its agents. */
  readonly isAutomatic: boolean;
  readonly isSynthetic: boolean;
  readonly isDialler: boolean;
  readonly isAbroad: boolean;
  readonly isLent: boolean;
  readonly kind: BlockSettings['kind'];
  readonly range: BlockSettings['purpose'];
  readonly isServed: boolean;
  readonly isAnswered: boolean;
  readonly isDropped: boolean;
  readonly isRefused: boolean;
  readonly isEndedByCallee: boolean;
  readonly talkSeconds: number;
}

const purposeOf = (id: string): CalledFor => {
  const found = Object.entries(callersFor).find(([, ids]) => (ids as readonly string[]).includes(id));
  if (found === undefined) throw new Error(`nobody says what ${id} calls for`);
  return found[0] as CalledFor;
};

const byPeople: readonly string[] = ['centre', 'lawful'];

function factsOf({ arm }: PlayedArm, call: PlayedCall): CallFacts {
  const { plan, registers } = arm;
  const { exogenous, inputs, outcome } = call;
  const [id, entity] = call.key.split('.');
  const { kind, purpose: range } = plan.blocks[plan.blockOf(exogenous.callingNumber)];
  const second = inputs.startSecond;
  const day = Math.floor(second / secondsADay);
  return {
    call,
    id,
    pair: `${id}.${entity} ${exogenous.calledNumber}`,
    purpose: purposeOf(id),
    second,
    day,
    weekday: day % 7,
    hour: (second % secondsADay) / secondsAnHour,
    endSecond: second + outcome.ringSeconds + outcome.conversationSeconds,
    hasConsent: exogenous.hasConsent === 1,
    isListed: exogenous.callee >= 0 && registers.isOnDoNotCallList(exogenous.callee),
    isAutomatic: operatorIds.includes(id) && !byPeople.includes(id),
    isSynthetic: id === 'codes',
    isDialler: id === 'centre',
    isAbroad: id.startsWith('abroad'),
    isLent: id === 'borrowers',
    kind,
    range: range ?? blockPurposes[0],
    isServed: plan.isAllocated(exogenous.callingNumber) === 1,
    isAnswered: [FinalState.answered, FinalState.droppedByDialer].some(
      (state) => state === outcome.finalState,
    ),
    isDropped: outcome.finalState === FinalState.droppedByDialer,
    isRefused: outcome.intentClass === IntentClass.d,
    isEndedByCallee:
      sideThatEnded(outcome.releasedBy, exogenous.keyLow, exogenous.keyHigh) === ReleasedBy.callee,
    talkSeconds: outcome.conversationSeconds,
  };
}

/** Calls to and from the town in the order in which they began; nobody's call back is a call that a rule is asked about. */
export const callFacts = (played: PlayedArm): readonly CallFacts[] =>
  played.calls
    .filter(({ isCallBack }) => !isCallBack)
    .map((call) => factsOf(played, call))
    .sort((a, b) => a.second - b.second);
