/** What a rule has carriers do, held to what `screening` of a scenario may say: the same places, actions, parameters and terms. */
import { places } from '../../../model/contracts/detector.ts';
import type { Parameter, ParameterTable, ParameterValue } from '../../../model/contracts/parameter.ts';
import { chargeParameters, suspendParameters } from '../../../model/world/consequenceParameters.ts';
import { actions } from '../../../model/world/world.ts';
import { isFileType } from '../../reading/fileReference.ts';
import { siteParameters } from '../../reading/fixedParameters.ts';
import type { PartDescriptor } from './partSchema.ts';
import { described, nearestHint, oneOf } from '../../reading/problem.ts';
import { readParameter } from '../../reading/readParameter.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';
import { isMap } from '../../reading/isMap.ts';

/** A fault of one entry; paths begin with its place in the list. */
export interface PlacedProblem {
  readonly path: Path;
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
}

/** Where in the list, such as `[0].parameters.limitCalls`. */
export const placeText = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');

const keys = ['place', 'detector', 'parameters', 'alarmAt', 'then', 'suspend', 'charge'];
/** Actions whose terms a rule cannot give. */
const withoutTerms: readonly string[] = ['delay', 'challenge'];
const possible = actions.filter((action) => !withoutTerms.includes(action));

type Entry = Readonly<Record<string, unknown>>;

/** Each is a detector that sees every call at its place. Assumed. */
const placedAtMost = 100;

/** All faults of what a rule places, `enforce` itself included. */
export function enforceProblems(
  enforce: unknown,
  detectors: readonly PartDescriptor[],
): readonly PlacedProblem[] {
  if (!Array.isArray(enforce)) return [fault([], enforce, 'a list of placed detectors, [] for none')];
  if (enforce.length > placedAtMost)
    return [fault([], enforce, `at most ${placedAtMost} placed detectors, not ${enforce.length}`)];
  return (enforce as readonly unknown[]).flatMap((entry, i) =>
    entryProblems(entry, detectors).map((problem) => ({ ...problem, path: [i, ...problem.path] })),
  );
}

const fault = (
  path: Path,
  value: unknown,
  says: string | { readonly expected: string; readonly hint: string },
): PlacedProblem => ({
  path,
  found: described(value),
  ...(typeof says === 'string' ? { expected: says, hint: '' } : says),
});

function entryProblems(entry: unknown, detectors: readonly PartDescriptor[]): readonly PlacedProblem[] {
  if (!isMap(entry)) return [fault([], entry, `a map with ${keys.join(', ')}`)];
  return [
    ...unknownKeys([], entry, keys),
    ...wordProblems('place', entry, places),
    ...detectorProblems(entry, detectors),
    ...valueProblems(['alarmAt'], entry.alarmAt, siteParameters.alarmAt),
    ...wordProblems('then', entry, possible),
    ...termProblems(entry),
  ];
}

function unknownKeys(path: Path, map: Entry, known: readonly string[]): readonly PlacedProblem[] {
  return Object.keys(map)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      path: [...path, key],
      found: `the unknown key \`${key}\``,
      expected: oneOf(known),
      hint: nearestHint(key, known),
    }));
}

function wordProblems(key: string, entry: Entry, known: readonly string[]): readonly PlacedProblem[] {
  const word = entry[key];
  if (typeof word === 'string' && known.includes(word)) return [];
  const hint = typeof word === 'string' ? nearestHint(word, known) : '';
  return [fault([key], word, { expected: oneOf(known), hint })];
}

function detectorProblems(entry: Entry, detectors: readonly PartDescriptor[]): readonly PlacedProblem[] {
  const known = detectors.filter(({ parameters }) => Object.values(parameters).every(isFreeOfFiles));
  const detector = known.find(({ id }) => id === entry.detector);
  if (detector === undefined)
    return wordProblems(
      'detector',
      entry,
      known.map(({ id }) => id),
    );
  return tableProblems('parameters', entry.parameters, detector.parameters);
}

/** A rule has no folder in which a file could be looked for; a model may be the one that comes with the detector. */
const isFreeOfFiles = ({ type }: Parameter): boolean => type === 'model' || !isFileType(type);

/** Terms of its suspensions and charges, each with its action, of what its place sees. */
function termProblems(entry: Entry): readonly PlacedProblem[] {
  const { then, charge, suspend, place } = entry;
  const problems = [
    ...(charge === undefined ? [] : tableProblems('charge', charge, chargeParameters)),
    ...(suspend === undefined ? [] : tableProblems('suspend', suspend, suspendParameters)),
  ];
  if (then === 'charge' && charge === undefined)
    return [...problems, fault(['then'], then, 'its terms beside it, such as charge: {}')];
  if (then !== 'charge' && charge !== undefined)
    return [...problems, fault(['charge'], charge, 'then: charge beside these terms')];
  const what = isMap(suspend) ? suspend.what : undefined;
  if (place === 'origin' || (what !== 'line' && what !== 'operator')) return problems;
  const expected = 'number or upstream: lines and customers are seen at the origin alone';
  return [...problems, fault(['suspend', 'what'], what, expected)];
}

/** Values by name; those that are left out have their defaults. */
function tableProblems(key: string, given: unknown, table: ParameterTable): readonly PlacedProblem[] {
  if (!isMap(given)) return [fault([key], given, 'a map of values by name, {} for the defaults')];
  return [
    ...unknownKeys([key], given, Object.keys(table)),
    ...Object.entries(given).flatMap(([name, value]) =>
      Object.hasOwn(table, name) ? valueProblems([key, name], value, table[name]) : [],
    ),
  ];
}

/** A value as parts are given it is written as a file would and read as from a file. */
function valueProblems(path: Path, value: unknown, parameter: Parameter): readonly PlacedProblem[] {
  const name = String(path.at(-1));
  const refused = (problems: readonly { readonly expected: string; readonly hint?: string }[]) =>
    problems.map(({ expected, hint = '' }) => fault(path, value, { expected, hint }));
  if (!isPlain(value, parameter)) return refused([expectedOf(name, parameter)]);
  const written = readParameter({ name, parameter: { ...parameter, default: value } }, undefined);
  const read = 'leaf' in written ? readParameter({ name, parameter }, written.leaf.plain) : written;
  return 'leaf' in read ? [] : refused(read.problems);
}

/** Can it be written at all? Numbers and times in seconds must be numbers: a part would not read `2 h`. */
function isPlain(value: unknown, { type }: Parameter): value is ParameterValue {
  if (type === 'hours') return isListOfNumbers(value) && value.length === 2;
  if (type === 'model') return value === '';
  if (type === 'series') return isListOfNumbers(value);
  if (['number', 'count', 'share', 'seconds', 'money'].includes(type)) return isNumber(value);
  return value !== undefined && value !== null;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isListOfNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every(isNumber);

/** What a value would have to be, as reading one that is nothing tells it. */
function expectedOf(name: string, parameter: Parameter): { readonly expected: string } {
  const read = readParameter({ name, parameter }, null);
  return 'leaf' in read ? { expected: 'a value' } : { expected: read.problems[0].expected };
}
