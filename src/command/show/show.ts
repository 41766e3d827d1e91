/** The verb `show`: one plug-in or metric with all that is known of it. */
import type { ParameterTable } from '../../model/contracts/parameter.ts';
import type { RulePlugin } from '../../model/contracts/rule.ts';
import { nearestName } from '../../study/failures/nearestName.ts';
import { entriesOf, families, metricEntries } from './catalogueEntries.ts';
import type { Entry } from './catalogueEntries.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { foldedForTerminal } from '../terminal/foldLines.ts';
import { ruleLines } from '../terminal/ruleLines.ts';

const all: readonly Entry[] = [...families.flatMap((family) => entriesOf(family)), ...metricEntries()];

const nameOf = (entry: Entry): string => `${entry.family ?? 'metric'}/${entry.id}`;

const found = (id: string): readonly Entry[] =>
  all.filter((entry) => entry.id === id || nameOf(entry) === id);

const range = (minimum: number | undefined, maximum: number | undefined): string =>
  minimum === undefined && maximum === undefined ? '' : ` [${minimum ?? '−∞'} … ${maximum ?? '∞'}]`;

function* parameterLines(table: ParameterTable): Generator<string> {
  for (const [name, p] of Object.entries(table)) {
    const choices = p.choices === undefined ? '' : ` (${p.choices.join(' | ')})`;
    yield `  ${name}: ${JSON.stringify(p.default)}${p.unit === '' ? '' : ` ${p.unit}`}${range(p.minimum, p.maximum)}${choices}`;
    yield `      ${p.says}. Source: ${p.source}.`;
  }
}

function* lines(entry: Entry): Generator<string> {
  if (entry.family === 'rule') {
    yield* ruleLines(entry as unknown as RulePlugin);
    yield 'parameters:';
    yield* parameterLines(entry['parameters'] as ParameterTable);
    return;
  }
  const { family, version, parameters, cites, needs, id, title, ...rest } = entry;
  yield family === undefined ? `metric ${id}` : `${family} ${id}, version ${String(version)}`;
  yield `  ${title}`;
  for (const [name, value] of Object.entries(rest))
    yield `  ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
  if (Array.isArray(cites) && cites.length > 0) yield `  cites: ${cites.join('; ')}`;
  if (Array.isArray(needs) && needs.length > 0) yield `  needs: ${needs.join(', ')}`;
  if (parameters !== undefined) {
    yield 'parameters:';
    yield* parameterLines(parameters as ParameterTable);
  }
}

export async function show(id: string, options: { readonly json?: boolean }): Promise<ExitCode> {
  const entries = found(id);
  if (entries.length === 0) {
    const near = nearestName(id, id.includes('/') ? all.map(nameOf) : all.map((entry) => entry.id));
    process.stderr.write(
      `show: nothing is called "${id}"${near === undefined ? '; ringfence list shows what there is' : `; did you mean ${near}?`}\n`,
    );
    return ExitCode.usage;
  }
  if (options.json === true)
    process.stdout.write(`${JSON.stringify(entries.length === 1 ? entries[0] : entries, null, 2)}\n`);
  else
    process.stdout.write(
      `${foldedForTerminal(entries.flatMap((entry) => [...lines(entry), ''])).join('\n')}`,
    );
  return ExitCode.done;
}
