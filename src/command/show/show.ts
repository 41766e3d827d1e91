/** The verb `show`: one plug-in or metric with all that is known of it. */
import { printable } from '../../study/failures/printable.ts';
import type { Parameter, ParameterTable } from '../../model/contracts/parameter.ts';
import type { BooksPlugin } from '../../model/contracts/operator/books.ts';
import type { Family } from '../../model/contracts/plugin.ts';
import type { RulePlugin } from '../../model/contracts/rule.ts';
import { meaningText, rangeText } from '../../study/reading/parameterText.ts';
import { isTimeUnit } from '../../study/reading/quantity.ts';
import { readParameter } from '../../study/reading/readParameter.ts';
import { nearestFile } from '../../study/failures/nearestFile.ts';
import { begunBy, nearestName } from '../../study/failures/nearestName.ts';
import { pathStatus } from '../../study/failures/pathStatus.ts';
import { findMetric } from '../../model/measures/catalogue.ts';
import { familyCalled, listNames, shownEntries } from './catalogueEntries.ts';
import type { Entry } from './catalogueEntries.ts';
import { metricLines } from './metricLines.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { packagedCalled } from '../invocation/packagedScenarios.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { foldedForTerminal } from '../terminal/foldLines.ts';
import { ruleLines } from '../terminal/ruleLines.ts';
import { print, printJson, say } from '../terminal/say.ts';

const all: readonly Entry[] = shownEntries();

const nameOf = (entry: Entry): string => `${entry.family ?? 'metric'}/${entry.id}`;

/** Who asks, and for which family alone. */
interface Asking {
  readonly verb: string;
  readonly family?: Family;
}

const entriesFor = ({ family }: Asking): readonly Entry[] =>
  family === undefined ? all : all.filter((entry) => entry.family === family);

const found = (id: string, asking: Asking): readonly Entry[] =>
  entriesFor(asking).filter((entry) => entry.id === id || nameOf(entry) === id);

/** A few names tell more than a list of many. */
const mostNamed = 12;

/** The names that the unknown one begins, the nearest, those that have it inside, or where all stand. */
function meantText(id: string, asking: Asking): string {
  const listed = familyCalled(id) ?? listNames.find((name) => name === id);
  if (listed !== undefined) return `\`ringfence list ${listed}\` lists them`;
  const [first, bare = asking.family === undefined ? undefined : first] = id.split('/');
  const other = all.find((entry) => entry.id === bare);
  if (other !== undefined) return `\`ringfence show ${nameOf(other)}\` shows one of another family`;
  const known = entriesFor(asking);
  const names = [...new Set(id.includes('/') ? known.map(nameOf) : known.map((entry) => entry.id))];
  const begun = begunBy(id, names);
  if (begun.length > 1) return `these begin so: ${begun.join(', ')}`;
  const near = nearestName(id, names);
  if (near !== undefined) return `did you mean ${near}?`;
  const holding = id.length < 3 ? [] : names.filter((name) => hasWord(name, id.toLowerCase()));
  if (holding.length > 0 && holding.length <= mostNamed)
    return `these are called so in part: ${holding.join(', ')}`;
  const isRule = asking.family === 'rule' || id.startsWith('rule/');
  const scenario = isRule ? undefined : (nearestFile(id, /\.ya?ml$/i) ?? packagedCalled(id));
  if (scenario !== undefined) return `did you mean ${scenario}?`;
  return `ringfence list${isRule ? ' rules' : ''} shows what there is`;
}

/** Of the words that a name is made of one begins so. */
const hasWord = (name: string, beginning: string): boolean =>
  name.split(/[-./]/).some((word) => word.toLowerCase().startsWith(beginning));

/** The default as a scenario writes it; a plain number with its unit. */
function defaultText(name: string, parameter: Parameter, currency: string): string {
  const reading = readParameter({ name, parameter }, undefined);
  const written = 'leaf' in reading ? reading.leaf.plain : parameter.default;
  const own = parameter.unit.replace(/^currency/, () => currency);
  const unit = typeof written === 'number' && own !== '' ? ` ${own}` : '';
  const isQuantity = typeof written === 'string' && isTimeUnit(parameter.unit);
  return `${isQuantity ? written : JSON.stringify(written)}${unit}`;
}

/** `currency`: that of the defaults, where these are money of one. */
function* parameterLines(table: ParameterTable, currency: string = 'currency'): Generator<string> {
  for (const [name, parameter] of Object.entries(table)) {
    const { choices, source } = parameter;
    const range = choices === undefined ? rangeText(parameter) : ` (${choices.join(' | ')})`;
    yield `  ${name}: ${defaultText(name, parameter, currency)}${range}`;
    yield `      ${meaningText(parameter)}. Source: ${source}.`;
  }
}

function* lines(entry: Entry): Generator<string> {
  if (entry.family === 'rule') {
    yield* ruleLines(entry as unknown as RulePlugin);
    yield 'parameters:';
    yield* parameterLines(entry['parameters'] as ParameterTable, entry['currency'] as string | undefined);
    return;
  }
  const metric = entry.family === undefined ? findMetric(entry.id) : undefined;
  if (metric !== undefined) {
    yield* metricLines(metric);
    return;
  }
  const { family, version, parameters, cites, needs, id, title, ...rest } = entry;
  const { prices } = rest;
  yield `${family} ${id}, version ${String(version)}`;
  yield `  ${title}`;
  for (const [name, value] of Object.entries(rest))
    yield `  ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
  if (Array.isArray(cites) && cites.length > 0) yield `  cites: ${cites.join('; ')}`;
  if (Array.isArray(needs) && needs.length > 0) yield `  needs: ${needs.join(', ')}`;
  if (parameters !== undefined) {
    yield 'parameters:';
    yield* parameterLines(parameters as ParameterTable, (prices as BooksPlugin['prices'])?.currency);
  }
}

/** `id`: undefined where it is missing, which is told already. */
export async function show(
  id: string | undefined,
  options: OwnCheck & { readonly json?: boolean },
  asking: Asking = { verb: 'show' },
): Promise<ExitCode> {
  if (id === undefined) return ExitCode.usage;
  const entries = found(id, asking);
  // A scenario by another name, or what shows itself to be none.
  if (entries.length === 0 && asking.family === undefined && pathStatus(id) !== undefined)
    return (await import('./showScenario.ts')).showScenario(id, options);
  if (entries.length === 0) {
    const { isScenarioWord, scenarioWordText } = await import('./scenarioWords.ts');
    if (asking.family === undefined && isScenarioWord(id)) say(`show: ${scenarioWordText(id)}`);
    else say(`${asking.verb}: nothing is called "${printable(id)}"; ${meantText(id, asking)}`);
    return ExitCode.usage;
  }
  if (options.isOnlyChecked === true) return ExitCode.usage;
  if (options.json === true) printJson(entries.length === 1 ? entries[0] : entries, 2);
  else print(foldedForTerminal(entries.flatMap((entry, i) => [...(i === 0 ? [] : ['']), ...lines(entry)])));
  return ExitCode.done;
}
