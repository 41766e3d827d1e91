/** The world as the model takes it, from a checked tree. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import type {
  BlockSettings,
  CallerCostSettings,
  CallerSettings,
  CarrierKind,
  ClockSettings,
  Coupling,
  NetworkSettings,
  RegistrySettings,
  RuleSettings,
  World,
} from '../../../model/world/world.ts';
import { valuesOf } from '../../reading/leaf.ts';
import { isModuleReference } from '../../modules/moduleReference.ts';
import { operatorOf } from './operatorOf.ts';
import { screeningOf } from './screeningOf.ts';
import { entries, numberOf, partOf } from './sections.ts';
import type { Section } from './sections.ts';

/** `tree` is the output of the world's schema. */
export function worldOf(tree: unknown): World {
  const world = tree as Section;
  return {
    clock: clockOf(world.clock as Section),
    currency: String(world.currency),
    callerCosts: callerCostsOf(world.callerCosts as Section),
    couplings: world.couplings as readonly Coupling[],
    numbering: numberingOf(world.numbering),
    network: networkOf(world.network as Section),
    registries: registriesOf((world.registries ?? {}) as Section),
    complaintOffice: world.complaintOffice === undefined ? null : valuesOf(world.complaintOffice, () => true),
    population: byName(world.population).map(([id, group]) => ({
      id,
      parameters: valuesOf(group, () => true),
    })),
    callers: entries(world.callers).map(([id, caller]) => callerOf(id, caller)),
    rules: (world.rules as readonly Section[]).map(ruleOf),
    screening: screeningOf(world.screening as Section),
  };
}

/** By name, so that what hangs on their places is the same in whatever order the file writes them. */
const byName = (map: unknown): readonly (readonly [string, Section])[] =>
  entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** By prefix, then by digits, for the same reason. */
const numberingOf = (blocks: unknown): readonly BlockSettings[] =>
  entries(blocks)
    .map(([id, block]) => blockOf(id, block))
    .toSorted((a, b) => {
      if (a.prefix === b.prefix) return a.digits - b.digits;
      return a.prefix < b.prefix ? -1 : 1;
    });

function clockOf(clock: Section): ClockSettings {
  return {
    start: String(clock.start),
    days: numberOf(clock.days),
    preHistoryDays: numberOf(clock.preHistory) / secondsADay,
    utcOffsetSeconds: numberOf(clock.utcOffset),
  };
}

function callerCostsOf({ household, staff, classes }: Section): CallerCostSettings {
  const values = (prices: unknown): ParameterValues => valuesOf(prices, () => true);
  return {
    household: values(household),
    staff: values(staff),
    classes: entries(classes).map(([id, prices]) => ({ id, parameters: values(prices) })),
  };
}

function registriesOf({ consent, doNotOriginate }: Section): RegistrySettings {
  const declared = (registry: unknown): ParameterValues | null =>
    registry === undefined ? null : valuesOf(registry, () => true);
  return { consent: declared(consent), doNotOriginate: declared(doNotOriginate) };
}

/** Carriers and trunk groups have parameters of the same names as the network; those stay with them. */
function networkOf(network: Section): NetworkSettings {
  const { carriers = {}, trunks = {}, ...rest } = network;
  return {
    ...partOf(rest, []),
    carriers: byName(carriers).map(([id, carrier]) => ({
      id,
      kind: carrier.kind as CarrierKind,
      parameters: valuesOf(carrier, () => true),
    })),
    trunks: byName(trunks).map(([id, trunk]) => ({
      id,
      between: trunk.between as readonly [string, string],
      parameters: valuesOf(trunk, () => true),
    })),
  };
}

function blockOf(id: string, block: Section): BlockSettings {
  return {
    id,
    prefix: String(block.prefix),
    digits: numberOf(block.digits),
    kind: block.kind as BlockSettings['kind'],
    carrier: String(block.carrier),
    allocated: numberOf(block.allocated),
    purpose: block.purpose as BlockSettings['purpose'],
    identityCheck: numberOf(block.identityCheck),
    secondHandShare: numberOf(block.secondHandShare),
    inheritedMarks: numberOf(block.inheritedMarks),
    quarantineSeconds: numberOf(block.quarantineSeconds),
  };
}

function callerOf(id: string, caller: Section): CallerSettings {
  if (caller.use === 'operator') return operatorOf(id, caller);
  const part = partOf(caller, []);
  const written = caller.class as string | undefined;
  return { kind: 'wanted', id, class: written ?? (isModuleReference(part.use) ? id : part.use), ...part };
}

function ruleOf(rule: Section): RuleSettings {
  return { id: String(rule.id), from: String(rule.from), ...partOf(rule, []) };
}
