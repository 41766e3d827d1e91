/** What a third party's plug-in needs to know, as `ringfence/contracts`: types only, so that it needs nothing of Ringfence at run time. */
export type { FinalState, ReleasedBy } from './model/calls/callCodes.ts';
export type { OwnAttempts } from './model/calls/own.ts';
export type {
  AttemptColumn,
  AttemptColumns,
  ObservedAttempt,
  ObservedRelease,
  ReadCells,
  ReleaseColumns,
} from './model/calls/observed.ts';
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
  FileType,
  Parameter,
  ParameterCondition,
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
  LenderCase,
  OperatorCase,
  PlacedDetector,
  Rule,
  RuleFact,
  RulePlugin,
  RuleSite,
  RuleStatus,
  SanctionCode,
  SanctionTerms,
} from './model/contracts/rule.ts';
export type { EndedCall, PlannedCall } from './model/contracts/ruleCalls.ts';
export type { EarlierCalls, ExampleCall } from './model/contracts/ruleExample.ts';
export type { Draw, Tools } from './model/contracts/tools.ts';
/** What the site's tools, draws and models are: a plug-in that keeps one names its type. */
export type { KeyedStream } from './engine/random/stream.ts';
export type { CountMin } from './engine/tables/countMin.ts';
export type { DistinctCounter } from './engine/tables/distinctCounter.ts';
export type { Float64Column, Int32Column } from './engine/tables/column.ts';
export type { NumberTable } from './engine/tables/numberTable.ts';
export type { PairCounter } from './engine/tables/pairCounter.ts';
export type { SlidingCounter } from './engine/tables/slidingCounter.ts';
export type { TouchableTable } from './engine/tables/touchable.ts';
export type { WindowCounter } from './engine/tables/windowCounter.ts';
export type { LearnedModel, LinearModel, TreeEnsemble } from './model/contracts/learnedModel.ts';
