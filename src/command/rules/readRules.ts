/** Reads against which rules a trace is checked: those of the command line, of a scenario, or of the library; prints what is wrong with them. */
import type { World } from '../../model/world/world.ts';
import { rulesIn } from '../show/rulesIn.ts';
import { defaultRuleValues } from '../../study/parts/defaultRuleValues.ts';
import { argumentModules } from '../../study/arguments/argumentModules.ts';
import { readRuleArguments } from '../../study/rules/ruleArguments.ts';
import { scenarioRules } from '../../study/rules/ruleSpecs.ts';
import type { RuleSpec } from '../../study/rules/ruleSpecs.ts';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';
import { readModules } from '../../study/modules/moduleHash.ts';
import type { ModuleUse } from '../../study/modules/moduleUse.ts';
import { namedModules } from '../invocation/namedModules.ts';
import { tellFailures } from '../invocation/tellFailures.ts';
import { readScenario } from '../invocation/readScenario.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { say } from '../terminal/say.ts';

export interface AskedRules extends OwnCheck {
  readonly rule?: readonly string[];
  readonly rules?: string;
  readonly jurisdiction?: string;
  readonly world?: string;
  readonly allowModule?: readonly string[];
}

export interface Rules {
  readonly specs: readonly RuleSpec[];
  readonly modules: readonly ModuleUse[];
  /** Named one by one: those that the trace cannot show are told, not left out. */
  readonly isNamed: boolean;
  /** Whose plan tells of the numbers shown; null: none. */
  readonly world: World | null;
}

/** Null where something is wrong, which is told by then. */
export async function readRules(asked: AskedRules): Promise<Rules | null> {
  const files = await readFiles(asked);
  const named = await namedRules(asked.rule ?? [], asked);
  const isNamed = asked.rules !== undefined || (asked.rule ?? []).length > 0;
  const library = isNamed ? [] : libraryRules(asked.jurisdiction);
  if (files === null || named === null || library === null) return null;
  const { scenario, world } = files;
  const own = scenario === null ? [] : rulesOf(scenario, asked.rules);
  const modules = own === null ? null : modulesOf(scenario, named.modules);
  if (own === null || modules === null) return null;
  return {
    specs: [...own, ...named.specs, ...library],
    modules,
    isNamed,
    world: (world ?? scenario)?.world ?? null,
  };
}

interface ReadFiles {
  readonly scenario: ResolvedScenario | null;
  readonly world: ResolvedScenario | null;
}

/** The scenario of `--rules` and that of `--world`, where they are asked for. */
async function readFiles(asked: AskedRules): Promise<ReadFiles | null> {
  const { rules, world } = asked;
  const files = {
    scenario: rules === undefined ? null : await readFile(rules, asked, { isLoading: true }),
    world:
      world === undefined
        ? null
        : await readFile(world, asked, { isLoading: false, isSilent: world === rules }),
  };
  const isWhole =
    (rules === undefined || files.scenario !== null) && (world === undefined || files.world !== null);
  return isWhole ? files : null;
}

/** What the arms of a scenario of `--rules` name, which must be something. */
function rulesOf(scenario: ResolvedScenario, path: string | undefined): readonly RuleSpec[] | null {
  const own = scenarioRules(scenario);
  if (own.length > 0) return own;
  say(`${path}: found no rule in any arm, expected at least one under \`rules\``);
  return null;
}

/** Files of rules of the scenario and of `--rule`; one reference must be one file. */
function modulesOf(
  scenario: ResolvedScenario | null,
  named: readonly ModuleUse[],
): readonly ModuleUse[] | null {
  const all = [...(scenario?.modules ?? []).filter(({ family }) => family === 'rule'), ...named];
  const modules = eachOnce(all);
  const other = all.find((one) => modules.every(({ realPath }) => realPath !== one.realPath));
  if (other === undefined) return modules;
  say(`--rule ${other.reference}: the scenario of --rules names another file by the same path`);
  return null;
}

const eachOnce = (modules: readonly ModuleUse[]): readonly ModuleUse[] =>
  modules.filter(({ reference }, i) => modules.findIndex((one) => one.reference === reference) === i);

async function readFile(
  path: string,
  { allowModule, isOnlyChecked }: AskedRules,
  { isLoading, isSilent = false }: { readonly isLoading: boolean; readonly isSilent?: boolean },
): Promise<ResolvedScenario | null> {
  const allowedModules = allowModule ?? [];
  const { resolution } = await readScenario(path, {
    isLoading,
    isOnlyChecked,
    allowedModules,
    isSilent,
    overrides: {},
  });
  return resolution.resolved ?? null;
}

async function namedRules(
  texts: readonly string[],
  { allowModule, isOnlyChecked = false }: AskedRules,
): Promise<Pick<Rules, 'specs' | 'modules'> | null> {
  const search = {
    folder: process.cwd(),
    allowed: allowModule ?? [],
    isOfCommandLine: true,
    read: readModules(),
  };
  const modules = eachOnce(argumentModules(texts, { option: '--rule', family: 'rule' }, search));
  const described = await namedModules(modules, isOnlyChecked);
  const read = readRuleArguments(texts, { loaded: described.loaded, search });
  const failures = [...read.failures, ...described.failures];
  if (failures.length === 0) return { specs: read.specs, modules };
  tellFailures(failures, read.sources);
  return null;
}

/** All that hold in a country or state, or all; null where there is no such one. */
const libraryRules = (jurisdiction: string | undefined): readonly RuleSpec[] | null =>
  rulesIn(jurisdiction)?.map((plugin) => ({
    id: plugin.id,
    use: plugin.id,
    values: defaultRuleValues(plugin),
    from: '',
  })) ?? null;
