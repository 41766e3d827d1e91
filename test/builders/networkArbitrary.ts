/** Any network of a village: an exchange or a graph of carriers, with room or without, and with any of their terms. */
import fc from 'fast-check';
import {
  carrierGraphParameters,
  carrierParameters,
  singleExchangeParameters,
  trunkParameters,
} from '../../src/model/world/networkParameters.ts';
import { parametersArbitrary, termsArbitrary, without } from './partArbitrary.ts';
import type { Plain } from './partArbitrary.ts';

const mostCircuits = Number(singleExchangeParameters.circuits.maximum);

const exchange: fc.Arbitrary<Plain> = fc
  .record({
    circuits: fc.constantFrom(1000, 1000, 3, 3, 1, mostCircuits),
    terms: termsArbitrary(without(singleExchangeParameters, ['circuits', 'ringTimeoutSeconds']), 2),
  })
  .map(({ circuits, terms }) => ({ use: 'single-exchange', ...terms, circuits }));

const carrierTerms = termsArbitrary(without(carrierParameters, ['circuits']), 3);
const trunkTerms = termsArbitrary(without(trunkParameters, ['circuits']), 2);

const graph: fc.Arbitrary<Plain> = fc
  .record({
    terms: parametersArbitrary(
      without(carrierGraphParameters, ['alternativeRouting', 'ringTimeoutSeconds']),
      1,
    ),
    alternativeRouting: fc.boolean(),
    circuits: fc.constantFrom(3, 3, 500, 500, 1),
    largest: fc.constantFrom<Plain>({}, {}, {}, {}, {}, { carrier: mostCircuits }, { trunk: mostCircuits }),
    large: carrierTerms,
    reseller: carrierTerms,
    abroad: carrierTerms,
    long: trunkTerms,
    short: trunkTerms,
  })
  .map(({ terms, alternativeRouting, circuits, largest, large, reseller, abroad, long, short }) => ({
    use: 'carrier-graph',
    ...terms,
    alternativeRouting,
    carriers: {
      'carrier-a': { kind: 'large', ...large, circuits: largest.carrier ?? circuits },
      'carrier-b': { kind: 'large' },
      // Calls overflow over it.
      'carrier-c': { kind: 'large' },
      reseller: { kind: 'reseller', ...reseller },
      abroad: { kind: 'foreign', ...abroad },
    },
    trunks: {
      'a-b': { between: ['carrier-a', 'carrier-b'], ...short, circuits: largest.trunk ?? circuits },
      'a-c': { between: ['carrier-a', 'carrier-c'], ...long, circuits: 2 },
      'b-c': { between: ['carrier-b', 'carrier-c'], circuits: 2, weight: 2 },
      'a-r': { between: ['carrier-a', 'reseller'], circuits: 50 },
      'b-r': { between: ['carrier-b', 'reseller'], ...long, circuits: 50, weight: 2 },
      'b-x': { between: ['carrier-b', 'abroad'], circuits: 20, attemptsPerSecond: 5 },
    },
  }));

export const networkArbitrary: fc.Arbitrary<Plain> = fc
  .record({
    network: fc.oneof(exchange, graph),
    ringTimeoutSeconds: fc.constantFrom(60, 60, 60, 60, 12, 12.5, 5, 300),
  })
  .map(({ network, ringTimeoutSeconds }) => ({ ...network, ringTimeoutSeconds }));
