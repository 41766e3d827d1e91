/** Parameters of the built-in networks: one exchange with a finite group of circuits, or carriers joined by trunk groups. */
import type { ParameterTable } from '../contracts/parameter.ts';
import { shareParameter } from '../contracts/termParameters.ts';

/** Of one group: every arm has room for a call on each circuit, and for five where congestion is not coupled. */
const mostCircuits = 1_000_000;

/** Of all groups of a network. */
export const mostCircuitsInAll: number = 2 * mostCircuits;

const networkTimes: ParameterTable = {
  setupSeconds: {
    type: 'seconds',
    default: 3,
    // Of calls that took no time at all, a dialer whose calls are refused would make any number in one instant.
    minimum: 0.1,
    maximum: 60,
    unit: 's',
    says: 'mean post-dial delay: attempt to first ring, to a failure tone or to a refusal',
    source: 'assumed',
  },
  setupSpread: shareParameter(
    0.5,
    'post-dial delays are uniform between (1 − this) and (1 + this) times the mean, of the call’s own',
    'assumed: set-ups take their time in every exchange on the way and in whatever dials; at 0 a dialer whose calls are all refused dials to the clock',
  ),
  failureToneSeconds: {
    type: 'seconds',
    default: 4,
    minimum: 0,
    maximum: 120,
    unit: 's',
    says: 'how long a busy, unreachable or invalid-number tone holds the line',
    source: 'assumed',
  },
  ringTimeoutSeconds: {
    type: 'seconds',
    default: 60,
    minimum: 5,
    maximum: 300,
    unit: 's',
    says: 'the network gives up an unanswered call after this time',
    source: 'assumed',
  },
};

export const singleExchangeParameters: ParameterTable = {
  circuits: {
    type: 'count',
    default: 5000,
    minimum: 1,
    maximum: mostCircuits,
    unit: 'circuits',
    says: 'simultaneous calls that the exchange can carry, ringing included',
    source: 'assumed: no congestion in the busy hour of 100 000 subscribers',
  },
  ...networkTimes,
};

/** Of `carrier-graph` as a whole. */
export const carrierGraphParameters: ParameterTable = {
  ...networkTimes,
  alternativeRouting: {
    type: 'boolean',
    default: false,
    unit: '',
    says: 'a call that finds a trunk group of its path full takes the best path that uses none of those groups',
    source: 'assumed',
  },
};

/** Of each carrier of a `carrier-graph`. */
export const carrierParameters: ParameterTable = {
  circuits: {
    type: 'count',
    default: 2000,
    minimum: 1,
    maximum: mostCircuits,
    unit: 'circuits',
    says: 'simultaneous calls between two customers of the carrier, ringing included',
    source: 'assumed: no congestion in the busy hour of 40 000 customers',
  },
  signsShare: shareParameter(
    0.9,
    'share of the calls of its own customers that the carrier signs',
    'assumed',
  ),
  signsForeignShare: shareParameter(
    0.9,
    'share of the calls from abroad that the carrier, when it is the first of the country, signs with C',
    'assumed',
  ),
  knowsNumberShare: shareParameter(
    0.8,
    'share of customers on leased lines whose right to the number shown the carrier knows (A instead of B)',
    'assumed',
  ),
  uncheckedShare: shareParameter(
    0.02,
    'share of customers whose calls the carrier signs with A, whatever number they show',
    'assumed',
  ),
  answersTraceback: shareParameter(
    0.87,
    'chance that the carrier answers when it is asked where a call came from',
    'assumed: 94 of the 699 carriers that tracebacks found in 2023 did not, facts E',
  ),
  tracebackDelay: {
    type: 'seconds',
    default: 69_120,
    minimum: 0,
    maximum: 31_536_000,
    unit: 's',
    says: 'mean time that it takes to answer; exponential',
    source:
      'about 4 days a traceback of about 5 hops, ITG 2020, facts E; at most 24 h by rule, rules US-GATEWAY',
  },
  verifies: {
    type: 'boolean',
    default: true,
    unit: '',
    says: 'the carrier checks signatures; else its attestation column is unknown',
    source: 'assumed',
  },
};

/** Of each trunk group of a `carrier-graph`. */
export const trunkParameters: ParameterTable = {
  circuits: {
    type: 'count',
    default: 1000,
    minimum: 1,
    maximum: mostCircuits,
    unit: 'circuits',
    says: 'simultaneous calls that the group can carry, either way, ringing included',
    source: 'assumed: no congestion in the busy hour of 100 000 subscribers of three carriers',
  },
  attemptsPerSecond: {
    type: 'count',
    default: 1000,
    minimum: 1,
    maximum: 1_000_000,
    unit: '1/s',
    says: 'set-ups that the group accepts within one second of the clock; further ones find it congested',
    source: 'assumed: no limit in ordinary traffic; commercial trunks of one customer have 1 to 5, facts B2',
  },
  weight: {
    type: 'number',
    default: 1,
    minimum: 0.001,
    maximum: 1_000_000,
    unit: '',
    says: 'length of the group: calls take the path on which the sum is least',
    source: 'assumed',
  },
  nonIpShare: shareParameter(
    0.55,
    'share of the calls that the group carries without IP, which lose their signature',
    'assumed: so that 35 to 46 % of calls between carriers arrive signed, TransNexus 2024, facts E',
  ),
};
