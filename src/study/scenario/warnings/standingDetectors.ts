/** Detectors that stand in a world: at the sites that it declares, and where its rules have carriers put them up. */
import { places } from '../../../model/contracts/detector.ts';
import type { Place } from '../../../model/contracts/detector.ts';
import { ruleFacts } from '../../../model/contracts/rule.ts';
import type { World } from '../../../model/world/world.ts';
import type { Catalogue } from '../../modules/catalogue.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';
import { askedRules } from './keepableCalls.ts';

export interface StandingDetector {
  readonly place: Place;
  readonly use: string;
  /** Where the file names it, or the rule that has it put up. */
  readonly path: Path;
  /** In words: the detector, and of which rule. */
  readonly name: string;
}

/** Each detector of a rule once, however many places it stands at; a third party's rules are not asked. */
export function standingDetectors(world: World, catalogue: Catalogue): readonly StandingDetector[] {
  const ofSites = places.flatMap((place) =>
    world.screening[place].map(({ use }, i) => ({
      place,
      use,
      path: ['screening', place, i, 'use'],
      name: use,
    })),
  );
  const ofRules = askedRules(world, catalogue, ruleFacts).flatMap(({ index, id, part: { enforce } }) =>
    enforce
      .filter(({ detector }, i) => enforce.findIndex((other) => other.detector === detector) === i)
      .map(({ place, detector: use }) => ({
        place,
        use,
        path: ['rules', index, 'use'],
        name: `${use} of ${id}`,
      })),
  );
  return [...ofSites, ...ofRules];
}
