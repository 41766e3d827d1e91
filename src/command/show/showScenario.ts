/** The cast of a scenario: who calls, what screens the calls, which arms are compared, which values the file gives. */
import type { ParameterValue } from '../../model/contracts/parameter.ts';
import type { CallerSettings, ScreeningSettings, World } from '../../model/world/world.ts';
import { resultCallers } from '../../study/results/resultCallers.ts';
import { ruleSites } from '../../study/results/ruleSites.ts';
import { setsRules } from '../../study/results/setsRules.ts';
import { displayWidth } from '../../study/failures/displayWidth.ts';
import { printable } from '../../study/failures/printable.ts';
import { exampleNames } from '../../study/names/exampleNames.ts';
import { fictionalNames } from '../../study/names/fictionalNames.ts';
import { unitText } from '../../study/wording/displayUnits.ts';
import { texts } from '../../study/wording/speaking.ts';
import { figure } from '../../study/wording/figures.ts';
import { shownScenario } from '../../study/outputs/shownScenario.ts';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { readScenario } from '../invocation/readScenario.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { foldedForTerminal } from '../terminal/foldLines.ts';
import { print, printJson } from '../terminal/say.ts';
import { ruleRows } from './castRules.ts';

export interface ShowScenarioOptions extends OwnCheck {
  readonly json?: boolean;
}

const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - displayWidth(text)));

/** Rows in columns two spaces apart, indented; the last column is free. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => displayWidth(row[i]))));
  return rows.map((row) =>
    `  ${row.map((text, i) => (i === row.length - 1 ? text : padded(text, widths[i]))).join('  ')}`.trimEnd(),
  );
}

const plain = (value: ParameterValue): string =>
  typeof value === 'string' ? value : JSON.stringify(value).replaceAll(',', ', ');

/** Where members are not counted. */
const membersText: Readonly<Record<string, string>> = { subscribers: 'subscribers', unknown: '?' };

function partsOf(caller: CallerSettings): string {
  if (caller.kind === 'wanted') return caller.use;
  const { pacing, list, callingNumber, script, books, evasion } = caller;
  return [pacing, list, callingNumber, script, books, ...evasion].map(({ use }) => use).join(' · ');
}

const screeningLine = (place: string, site: ScreeningSettings): readonly string[] => [
  place,
  site.id,
  site.use,
  `${site.isShadow ? 'in shadow, ' : ''}alarm at ${site.alarmAt}, then ${site.then}`,
];

/** Those of rules come last, as at each place. */
const screeningLines = (world: World): readonly (readonly string[])[] => [
  ...Object.entries(world.screening).flatMap(([place, sites]) =>
    sites.map((site) => screeningLine(place, site)),
  ),
  ...ruleSites(world).map(({ place, rule, detector, action, suspends }) => {
    const [at, id] = place.split('/');
    return [at, id, detector, `of rule ${rule}, then ${action}${suspends === true ? ' and suspend' : ''}`];
  }),
];

/** What an arm sets beside its sites, which stand among its screening: its rules as those of the world are told, all else as it is written. */
function settingLines({ world, settings }: ResolvedScenario['arms'][number]): readonly string[] {
  const rules = setsRules(settings) ? ruleRows(world, settings['rules']) : [];
  return [
    ...(rules.length === 0 ? [] : ['    rules', ...aligned(rules).map((line) => `    ${line}`)]),
    ...Object.entries(settings)
      .filter(([path]) => !path.startsWith('screening.') && (path !== 'rules' || rules.length === 0))
      .map(([path, value]) => `    ${path} = ${JSON.stringify(value)}`),
  ];
}

/** Lines of the whole cast. */
export async function castLines(resolved: ResolvedScenario): Promise<readonly string[]> {
  const names = await fictionalNames();
  const { world, arms, experiment, assumptions } = resolved;
  const { days, preHistoryDays, start } = world.clock;
  const people = world.population.reduce((sum, { parameters }) => sum + Number(parameters.subscribers), 0);
  const callers = resultCallers(world).map((caller) => [
    caller.id,
    `${caller.kind === 'operators' ? 'unwanted' : 'wanted'}: ${caller.class}`,
    caller.members === null ? (membersText[caller.kind] ?? '') : String(caller.members),
    exampleNames(caller, names),
  ]);
  const base = screeningLines(world);
  const rules = ruleRows(world);
  const hasRules = [world, ...arms.map((arm) => arm.world)].some((one) => one.rules.length > 0);
  const given = assumptions.filter(({ status }) => status !== 'assumed');
  return [
    `${resolved.id}: ${printable(Object.values(resolved.title).join(' / '))}`,
    `  ${figure(people)} people, ${days} ${days === 1 ? 'day' : 'days'} from ${start} after ${preHistoryDays} ${preHistoryDays === 1 ? 'day' : 'days'} of pre-history, ${world.currency}, ${world.network.use}`,
    '',
    'who calls (members; names are invented)',
    ...aligned(callers),
    '',
    'made of',
    ...aligned(world.callers.map((caller) => [caller.id, partsOf(caller)])),
    '',
    `screening in the world as written${base.length === 0 ? ': none' : ''}`,
    ...aligned(base),
    '',
    `rules in the world as written${rules.length === 0 ? ': none' : ''}`,
    ...aligned(rules),
    '',
    `arms (${experiment.mode})`,
    ...arms.flatMap((arm) => [
      `  ${arm.id}${arm.isControl ? ' (control)' : ''}`,
      ...aligned(screeningLines(arm.world)).map((line) => `  ${line}`),
      ...settingLines(arm),
    ]),
    ...(hasRules ? ['', texts().library.doubt] : []),
    '',
    `parameters given in the file or with a source (${given.length} of ${assumptions.length}; the others are assumed, --json has them all)`,
    ...aligned(
      given.map(({ path, value, unit, source }) => [
        path,
        `${plain(value)} ${unitText(unit, world.currency)}`.trim(),
        source,
      ]),
    ),
  ];
}

export async function showScenario(file: string, options: ShowScenarioOptions): Promise<ExitCode> {
  const { resolution } = await readScenario(file, {
    isLoading: false,
    allowedModules: [],
    isSilent: false,
    isOnlyChecked: options.isOnlyChecked,
    overrides: {},
  });
  const { resolved } = resolution;
  if (resolved === undefined || options.isOnlyChecked === true) return ExitCode.usage;
  if (options.json === true) printJson(shownScenario(resolved), 2);
  else print(foldedForTerminal(await castLines(resolved)));
  return ExitCode.done;
}
