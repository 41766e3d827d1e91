/** Parameters of the built-in network: one exchange with a finite group of circuits. */
import type { ParameterTable } from '../contracts/parameter.ts';

export const singleExchangeParameters: ParameterTable = {
  circuits: {
    type: 'count',
    default: 5000,
    minimum: 1,
    maximum: 10_000_000,
    unit: 'circuits',
    says: 'simultaneous calls that the exchange can carry, ringing included',
    source: 'assumed: no congestion in the busy hour of 100 000 subscribers',
  },
  setupSeconds: {
    type: 'seconds',
    default: 3,
    minimum: 0,
    maximum: 60,
    unit: 's',
    says: 'post-dial delay: attempt to first ring or to a failure tone',
    source: 'assumed',
  },
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
