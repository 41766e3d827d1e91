/** Registries as a carrier's detectors can query them: each answers only who declared the need for it, and only if the world has it. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { unitAt } from '../../../engine/random/stream.ts';
import { childKey, keyOfText } from '../../../engine/random/key.ts';
import type { Registries } from '../../contracts/detector.ts';
import type { NumberIndex } from '../../contracts/plugin.ts';
import { declarationOfOwner } from '../../numbering/numberDealing.ts';
import { ConsentRegistry } from '../../registries/consentRegistry.ts';
import type { Frame } from './frame.ts';
import type { RegisteredOperator } from './registeredOperators.ts';

const unknown = -1;

type Answer = (number: NumberIndex) => number;
const silent: Answer = () => unknown;

/** What the registries are about, beside the frame. */
export interface RegistryWorld {
  readonly operators: readonly RegisteredOperator[];
  readonly clock: { readonly nowSeconds: number };
}

export function registriesOf(frame: Frame, needs: readonly string[], world: RegistryWorld): Registries {
  const { plan } = frame;
  const asked = (need: string, answer: Answer): Answer => (needs.includes(need) ? answer : silent);
  return {
    isAllocated: asked('registry:allocation', (number) => plan.isAllocated(number)),
    isOutboundPermitted: asked('registry:purpose', (number) => plan.isOutboundPermitted(number)),
    isDomestic: asked('registry:allocation', (number) => plan.isDomestic(number)),
    hasConsent: needs.includes('registry:consent') ? consentAnswer(frame, world) : () => unknown,
    isOnDoNotCallList: asked('registry:do-not-call', doNotCallAnswer(frame)),
    isOnDoNotOriginateList: asked('registry:do-not-originate', doNotOriginateAnswer(frame)),
  };
}

function doNotCallAnswer({ dealing, registers }: Frame): Answer {
  return (number) => {
    const subscriber = dealing.subscriberOf(number);
    return subscriber >= 0 && registers.isOnDoNotCallList(subscriber) ? 1 : 0;
  };
}

/** Only of numbers for incoming calls do owners declare that nobody calls from them. */
function doNotOriginateAnswer({ world, plan, key }: Frame): Answer {
  const terms = world.registries.doNotOriginate;
  if (terms === null) return silent;
  const share = Number(terms.share);
  const { low, high } = childKey(key, keyOfText('registry/do-not-originate'));
  return (number) => {
    if (plan.blockOf(number) < 0) return unknown;
    const isForIncoming = plan.isOutboundPermitted(number) === 0 && plan.isAllocated(number) === 1;
    return isForIncoming && unitAt(low, high, number, 0) < share ? 1 : 0;
  };
}

/** Operators have registered their numbers and need consent; of anybody else's number the registry knows nothing. */
function consentAnswer(frame: Frame, { operators, clock }: RegistryWorld): Registries['hasConsent'] {
  const terms = frame.world.registries.consent;
  if (terms === null) return () => unknown;
  const { dealing, registers, world } = frame;
  const registry = new ConsentRegistry(registers, terms, world.clock.preHistoryDays * secondsADay);
  return (caller, callee) => {
    const declaration = declarationOfOwner(dealing.ownerOf(caller));
    const operator = operators.find(
      (candidate) => candidate.caller === declaration && candidate.rented.positionOf(caller) >= 0,
    );
    if (operator === undefined) return unknown;
    const subscriber = dealing.subscriberOf(callee);
    if (subscriber < 0) return unknown;
    return registry.hasProof(subscriber, operator, clock.nowSeconds) ? 1 : 0;
  };
}
