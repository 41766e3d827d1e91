/** Terms of what follows from an alarm: written at the site under the name of the consequence. */
import type { Parameter, ParameterTable } from '../contracts/parameter.ts';

const share = (value: number, says: string): Parameter => ({
  type: 'share',
  default: value,
  minimum: 0,
  maximum: 1,
  unit: 'share',
  says,
  source: 'assumed',
});

const seconds = (value: number, says: string): Parameter => ({
  type: 'seconds',
  default: value,
  minimum: 0,
  maximum: 315_360_000,
  unit: 's',
  says,
  source: 'assumed',
});

/** `then: challenge`: the caller is asked to press a key. */
export const challengeParameters: ParameterTable = {
  duration: seconds(8, 'how long announcement and answer put the set-up off'),
  personPasses: share(0.95, 'share of calls by people who pass'),
  machinePasses: share(0.05, 'share of calls by robots that pass'),
};

/** `then: delay`: the set-up is put off; a caller with less patience gives up, which counts as rejected. */
export const delayParameters: ParameterTable = {
  duration: seconds(10, 'how long the set-up is put off'),
};

/** `suspend`: what an alarm points at gets no further call through the carrier of the site for a time. */
export const suspendParameters: ParameterTable = {
  what: {
    type: 'choice',
    default: 'number',
    choices: ['number', 'line', 'operator', 'upstream'],
    unit: '',
    says: 'the number shown, the line or the customer account (both seen at the origin alone), or the carrier that handed the call in',
    source: 'assumed',
  },
  after: seconds(86_400, 'from the alarm to the suspension'),
  duration: seconds(2_592_000, 'how long the suspension lasts'),
};

/** What the blocked party is told: SIP final responses (RFC 3261, RFC 8197, RFC 8688). */
export const toldCauses = [603, 607, 608] as const;
export const usualToldCause = 608;
