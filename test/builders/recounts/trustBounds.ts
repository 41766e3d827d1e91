/** Trust in unknown numbers, reckoned anew from the unwanted calls that people answered; it is kept in 65 535ths, so that each loss is rounded. */
import { secondsADay, secondsAnHour } from '../../../src/engine/kernel/lengthsOfTime.ts';
import { Relation } from '../../../src/model/contracts/caller.ts';
import type { LawArm } from '../callLaw.ts';
import type { LateLoss } from '../heardLateLosses.ts';
import type { KeptCall } from '../keptCall.ts';
import { isPickedUp } from './callKinds.ts';
import type { Bounds } from './recount.ts';

const mostRounded = 0.5 / 0xffff;
const hourOf = (second: number): number => Math.floor(second / secondsAnHour);
const hoursADay = secondsADay / secondsAnHour;

const losesTrust = (call: KeptCall): boolean =>
  call.callee >= 0 && !call.isWanted && call.relation === Relation.unknown && isPickedUp(call);

/** What is missing of one person's trust, and how wrong that may be. */
interface Missing {
  readonly hour: number;
  readonly share: number;
  readonly error: number;
}

/** It comes back by the whole hours between. */
function recovered({ hour, share, error }: Missing, toHour: number, recoveryDays: number): Missing {
  const left = Math.exp(-Math.max(0, toHour - hour) / (recoveryDays * hoursADay));
  return { hour: toHour, share: share * left, error: error * left };
}

/** Since when it is missing shows in how much of it comes back. */
function missingAtStart({ arm, trustAtStart }: LawArm, subscriber: number, recoveryDays: number): Missing {
  const { share, untouched } = trustAtStart[subscriber];
  const hours = share === 1 ? 0 : -Math.log((1 - untouched) / (1 - share)) * recoveryDays * hoursADay;
  return { hour: hourOf(arm.endSecond) - Math.round(hours), share: 1 - share, error: 0 };
}

function missingAtEnd(of: LawArm, subscriber: number, losses: readonly LateLoss[]): Missing {
  const { arm, world } = of;
  const { trustLoss, trustRecoveryDays } = world.population[arm.subscribers.groupOf(subscriber)].parameters;
  const loss = Number(trustLoss);
  const days = Number(trustRecoveryDays);
  let missing = missingAtStart(of, subscriber, days);
  for (const { endSecond } of losses.toSorted((a, b) => a.endSecond - b.endSecond)) {
    const { hour, share, error } = recovered(missing, hourOf(endSecond), days);
    missing = { hour, share: 1 - (1 - share) * (1 - loss), error: error * (1 - loss) + mostRounded };
  }
  return recovered(missing, hourOf(arm.endSecond), days);
}

/** Frozen callees lose what they lost in the open loop. */
const trust: Bounds = ({ of }) => {
  const { areCalleesFrozen, isTrustCoupled } = of.arm.reactions;
  if (areCalleesFrozen) return null;
  const { endSecond } = of.arm;
  const own = isTrustCoupled ? of.calls.filter(losesTrust) : [];
  // What the pre-history leaves every arm has, also one whose calls cost no trust.
  const losses = [...of.lateLosses, ...own].filter((loss) => loss.endSecond <= endSecond);
  const byCallee = Map.groupBy(losses, ({ callee }) => callee);
  const missing = of.trustAtStart.map((_, subscriber) =>
    missingAtEnd(of, subscriber, byCallee.get(subscriber) ?? []),
  );
  const sum = missing.reduce((all, { share }) => all + 1 - share, 0);
  // Seconds are summed in another order.
  const error = missing.reduce((all, one) => all + one.error, 1e-9);
  return [sum - error, sum + error, losses.length];
};

export const trustBounds: Readonly<Record<string, Bounds>> = { 'trust.unknownNumbers.share': trust };
