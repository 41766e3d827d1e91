/** Any screening: a detector with any consequences at any of the places. */
import fc from 'fast-check';
import { places } from '../../src/model/contracts/detector.ts';
import type { Place } from '../../src/model/contracts/detector.ts';
import type { ParameterTable } from '../../src/model/contracts/parameter.ts';
import {
  appealParameters,
  challengeParameters,
  chargeParameters,
  delayParameters,
  latencyParameters,
  suspendParameters,
  toldCauses,
  tracebackParameters,
} from '../../src/model/world/consequenceParameters.ts';
import { actions } from '../../src/model/world/world.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { partArbitrary, termsArbitrary, without } from './partArbitrary.ts';
import type { Plain } from './partArbitrary.ts';

/** What an action needs beside it. */
const termsOf = (action: string): fc.Arbitrary<Plain> => {
  if (action === 'charge')
    return termsArbitrary(chargeParameters, 2).map((charge) => ({ charge: { amount: 0.1, ...charge } }));
  if (action === 'delay')
    return termsArbitrary(delayParameters, 1).map((delay) => ({ delay: { duration: '5 s', ...delay } }));
  if (action === 'challenge')
    return termsArbitrary(challengeParameters, 2).map((challenge) => ({ challenge }));
  return fc.constant({});
};

/** What is there with a chance of one half, mostly as it is written here. */
const perhaps = (name: string, usual: Plain, table: ParameterTable): fc.Arbitrary<Plain> =>
  fc.oneof(
    fc.constant({}),
    termsArbitrary(table, 2).map((terms) => ({ [name]: { ...usual, ...terms } })),
  );

/** Lines and customers are seen at the origin alone. */
const suspendArbitrary = (place: Place): fc.Arbitrary<Plain> =>
  fc
    .record({
      what: fc.constantFrom('number', 'upstream', ...(place === 'origin' ? ['line', 'operator'] : [])),
      appealShare: fc.constantFrom(0, 0.5),
    })
    .chain((settings) =>
      perhaps(
        'suspend',
        { after: '1 h', duration: '6 h', correction: '2 h', ...settings },
        without(suspendParameters, ['what']),
      ),
    );

/** What a site of a graph of carriers may have: calls are traced back, and it stands at some carriers alone. */
const ofGraph: fc.Arbitrary<Plain> = fc
  .tuple(
    perhaps(
      'traceback',
      { perDay: 100, deadline: '1 d', cutShare: 1, blocksNonResponders: true },
      tracebackParameters,
    ),
    fc.constantFrom({}, {}, { carriers: ['carrier-a'] }, { carriers: ['carrier-b', 'reseller'] }),
  )
  .map(([traceback, carriers]) => ({ ...traceback, ...carriers }));

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
      alarmAt: fc.constantFrom(0.2, 0.2, 0.5, 0.5, 0.9, 0.9, 0, 1),
      shadow: fc.constantFrom({}, {}, { shadow: true }, { shadow: true }, { shadow: false }),
      latency: perhaps('latency', { after: '1 h' }, latencyParameters),
      suspend: suspendArbitrary(place),
      appeal: perhaps('appeal', { share: 0.5, correction: '1 h' }, appealParameters),
      told: fc.constantFrom<Plain>({}, ...toldCauses.map((told) => ({ told }))),
      ofGraph: isGraph ? ofGraph : fc.constant({}),
    })
    .chain((site) => termsOf(site.action).map((ofAction) => ({ ...site, ofAction })))
    .map(({ detector, action, alarmAt, ...terms }) => ({
      id,
      ...detector,
      // eslint-disable-next-line unicorn/no-thenable -- the grammar's word; it is text, never a function
      then: action,
      alarmAt,
      ...Object.assign({}, ...Object.values(terms)),
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
