/** A drawn village made tiny, so that experiments on it, which play it dozens of times, are soon over: tens of people, and callers with a few calls each. */
import type { Plain } from './partArbitrary.ts';

const mostPeople = 40;
const mostCallsADay = 8;
const mostCallsAnHour = 4;

/** Kinds of wanted callers beside those who may lend numbers. */
const mostKinds = 2;
const lenders = ['couriers', 'banks'];

export function tinyWorld(world: Plain): Plain {
  const { population, callers } = world as {
    population: Record<string, Plain>;
    callers: Record<string, Plain>;
  };
  return {
    ...world,
    population: mapped(population, (group) => ({
      ...group,
      subscribers: Math.min(Number(group.subscribers), mostPeople),
    })),
    callers: mapped(fewKinds(callers), (caller) =>
      caller.use === 'operator' ? tinyOperator(caller) : few(caller),
    ),
  };
}

const mapped = (map: Record<string, Plain>, change: (one: Plain) => Plain): Plain =>
  Object.fromEntries(Object.entries(map).map(([id, one]) => [id, change(one)]));

function fewKinds(callers: Record<string, Plain>): Record<string, Plain> {
  const kinds = Object.keys(callers).filter((id) => !lenders.includes(id) && callers[id].use !== 'operator');
  const left = new Set(kinds.slice(mostKinds));
  return Object.fromEntries(Object.entries(callers).filter(([id]) => !left.has(id)));
}

function few(part: Plain): Plain {
  const limits = {
    attemptsPerDay: mostCallsADay,
    attemptsPerHour: mostCallsAnHour,
    callers: 1,
    operators: 1,
  };
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key in limits && typeof value === 'number'
        ? Math.min(value, limits[key as keyof typeof limits])
        : value,
    ]),
  );
}

function tinyOperator(operator: Plain): Plain {
  const { pacing, alternatives } = operator as {
    pacing: Plain;
    alternatives?: Record<string, readonly Plain[]>;
  };
  return {
    ...few(operator),
    pacing: few(pacing),
    ...(alternatives?.pacing === undefined
      ? {}
      : { alternatives: { ...alternatives, pacing: alternatives.pacing.map(few) } }),
  };
}
