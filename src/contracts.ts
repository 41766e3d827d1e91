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
export type {
  BookEntry,
  BookEntryKind,
  Books,
  BooksPlugin,
  CallingNumberPlugin,
  CallingNumberStrategy,
  CallOrigin,
  Evasion,
  EvasionPlugin,
  IntentClass,
  LeadSupply,
  LeadTerms,
  LedgerView,
  Levers,
  ListPlugin,
  ListSource,
  NumberKind,
  NumberSupply,
  OperatorSite,
  Pacing,
  PacingPlugin,
  Route,
  Sanctions,
  Script,
  ScriptOutcome,
  ScriptPlugin,
  SwitchablePart,
} from './model/contracts/operator.ts';
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
  EarlierCalls,
  EndedCall,
  ExampleCall,
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
export type { Draw, Tools } from './model/contracts/tools.ts';
