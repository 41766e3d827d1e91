/** The world as the model takes it, from a checked tree. */
import { places, type Place } from '../../../model/contracts/detector.ts';
import type { ParameterValue, ParameterValues } from '../../../model/contracts/parameter.ts';
import type {
  AlternativeSettings,
  BlockSettings,
  CallerCostSettings,
  CallerSettings,
  CarrierKind,
  ClockSettings,
  Coupling,
  NetworkSettings,
  OperatorSettings,
  PartSettings,
  RegistrySettings,
  RuleSettings,
  ScreeningSettings,
  World,
} from '../../../model/world/world.ts';
import { usualToldCause } from '../../../model/world/consequenceParameters.ts';
import { operatorParameters, siteParameters } from '../../reading/fixedParameters.ts';
import { isLeaf, valuesOf } from '../../reading/leaf.ts';
import { isModuleReference } from '../../modules/moduleReference.ts';

/** A section of a checked tree. */
type Section = Readonly<Record<string, unknown>>;

const secondsADay = 86_400;

/** `tree` is the output of the world's schema. */
export function worldOf(tree: unknown): World {
  const world = tree as Section;
  return {
    clock: clockOf(world.clock as Section),
    currency: String(world.currency),
    callerCosts: callerCostsOf(world.callerCosts as Section),
    couplings: world.couplings as readonly Coupling[],
    numbering: entries(world.numbering).map(([id, block]) => blockOf(id, block)),
    network: networkOf(world.network as Section),
    registries: registriesOf((world.registries ?? {}) as Section),
    complaintOffice: world.complaintOffice === undefined ? null : valuesOf(world.complaintOffice, () => true),
    population: entries(world.population).map(([id, group]) => ({
      id,
      parameters: valuesOf(group, () => true),
    })),
    callers: entries(world.callers).map(([id, caller]) => callerOf(id, caller)),
    rules: (world.rules as readonly Section[]).map(ruleOf),
    screening: screeningOf(world.screening as Section),
  };
}

function entries(map: unknown): readonly (readonly [string, Section])[] {
  return Object.entries(map as Readonly<Record<string, Section>>);
}

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
    carriers: entries(carriers).map(([id, carrier]) => ({
      id,
      kind: carrier.kind as CarrierKind,
      parameters: valuesOf(carrier, () => true),
    })),
    trunks: entries(trunks).map(([id, trunk]) => ({
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

function operatorOf(id: string, operator: Section): OperatorSettings {
  const own = valuesOf(operator, (name) => Object.hasOwn(operatorParameters, name));
  return {
    kind: 'operator',
    id,
    class: String(operator.class),
    operators: Number(own.operators),
    insideShare: Number(own.insideShare),
    isCompliantWith: operator.isCompliantWith as readonly string[],
    pacing: partOf(operator.pacing as Section, []),
    list: partOf(operator.list as Section, []),
    callingNumber: partOf(operator.callingNumber as Section, []),
    script: partOf(operator.script as Section, []),
    evasion: (operator.evasion as readonly Section[]).map((part) => partOf(part, [])),
    books: partOf(operator.books as Section, []),
    levers: leversOf(own),
    alternatives: alternativesOf(operator.alternatives as Section),
  };
}

/** Values of the table's `levers.…`, by what follows the dot. */
function leversOf(own: ParameterValues): ParameterValues {
  const prefix = 'levers.';
  return Object.fromEntries(
    Object.entries(own).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );
}

function alternativesOf(alternatives: Section): OperatorSettings['alternatives'] {
  const listOf = (part: string): readonly AlternativeSettings[] =>
    (alternatives[part] as readonly Section[]).map((alternative) => ({
      id: String(alternative.id),
      ...partOf(alternative, []),
    }));
  return {
    pacing: listOf('pacing'),
    list: listOf('list'),
    callingNumber: listOf('callingNumber'),
    script: listOf('script'),
  };
}

function ruleOf(rule: Section): RuleSettings {
  return { id: String(rule.id), from: String(rule.from), ...partOf(rule, []) };
}

function screeningOf(screening: Section): World['screening'] {
  const sites = (place: Place): readonly ScreeningSettings[] =>
    (screening[place] as readonly Section[]).map((site) => ({
      id: String(site.id),
      alarmAt: numberOf(site.alarmAt),
      // eslint-disable-next-line unicorn/no-thenable -- the grammar's word; it is text, never a function
      then: site.then as ScreeningSettings['then'],
      isShadow: leafValue(site.shadow) === true,
      ...siteParts(site),
    }));
  return Object.fromEntries(places.map((place) => [place, sites(place)])) as World['screening'];
}

/** The detector with its parameters, and what follows from its alarms. */
function siteParts(site: Section): PartSettings & Pick<ScreeningSettings, 'consequences' | 'carriers'> {
  const {
    carriers = [],
    challenge,
    delay,
    charge,
    latency,
    suspend,
    traceback,
    appeal,
    told = usualToldCause,
    ...rest
  } = site;
  const terms = (section: unknown): ParameterValues | null =>
    section === undefined ? null : valuesOf(section, () => true);
  return {
    ...partOf(rest, Object.keys(siteParameters)),
    carriers: carriers as readonly string[],
    consequences: {
      challenge: terms(challenge),
      delay: terms(delay),
      charge: terms(charge),
      latency: terms(latency),
      suspend: terms(suspend),
      traceback: terms(traceback),
      appeal: terms(appeal),
      toldCause: told as number,
    },
  };
}

/** A part with its own parameters; those of its surroundings are left out. */
function partOf(part: Section, around: readonly string[]): PartSettings {
  const isOwn = (name: string): boolean => !around.includes(name);
  const use = String(part.use);
  if (!isModuleReference(use)) return { use, parameters: valuesOf(part, isOwn) };
  const loaded = valuesOf(part.with, () => true);
  const isLoaded = Object.values(part.with as Section).every(isLeaf);
  return { use, parameters: isLoaded ? loaded : (part.with as ParameterValues) };
}

function leafValue(leaf: unknown): ParameterValue | undefined {
  return isLeaf(leaf) ? leaf.value : undefined;
}

function numberOf(leaf: unknown): number {
  return Number(leafValue(leaf));
}
