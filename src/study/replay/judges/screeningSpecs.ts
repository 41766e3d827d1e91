/** The detectors of a scenario as judges of a trace. */
import { places } from '../../../model/contracts/detector.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { DetectorSpec } from './detectorSpec.ts';

/** Sites of every arm, each once; where a scenario has several arms with detectors an id begins with that of the arm. */
export function screeningSpecs(resolved: ResolvedScenario): readonly DetectorSpec[] {
  const screened = resolved.arms.filter(({ world }) =>
    places.some((place) => world.screening[place].length > 0),
  );
  return screened.flatMap(({ id: arm, world }) => {
    const name = (id: string): string => (screened.length === 1 ? id : `${arm}.${id}`);
    return places.flatMap((place) => {
      const members = world.screening[place].map(({ id }) => id);
      return world.screening[place].map(({ id, use, parameters, alarmAt }): DetectorSpec => ({
        id: name(id),
        use,
        place,
        parameters: Object.fromEntries(
          Object.entries(parameters).map(([key, value]) => [
            key,
            Array.isArray(value) && value.length > 0 && value.every((one) => members.includes(String(one)))
              ? value.map((one) => name(String(one)))
              : value,
          ]),
        ),
        alarmAt,
      }));
    });
  });
}
