/** Sites of a detector, whether it is named itself or only a file that it reads, such as a model. */
import { places } from '../../../model/contracts/detector.ts';
import type { Place } from '../../../model/contracts/detector.ts';
import type { ScreeningSettings, World } from '../../../model/world/world.ts';

export interface NamedSite {
  readonly place: Place;
  readonly settings: ScreeningSettings;
}

/** Every site of a world with a detector of that name, or with a file of that name. */
export const sitesNamed = ({ screening }: World, name: string): readonly NamedSite[] =>
  places.flatMap((place) =>
    screening[place]
      .filter(({ use, parameters }) => use === name || Object.values(parameters).includes(name))
      .map((settings) => ({ place, settings })),
  );
