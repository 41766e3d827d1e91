/** Where a call is screened on its way, and what each place sees of how it got there. Hot path: replication. */
import type { AttemptColumns } from '../../calls/observed.ts';
import type { CarrierMap } from '../../network/carrierGraph.ts';
import { places } from '../../contracts/detector.ts';
import type { Place } from '../../contracts/detector.ts';
import { Reach } from './callSigning.ts';
import type { CallSigning } from './callSigning.ts';
import type { Site } from './site.ts';

/** A place of a path at which calls are screened. */
export interface ScreeningPlace {
  /** Which place of the path it is, from 0 on, those without sites included. */
  readonly stage: number;
  readonly isHandset: boolean;
  /** How far a call has come that is refused here. */
  readonly reach: Reach;
  readonly sites: readonly Site[];
}

/** Where calls are screened; most places of a path have no site, and cost nothing. */
export interface PlacesOnPath {
  /** In the order in which a call passes. */
  of(path: number): readonly ScreeningPlace[];
  /** How far a call has come that the last of so many places has refused; none: nobody has taken it. */
  reachOf(path: number, placesPassed: number): Reach;
  /** The call in a row arrives at the `stage`-th place of its path: columns say what is seen there. */
  arrive(slot: number, path: number, stage: number): void;
}

/** The places of a path with their sites, the handset last. */
const screeningPlaces = (
  stages: readonly Pick<ScreeningPlace, 'reach' | 'sites'>[],
): readonly ScreeningPlace[] =>
  stages
    .map(({ reach, sites }, stage) => ({ stage, isHandset: stage === stages.length - 1, reach, sites }))
    .filter(({ sites }) => sites.length > 0);

const reachOfPlace = {
  origin: Reach.origin,
  transit: Reach.way,
  terminating: Reach.end,
  handset: Reach.end,
} as const;

const reachAt = (screening: readonly ScreeningPlace[], placesPassed: number): Reach =>
  placesPassed === 0 ? Reach.origin : screening[placesPassed - 1].reach;

/** One exchange: everybody's calls pass the four places, which see the same. */
export class OneWayPlaces implements PlacesOnPath {
  readonly #screening: readonly ScreeningPlace[];

  constructor(sites: readonly Site[]) {
    this.#screening = screeningPlaces(
      places.map((place) => ({
        reach: reachOfPlace[place],
        sites: sites.filter((site) => site.place === place),
      })),
    );
  }

  reachOf(_path: number, placesPassed: number): Reach {
    return reachAt(this.#screening, placesPassed);
  }

  of(_path: number): readonly ScreeningPlace[] {
    return this.#screening;
  }

  arrive(_slot: number, _path: number, _stage: number): void {}
}

/** One place on a path: whose it is, how many hops lead to it, and which carrier handed the call in. */
interface Stage {
  readonly hops: number;
  readonly place: Place;
  readonly carrier: number;
  readonly ingress: number;
  readonly reach: Reach;
}

/** The columns that differ from place to place, and who tells how a call is attested there. */
export interface SeenOnPath {
  readonly origin: AttemptColumns;
  readonly beyond: AttemptColumns;
  readonly signing: CallSigning;
}

/** A handset does not see which way a call came. */
const unseen = -1;

/**
 * Carriers joined by a graph: a call is screened where it comes in (`origin`), by every carrier that passes it on, and by the first one of the
 * country where it comes from abroad (`transit`), by the carrier of the number called, and on the handset. Carriers abroad screen nothing.
 */
export class CarrierPlaces implements PlacesOnPath {
  readonly #screening: readonly (readonly ScreeningPlace[])[];
  readonly #ingressOfStage: readonly Int32Array[];
  readonly #carrierOfStage: readonly Int32Array[];
  readonly #hopsOfStage: readonly Int32Array[];
  readonly #seen: SeenOnPath;

  constructor(sites: readonly Site[], map: CarrierMap, seen: SeenOnPath) {
    const paths = map.paths.first.length - 1;
    const byPath = Array.from({ length: paths }, (_, path) => stagesOf(map, path));
    const sitesAt = ({ place, carrier }: Stage): readonly Site[] =>
      sites.filter((site) => site.place === place && (place === 'handset' || site.carrier === carrier));
    this.#screening = byPath.map((stages) =>
      screeningPlaces(stages.map((stage) => ({ reach: stage.reach, sites: sitesAt(stage) }))),
    );
    this.#ingressOfStage = byPath.map((stages) => Int32Array.from(stages, (stage) => stage.ingress));
    this.#carrierOfStage = byPath.map((stages) => Int32Array.from(stages, (stage) => stage.carrier));
    this.#hopsOfStage = byPath.map((stages) => Int32Array.from(stages, (stage) => stage.hops));
    this.#seen = seen;
  }

  of(path: number): readonly ScreeningPlace[] {
    return this.#screening[path];
  }

  reachOf(path: number, placesPassed: number): Reach {
    return reachAt(this.#screening[path], placesPassed);
  }

  arrive(slot: number, path: number, stage: number): void {
    const { origin, beyond, signing } = this.#seen;
    const hops = this.#hopsOfStage[path][stage];
    const attestation = signing.seenAfter(slot, hops, this.#carrierOfStage[path][stage]);
    if (hops === 0) origin.attestation[slot] = attestation;
    beyond.attestation[slot] = attestation;
    beyond.ingress[slot] = this.#ingressOfStage[path][stage];
  }
}

function stagesOf({ paths, isForeign }: CarrierMap, path: number): readonly Stage[] {
  const from = Math.floor(path / paths.carriers) % paths.carriers;
  const to = path % paths.carriers;
  const first: Stage = { place: 'origin', carrier: from, hops: 0, ingress: from, reach: Reach.origin };
  const stages: Stage[] = isForeign[from] ? [] : [first];
  let before = from;
  let hops = 0;
  for (let hop = paths.first[path]; hop < paths.first[path + 1]; hop++) {
    const carrier = paths.hops[hop];
    hops += 1;
    const isGateway = isForeign[before] && !isForeign[carrier];
    // A gateway signs what comes from abroad: it is the first carrier of the country.
    const reach = isGateway ? Reach.origin : Reach.way;
    if (isGateway || carrier !== to) stages.push({ place: 'transit', carrier, hops, ingress: before, reach });
    if (carrier === to)
      stages.push({ place: 'terminating', carrier, hops, ingress: before, reach: Reach.end });
    before = carrier;
  }
  if (from === to) stages.push({ place: 'terminating', carrier: to, hops, ingress: from, reach: Reach.end });
  return [...stages, { place: 'handset', carrier: to, hops, ingress: unseen, reach: Reach.end }];
}
