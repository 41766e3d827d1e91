/** Any screening: a detector with any consequences at any of the places. */
import fc from 'fast-check';
import { places } from '../../src/model/contracts/detector.ts';
import type { Place } from '../../src/model/contracts/detector.ts';
import { actions } from '../../src/model/world/world.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { partArbitrary } from './partArbitrary.ts';
import type { Plain } from './partArbitrary.ts';

const termsOf: Readonly<Record<string, Plain>> = {
  charge: { charge: { amount: 0.1 } },
  delay: { delay: { duration: '5 s' } },
  challenge: { challenge: {} },
};

/** What is there with a chance of one half. */
const perhaps = (terms: Plain): fc.Arbitrary<Plain> => fc.constantFrom({}, terms);

/** Lines and customers are seen at the origin alone. */
const suspendArbitrary = (place: Place): fc.Arbitrary<Plain> =>
  fc
    .constantFrom('number', 'upstream', ...(place === 'origin' ? ['line', 'operator'] : []))
    .chain((what) =>
      fc
        .constantFrom(0, 0.5)
        .chain((appealShare) =>
          perhaps({ suspend: { what, after: '1 h', duration: '6 h', appealShare, correction: '2 h' } }),
        ),
    );

interface SiteFrame {
  readonly place: Place;
  readonly isGraph: boolean;
  readonly id: string;
  /** Ids of the detectors that stand before it. */
  readonly earlier?: readonly string[];
}

const { detector: detectors } = builtInCatalogue;
const compositions = detectors.filter(({ parameters }) => 'members' in parameters);

const siteArbitrary = ({ place, isGraph, id, earlier = [] }: SiteFrame): fc.Arbitrary<Plain> =>
  fc
    .record({
      detector: partArbitrary(earlier.length === 0 ? detectors : compositions, 4, earlier),
      action: fc.constantFrom(...actions),
      alarmAt: fc.constantFrom(0.2, 0.5, 0.9),
      shadow: perhaps({ shadow: true }),
      latency: perhaps({ latency: { after: '1 h' } }),
      suspend: suspendArbitrary(place),
      appeal: perhaps({ appeal: { share: 0.5, correction: '1 h' } }),
      traceback: isGraph
        ? perhaps({
            traceback: { perDay: 100, deadline: '1 d', cutShare: 1, blocksNonResponders: true },
          })
        : fc.constant({}),
    })
    .map(({ detector, action, alarmAt, ...terms }) => ({
      id,
      ...detector,
      // eslint-disable-next-line unicorn/no-thenable -- the grammar's word; it is text, never a function
      then: action,
      alarmAt,
      ...Object.assign({}, ...Object.values(terms)),
      ...termsOf[action],
    }));

/** None, one, or a composition of the one before it. */
const sitesArbitrary = (place: Place, isGraph: boolean): fc.Arbitrary<readonly Plain[]> => {
  const id = `${place}-site`;
  const first = siteArbitrary({ place, isGraph, id });
  const second = siteArbitrary({ place, isGraph, id: `${place}-composed`, earlier: [id] });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.tuple(first) },
    { weight: 1, arbitrary: fc.tuple(first, second) },
  );
};

/** By place; `isGraph`: there are hops that a call can be traced over. */
export const screeningArbitrary = (isGraph: boolean): fc.Arbitrary<Plain> =>
  fc.record(
    Object.fromEntries(places.map((place) => [`screening.${place}`, sitesArbitrary(place, isGraph)])),
  );
