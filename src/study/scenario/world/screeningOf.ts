/** Detectors with their places and what follows from their alarms, as the model takes them, from their section of a checked tree. */
import { places, type Place } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { usualToldCause } from '../../../model/world/consequenceParameters.ts';
import type { PartSettings, ScreeningSettings, World } from '../../../model/world/world.ts';
import { siteParameters } from '../../reading/fixedParameters.ts';
import { valuesOf } from '../../reading/leaf.ts';
import { leafValue, numberOf, partOf } from './sections.ts';
import type { Section } from './sections.ts';

export function screeningOf(screening: Section): World['screening'] {
  const sites = (place: Place): readonly ScreeningSettings[] =>
    (screening[place] as readonly Section[]).map((site) => ({
      id: String(site.id),
      alarmAt: numberOf(site.alarmAt),
      // eslint-disable-next-line unicorn/no-thenable -- the grammar's word; it is text, never a function
      then: site.then as ScreeningSettings['then'],
      isShadow: leafValue(site.shadow) === true,
      ...siteParts(site),
    }));
  return Object.fromEntries(places.map((place) => [place, sites(place)])) as World['screening'];
}

/** The detector with its parameters, and what follows from its alarms. */
function siteParts(site: Section): PartSettings & Pick<ScreeningSettings, 'consequences' | 'carriers'> {
  const {
    carriers = [],
    challenge,
    delay,
    charge,
    latency,
    suspend,
    traceback,
    appeal,
    told = usualToldCause,
    ...rest
  } = site;
  const terms = (section: unknown): ParameterValues | null =>
    section === undefined ? null : valuesOf(section, () => true);
  return {
    ...partOf(rest, Object.keys(siteParameters)),
    carriers: carriers as readonly string[],
    consequences: {
      challenge: terms(challenge),
      delay: terms(delay),
      charge: terms(charge),
      latency: terms(latency),
      suspend: terms(suspend),
      traceback: terms(traceback),
      appeal: terms(appeal),
      toldCause: told as number,
    },
  };
}
