/** A resolved world: plain data with every default filled in; it survives structured cloning and is hashed as canonical JSON. */
import type { ParameterValues } from '../contracts/parameter.ts';
import type { Place } from '../contracts/detector.ts';
import type { SwitchablePart } from '../contracts/operator/site.ts';

/** What may couple one call's outcome to other calls; `couplings: none` cuts all of them. */
export const couplings = ['busy-callee', 'congestion', 'trust', 'marks', 'operator'] as const;
export type Coupling = (typeof couplings)[number];

/** What a number block is for. */
export const blockKinds = ['mobile', 'geographic', 'toll-free', 'code', 'foreign', 'invalid'] as const;
export type BlockKind = (typeof blockKinds)[number];
export const blockPurposes = ['any', 'inbound-only', 'service', 'marketing'] as const;
export type BlockPurpose = (typeof blockPurposes)[number];

export interface ClockSettings {
  /** First day, YYYY-MM-DD, local. */
  readonly start: string;
  readonly days: number;
  readonly preHistoryDays: number;
  readonly utcOffsetSeconds: number;
}

/** One block of the numbering plan: `prefix` followed by `digits` further digits. */
export interface BlockSettings {
  readonly id: string;
  readonly prefix: string;
  readonly digits: number;
  readonly kind: BlockKind;
  readonly carrier: string;
  /** Share of the block's numbers that are in service. */
  readonly allocated: number;
  readonly purpose: BlockPurpose;
  /** Chance that an operator's application for a number of the block is refused: strength of the real-name check. */
  readonly identityCheck: number;
  /** Share of the numbers dealt to organisations and operators that somebody had before, and the mean number of marks that these bring along. */
  readonly secondHandShare: number;
  readonly inheritedMarks: number;
  /** From giving a number up until it is dealt again. */
  readonly quarantineSeconds: number;
}

/** An exchangeable part with its complete parameters. `use` is a catalogue id, or `./file.ts#export` or `package#export`. */
export interface PartSettings {
  readonly use: string;
  readonly parameters: ParameterValues;
}

/** Kinds of carriers: one with a network of its own, one that sells on another's, one beyond the reach of the country's rules. */
export const carrierKinds = ['large', 'reseller', 'foreign'] as const;
export type CarrierKind = (typeof carrierKinds)[number];

export interface CarrierSettings {
  readonly id: string;
  readonly kind: CarrierKind;
  readonly parameters: ParameterValues;
}

/** A trunk group between two carriers, used both ways. */
export interface TrunkSettings {
  readonly id: string;
  readonly between: readonly [string, string];
  readonly parameters: ParameterValues;
}

/** Carriers and trunk groups are those of a `carrier-graph`; a single exchange has none. */
export interface NetworkSettings extends PartSettings {
  /** By id, as are trunk groups. */
  readonly carriers: readonly CarrierSettings[];
  readonly trunks: readonly TrunkSettings[];
}

/** A group of subscribers (a region of the world); parameters are those of `population/subscriberParameters.ts`. */
export interface SubscriberGroupSettings {
  readonly id: string;
  readonly parameters: ParameterValues;
}

export interface WantedCallerSettings extends PartSettings {
  readonly kind: 'wanted';
  readonly id: string;
  /** Class in the results: the plug-in's id unless the file says otherwise. */
  readonly class: string;
}

/** A part that an operator can change to, under an id of its own. */
export interface AlternativeSettings extends PartSettings {
  readonly id: string;
}

export interface OperatorSettings {
  readonly kind: 'operator';
  readonly id: string;
  /** Class in the results: `robot` unless the file says otherwise. */
  readonly class: string;
  readonly operators: number;
  /** Share of the operator's calls that go to the simulated region. */
  readonly insideShare: number;
  readonly isCompliantWith: readonly string[];
  readonly pacing: PartSettings;
  readonly list: PartSettings;
  readonly callingNumber: PartSettings;
  readonly script: PartSettings;
  readonly evasion: readonly PartSettings[];
  readonly books: PartSettings;
  /** Delays and chances of its levers: `leverParameters`, without their `levers.`. */
  readonly levers: ParameterValues;
  readonly alternatives: Readonly<Record<SwitchablePart, readonly AlternativeSettings[]>>;
}

export type CallerSettings = WantedCallerSettings | OperatorSettings;

/** What a site does with an alarm. */
export const actions = ['allow', 'label', 'charge', 'delay', 'challenge', 'reject'] as const;
export type Action = (typeof actions)[number];

/** Terms of what a site does beside its action; null where it does not. */
export interface ConsequenceSettings {
  readonly challenge: ParameterValues | null;
  readonly delay: ParameterValues | null;
  readonly charge: ParameterValues | null;
  readonly suspend: ParameterValues | null;
  /** Null: the site acts at once. */
  readonly latency: ParameterValues | null;
  readonly traceback: ParameterValues | null;
  readonly appeal: ParameterValues | null;
  /** SIP final response that a rejected caller is told. */
  readonly toldCause: number;
}

export interface ScreeningSettings extends PartSettings {
  readonly id: string;
  /** A score of at least this share is an alarm. */
  readonly alarmAt: number;
  readonly then: Action;
  /** Judges and counts, never acts. */
  readonly isShadow: boolean;
  readonly consequences: ConsequenceSettings;
  /** Carriers of a `carrier-graph` that screen so; none named: every carrier of the country. */
  readonly carriers: readonly string[];
  /** Of a site that a rule puts up: ordinal of the rule, and the first second at which it screens. Absent: a site of the scenario. */
  readonly ofRule?: { readonly rule: number; readonly fromSecond: number };
}

export interface RuleSettings extends PartSettings {
  readonly id: string;
  /** First day in force; empty = from the start. */
  readonly from: string;
}

/** Registries that carriers can query; null: there is none, and it answers 'unknown'. */
export interface RegistrySettings {
  readonly consent: ParameterValues | null;
  readonly doNotOriginate: ParameterValues | null;
}

/** What calls cost honest callers: values of `callerCostParameters`, for households, for staff, and for single classes of the results. */
export interface CallerCostSettings {
  readonly household: ParameterValues;
  readonly staff: ParameterValues;
  readonly classes: readonly { readonly id: string; readonly parameters: ParameterValues }[];
}

export interface World {
  readonly clock: ClockSettings;
  readonly currency: string;
  readonly callerCosts: CallerCostSettings;
  /** Couplings that are on, in the order of `couplings`. */
  readonly couplings: readonly Coupling[];
  /** By prefix, then by digits. */
  readonly numbering: readonly BlockSettings[];
  readonly network: NetworkSettings;
  readonly registries: RegistrySettings;
  /** Null: there is none. */
  readonly complaintOffice: ParameterValues | null;
  /** By id. */
  readonly population: readonly SubscriberGroupSettings[];
  readonly callers: readonly CallerSettings[];
  readonly rules: readonly RuleSettings[];
  readonly screening: Readonly<Record<Place, readonly ScreeningSettings[]>>;
}
