/** What wanted callers of an arm wish, heard when they pursue it: calls tell nothing of whoever waits to the end, or is kept from calling by a rule. */
import type { Arm } from '../../src/model/simulation/state/arm.ts';

export interface Demand {
  /** Ordinal of the declaration. */
  readonly caller: number;
  readonly entity: number;
  readonly intent: number;
  readonly isWanted: boolean;
}

/** To be called before the first event; the list fills while the arm is played. Each demand is there once. */
export function hearDemands({ intents, sources }: Arm): readonly Demand[] {
  const demands: Demand[] = [];
  const known = new Set<string>();
  const load = intents.load.bind(intents);
  intents.load = (row, call) => {
    load(row, call);
    const { source, entity, intent, isWanted } = call;
    const name = `${source} ${entity} ${intent}`;
    if (known.has(name)) return;
    known.add(name);
    demands.push({ caller: sources[source].caller, entity, intent, isWanted: isWanted === 1 });
  };
  return demands;
}
