/** Reads what `--detector` asks for: all faults at once, each with its place in the argument and the nearest known name. */
import { places } from '../../../model/contracts/detector.ts';
import type { Place } from '../../../model/contracts/detector.ts';
import { namedPart, readArguments } from '../../arguments/partArguments.ts';
import type { NamedPart, ReadArguments } from '../../arguments/partArguments.ts';
import { builtInCatalogue } from '../../parts/plugins.ts';
import type { Failure } from '../../failures/failure.ts';
import type { LoadedPlugins } from '../../modules/catalogue.ts';
import { siteParameters } from '../../reading/fixedParameters.ts';
import { isLeaf } from '../../reading/leaf.ts';
import { isModuleReference } from '../../modules/moduleReference.ts';
import type { ModuleSearch } from '../../modules/moduleFile.ts';
import { partSchema } from '../../scenario/world/partSchema.ts';
import { failureOf, nearestHint, oneOf } from '../../reading/problem.ts';
import { id, idFrom, parameterShape, word } from '../../reading/schemaParts.ts';
import type { Schema } from '../../reading/schemaParts.ts';
import type { DetectorSpec } from './detectorSpec.ts';

/** Keys of an argument that are not the detector's own. */
const aroundKeys: readonly string[] = ['id', 'place', 'alarmAt'];

/** `earlier`: detectors that judge before these. */
export function readDetectors(
  texts: readonly string[],
  of: {
    readonly loaded: LoadedPlugins;
    readonly search: ModuleSearch;
    readonly earlier: readonly DetectorSpec[];
  },
): ReadArguments<DetectorSpec> {
  const { search, earlier } = of;
  const schema = schemaOf(of.loaded);
  return readArguments<DetectorSpec>('--detector', texts, (text, name, before) => {
    const read = namedPart(text, name, { family: 'detector', schema, search, around: aroundKeys });
    if ('failures' in read) return read;
    const spec = specOf(read.part);
    const failures = placeFailures(spec, read.part, [...earlier, ...before]);
    return failures.length > 0 ? { failures } : { part: spec };
  });
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

function specOf({ use, values, tree: { id: named, place, alarmAt } }: NamedPart): DetectorSpec {
  return {
    id: typeof named === 'string' ? named : usualId(use),
    use,
    place: place as Place,
    parameters: values,
    alarmAt: isLeaf(alarmAt) ? Number(alarmAt.value) : 0.5,
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
  { tree, origin }: NamedPart,
  before: readonly DetectorSpec[],
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
  for (const leaf of Object.values(tree)) {
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
