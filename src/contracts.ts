/** What a third party's plug-in needs to know, as `ringfence/contracts`: types only, so that it needs nothing of Ringfence at run time. */
export type { OwnAttempts } from './model/calls/own.ts';
export type { ObservedAttempt, ObservedRelease, ReadCells } from './model/calls/observed.ts';
export type {
  CallerPlugin,
  CallerSite,
  CallerSource,
  CallIntent,
  CallManner,
  CallsBy,
  Cell,
  Purpose,
  Relation,
  SubscriberDirectory,
} from './model/contracts/caller.ts';
export type {
  Detector,
  DetectorPlugin,
  DetectorSite,
  EarlierVerdicts,
  Evidence,
  Place,
  Registries,
  ReportCode,
} from './model/contracts/detector.ts';
export type { AgentQueueSettings, AgentsView, MachineDetection } from './model/contracts/agents.ts';
export type { Books, BooksPlugin, Sanctions } from './model/contracts/operator/books.ts';
export type {
  CallingNumberPlugin,
  CallingNumberStrategy,
  CallOrigin,
  NumberKind,
  Route,
} from './model/contracts/operator/callingNumber.ts';
export type { Evasion, EvasionPlugin, Levers } from './model/contracts/operator/evasion.ts';
export type { BookEntry, BookEntryKind, LedgerView } from './model/contracts/operator/ledger.ts';
export type { LeadTerms, ListPlugin, ListSource } from './model/contracts/operator/list.ts';
export type { Pacing, PacingPlugin } from './model/contracts/operator/pacing.ts';
export type { IntentClass, Script, ScriptOutcome, ScriptPlugin } from './model/contracts/operator/script.ts';
export type {
  LeadSupply,
  NumberSupply,
  OperatorSite,
  SwitchablePart,
} from './model/contracts/operator/site.ts';
export type {
  Parameter,
  ParameterTable,
  ParameterType,
  ParameterValue,
  ParameterValues,
} from './model/contracts/parameter.ts';
export type {
  CallSlot,
  Family,
  LeadIndex,
  Money,
  Need,
  NumberIndex,
  Plugin,
  Score,
} from './model/contracts/plugin.ts';
export type {
  EndedCall,
  LenderCase,
  OperatorCase,
  PlacedDetector,
  PlannedCall,
  Rule,
  RuleFact,
  RulePlugin,
  RuleSite,
  SanctionCode,
  SanctionTerms,
} from './model/contracts/rule.ts';
export type { EarlierCalls, ExampleCall } from './model/contracts/ruleExample.ts';
export type { Draw, Tools } from './model/contracts/tools.ts';
