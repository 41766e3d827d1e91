/** Reads what `--detector` asks for: all faults at once, each with its place in the argument and the nearest known name. */
import { places } from '../../../model/contracts/detector.ts';
import type { Place } from '../../../model/contracts/detector.ts';
import { missingModule } from '../../arguments/argumentModules.ts';
import { argumentName, readArgument } from '../../arguments/argumentText.ts';
import { builtInCatalogue } from '../../parts/plugins.ts';
import type { Failure } from '../../failures/failure.ts';
import { checkedTree } from '../../reading/checkedTree.ts';
import type { LoadedPlugins } from '../../modules/catalogue.ts';
import { siteParameters } from '../../reading/fixedParameters.ts';
import { isLeaf, valuesOf } from '../../reading/leaf.ts';
import { isModuleReference } from '../../modules/moduleReference.ts';
import type { ModuleSearch } from '../../modules/moduleFile.ts';
import { partSchema } from '../../scenario/world/partSchema.ts';
import { failureOf, nearestHint, oneOf } from '../../reading/problem.ts';
import type { Origin } from '../../reading/problem.ts';
import { id, idFrom, parameterShape, word } from '../../reading/schemaParts.ts';
import type { Schema } from '../../reading/schemaParts.ts';
import type { DetectorSpec } from './judgeSpec.ts';

/** Keys of an argument that are not the detector's own. */
const aroundKeys: readonly string[] = ['id', 'place', 'alarmAt'];

export interface ReadArguments {
  readonly specs: readonly DetectorSpec[];
  readonly failures: readonly Failure[];
  /** Texts of the arguments by the name that failures give them. */
  readonly sources: Readonly<Record<string, string>>;
}

/** `earlier`: detectors that judge before these. */
export function readDetectors(
  texts: readonly string[],
  of: {
    readonly loaded: LoadedPlugins;
    readonly search: ModuleSearch;
    readonly earlier: readonly DetectorSpec[];
  },
): ReadArguments {
  const specs: DetectorSpec[] = [];
  const failures: Failure[] = [];
  const sources: Record<string, string> = {};
  texts.forEach((text, i) => {
    const name = argumentName('--detector', texts, i);
    sources[name] = text;
    const before = [...of.earlier, ...specs];
    const read = readOne(text, name, { ...of, before });
    failures.push(...read.failures);
    if (read.spec !== undefined) specs.push(read.spec);
  });
  return { specs, failures, sources };
}

interface Around {
  readonly loaded: LoadedPlugins;
  readonly search: ModuleSearch;
  readonly before: readonly DetectorSpec[];
}

function readOne(
  text: string,
  name: string,
  { loaded, search, before }: Around,
): { readonly failures: readonly Failure[]; readonly spec?: DetectorSpec } {
  const argument = readArgument(text, name);
  const { use, values, locate } = argument;
  const syntax = argument.problems.map(({ span, ...rest }) => ({
    ...argument.position(span),
    ...rest,
    path: '',
    hint: '',
  }));
  const raw = rawOf(use, values);
  const origin: Origin = { raw, locate, prefix: [] };
  const { problems, tree } = checkedTree(schemaOf(loaded), raw);
  const failures = [
    ...syntax,
    ...problems.map((problem) => failureOf(problem, origin)),
    ...missingModule({ use, family: 'detector' }, search, origin),
  ];
  if (failures.length > 0) return { failures };
  const spec = specOf(tree as Readonly<Record<string, unknown>>);
  const wrong = placeFailures(spec, tree, { before, origin });
  return wrong.length > 0 ? { failures: wrong } : { failures, spec };
}

/** As a scenario would write the site. */
function rawOf(use: string, values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!isModuleReference(use)) return { use, ...values };
  const entries = Object.entries(values);
  return {
    use,
    ...Object.fromEntries(entries.filter(([key]) => aroundKeys.includes(key))),
    with: Object.fromEntries(entries.filter(([key]) => !aroundKeys.includes(key))),
  };
}

const schemaOf = (loaded: LoadedPlugins): Schema =>
  partSchema({
    name: 'detector',
    family: 'detector',
    descriptors: builtInCatalogue.detector,
    around: {
      id: id.optional(),
      place: word(places, 'terminating'),
      ...parameterShape({ alarmAt: siteParameters.alarmAt }),
    },
    loaded,
  });

function specOf(tree: Readonly<Record<string, unknown>>): DetectorSpec {
  const use = String(tree.use);
  const isModule = isModuleReference(use);
  const alarmAt = isLeaf(tree.alarmAt) ? Number(tree.alarmAt.value) : 0.5;
  return {
    kind: 'detector',
    id: typeof tree.id === 'string' ? tree.id : usualId(use),
    use,
    place: tree.place as Place,
    parameters: isModule
      ? valuesOf(tree.with, () => true)
      : valuesOf(tree, (key) => !aroundKeys.includes(key)),
    alarmAt,
  };
}

/** Of a built-in part its own id; of a module its export’s name, or where this is `detector`, as most call it, that of the file. */
function usualId(use: string): string {
  if (!isModuleReference(use)) return use;
  const at = use.indexOf('#');
  const name = use.slice(at + 1);
  const file = use
    .slice(0, at)
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '');
  return (name === 'detector' ? idFrom(file) : idFrom(name)) || name;
}

/** Ids are unique, and the members of a composition stand before it at the same place. */
function placeFailures(
  spec: DetectorSpec,
  tree: unknown,
  { before, origin }: { before: readonly DetectorSpec[]; origin: Origin },
): readonly Failure[] {
  const failures: Failure[] = [];
  if (before.some((earlier) => earlier.id === spec.id))
    failures.push(
      failureOf(
        {
          path: ['use'],
          found: `a second ${spec.id}`,
          expected: 'a name of its own',
          hint: `add id=${spec.id}-2`,
        },
        origin,
      ),
    );
  const known = before.filter(({ place }) => place === spec.place).map((earlier) => earlier.id);
  for (const leaf of Object.values(tree as Readonly<Record<string, unknown>>)) {
    if (!isLeaf(leaf) || leaf.type !== 'sites') continue;
    for (const member of (leaf.value as readonly string[]).filter((one) => !known.includes(one)))
      failures.push(
        failureOf(
          {
            path: [leaf.name],
            found: `"${member}"`,
            expected:
              known.length === 0
                ? 'the id of a detector that stands before it; none does'
                : `${oneOf(known)}, which stand before it`,
            hint: nearestHint(member, known),
          },
          origin,
        ),
      );
  }
  return failures;
}
