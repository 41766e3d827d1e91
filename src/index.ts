/** The library: read a scenario, run it, read what it left. What a plug-in needs is in `ringfence/contracts`, its tests in `ringfence/laws`. */

/** What a scenario file says: every fault at once, or the resolved experiment as plain data. Pass `builtInCatalogue`. */
export { resolveScenario } from './study/scenario/resolveScenario.ts';
export type { ResolveOptions } from './study/scenario/resolveScenario.ts';
export type { Overrides } from './study/scenario/experiment/overrides.ts';
export type { Catalogue, LoadedPlugins } from './study/modules/catalogue.ts';
export type { ScenarioInput } from './study/scenario/world/scenarioFile.ts';
export type {
  Assumption,
  DesignPoint,
  Resolution,
  ResolvedArm,
  ResolvedScenario,
} from './study/scenario/resolved.ts';
export type { ModuleUse } from './study/modules/moduleUse.ts';
/** The parts that come with the program, by family. */
export { builtInCatalogue } from './study/parts/plugins.ts';
/**
 * Descriptors of the modules that a scenario names, imported in a thread of their own; pass them to `resolveScenario` as `loaded`. Without
 * them their parameters are neither checked nor filled in, and `runExperiment` refuses the scenario.
 */
export { describeModules } from './study/parts/describeModules.ts';
export type { DescribedModules } from './study/parts/describeModules.ts';
/** The grammar as JSON Schema. */
export { scenarioJsonSchema } from './study/scenario/jsonSchema.ts';

/** Faults and warnings as data, and as text for a terminal. */
export type { Failure, NamedAt, Position, Warning } from './study/failures/failure.ts';
export { renderFailures, renderWarnings } from './study/failures/render.ts';
export type { RenderOptions } from './study/failures/render.ts';

/** Upper bound of the call attempts of an experiment, known before the first event. */
export { estimateAttempts } from './study/experiment/estimateAttempts.ts';
export type { AttemptEstimate } from './study/experiment/estimateAttempts.ts';
/** Plays all replications on worker threads; the same results on any number of them. */
export { runExperiment } from './study/experiment/runExperiment.ts';
export type { ExperimentEnd, ExperimentOptions, Speed } from './study/experiment/runExperiment.ts';
export type { PlayOptions } from './study/tasks/playTasks.ts';
export type { TaskFault, TaskResult, TraceTarget } from './study/tasks/messages.ts';
export type { ThrownPlace } from './study/parts/thrownInModule.ts';

/** The form of `results.json`, and its reader, which trusts nothing. */
export type { AssumptionRange, RangeMeasure, Ranking } from './study/results/rangeOutcome.ts';
export type {
  ArmAuditTotal,
  DaySeries,
  Measure,
  ResultCaller,
  Results,
  ResultsStatus,
  VersusControl,
} from './study/results/results.ts';
export type { Answers, Decomposition, Standings, TradeOff } from './study/results/answerForms.ts';
export type { GameOutcome } from './study/results/gameOutcome.ts';
export type { PlayedRule } from './study/results/playedRules.ts';
export type { SensitivityOutcome } from './study/results/sensitivityOutcome.ts';
export { parseResults } from './study/results/parseResults.ts';
/** Every estimate with its interval, and the long table of single replications, as CSV. */
export { estimateTable } from './study/results/estimateTable.ts';
export { longTable } from './study/results/longTable.ts';
/** The points of a range over assumptions and of a sensitivity analysis as CSV. */
export { pointTable } from './study/sensitivity/pointTable.ts';
export type { PlayedBeside } from './study/sensitivity/pointTable.ts';
/** A page without any file beside it, and the same for a pull request. */
export type { Language } from './study/wording/speaking.ts';
export { htmlReport } from './study/report/htmlReport.ts';
export { markdownReport } from './study/report/markdownReport.ts';
/** What every number in the results means: unit, numerator, denominator, which direction is worse. */
export { metricCatalogue } from './model/measures/catalogue.ts';
export type { MeasureRow, Metric, MetricScope } from './model/measures/metric.ts';

/** Reads a trace (CSV, NDJSON, Parquet; anybody's) in batches; faults are parts, never exceptions. */
export { readTrace } from './study/traces/reading/readTrace.ts';
export type { TracePart, TraceReading, TraceReadingOptions } from './study/traces/reading/traceReading.ts';
export type { TraceBatch } from './model/traces/traceBatch.ts';
export type { TraceNames } from './study/traces/form/traceNames.ts';
/** Columns of a trace, in their order, with what they mean. */
export { callColumns } from './model/calls/callColumns.ts';
export type { CallColumn } from './model/calls/callColumn.ts';

/** Version of this package. */
export { ringfenceVersion } from './study/results/version.ts';
