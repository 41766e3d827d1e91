/** Terms of what follows from an alarm: written at the site under the name of the consequence. */
import type { ParameterTable } from '../contracts/parameter.ts';
import { secondsParameter, shareParameter } from '../contracts/termParameters.ts';

/** `then: challenge`: the caller is asked to press a key. */
export const challengeParameters: ParameterTable = {
  duration: secondsParameter(8, 'how long announcement and answer put the set-up off'),
  personPasses: shareParameter(0.95, 'share of calls by people who pass'),
  machinePasses: shareParameter(0.05, 'share of calls by robots that pass'),
};

/** `then: delay`: the set-up is put off; a caller with less patience gives up, which counts as rejected. */
export const delayParameters: ParameterTable = {
  duration: secondsParameter(10, 'how long the set-up is put off'),
};

/** `then: charge`: the carrier prices an answered call that ends soon; only operators have books that it is posted in. */
export const chargeParameters: ParameterTable = {
  amount: {
    type: 'money',
    default: 0.1,
    minimum: 0,
    maximum: 1_000_000,
    unit: 'currency',
    says: 'price of one short call',
    source: 'assumed: as 0.015 USD, which a platform asks where too many calls are short, facts B2',
  },
  below: {
    ...secondsParameter(6, 'answered calls with less conversation are short'),
    source: 'up to six seconds: Telnyx, Plivo, CallTrackingMetrics, facts A3',
  },
};

/** `latency`: the site acts on a number's calls from some time after its first alarm about it; without these terms at once. */
export const latencyParameters: ParameterTable = {
  after: {
    ...secondsParameter(
      0,
      'from the first alarm about the number shown to the first call on which the site acts',
    ),
    source: 'assumed: lists are passed on in seconds to days; 0: decided while the call is set up',
  },
  keeps: secondsParameter(
    604_800,
    'a number without an alarm for longer is taken off, and its latency begins anew',
  ),
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
  after: secondsParameter(86_400, 'from the alarm to the suspension'),
  duration: secondsParameter(2_592_000, 'how long the suspension lasts'),
  appealShare: shareParameter(
    0,
    'chance that a wanted caller appeals when a call of it is rejected for a suspension; appeals of wanted callers succeed',
  ),
  correction: secondsParameter(
    259_200,
    'from the appeal to the end of the suspension; for as long as a suspension lasts, alarms are then not acted on',
  ),
};

/** `traceback`: after an alarm the carrier asks, hop by hop, who sent the call; only in a `carrier-graph`. */
export const tracebackParameters: ParameterTable = {
  perDay: {
    type: 'count',
    default: 10,
    minimum: 1,
    maximum: 1_000_000,
    unit: '1/d',
    says: 'tracebacks that each carrier of the site begins on a day at most; one for each number shown',
    source: 'about 300 a month in all of the USA, November 2022 to November 2023, facts E',
  },
  deadline: {
    ...secondsParameter(
      604_800,
      'a carrier that has not answered by then counts as one that does not answer',
    ),
    source: 'assumed; 24 hours by rule, rules US-GATEWAY',
  },
  cutShare: {
    ...shareParameter(
      0.73,
      'chance that an unwanted customer who is found is suspended, by its carrier and all others',
    ),
    source: 'caller warned or cut off in 73 % of all tracebacks up to 2024 (84 % in 2023), facts E',
  },
  wronglyCutShare: shareParameter(0, 'the same of a wanted caller about whom an alarm was wrong'),
  blocksNonResponders: {
    type: 'boolean',
    default: false,
    unit: '',
    says: 'nobody takes calls from a carrier that did not answer, its wanted customers’ included',
    source: 'assumed; blocking on notice: rules US-GATEWAY and US-BLOCK-SAFE',
  },
  duration: secondsParameter(
    2_592_000,
    'how long customer or carrier are suspended, and the number is not traced again',
  ),
  appealShare: shareParameter(
    0,
    'chance that a wanted caller appeals when a call of it meets such a suspension; appeals of wanted callers succeed',
  ),
  correction: secondsParameter(259_200, 'from the appeal to the end of the suspension'),
};

/** `appeal`: a wanted caller who is labelled or rejected says so, and is heard. */
export const appealParameters: ParameterTable = {
  share: shareParameter(
    0.02,
    'chance that a wanted caller appeals when a call of it is labelled or rejected after an alarm, also for a challenge that it fails or a delay that it does not wait for',
  ),
  correction: {
    ...secondsParameter(
      1_209_600,
      'from the appeal until everybody who keeps marks about the number forgets them',
    ),
    source: 'assumed: two weeks; one bank’s appeals took weeks, facts C',
  },
  untoldFactor: {
    ...shareParameter(
      0,
      'factor on that chance where a rejected caller is told 603 or 607, which do not say that a network refused the call',
    ),
    unit: 'factor',
    source: 'assumed; 608 was made so that callers learn it and object, RFC 8688',
  },
};

/** What the caller of a rejected call is told: SIP final responses (RFC 3261, RFC 8197, RFC 8688). */
export const toldCauses = [603, 607, 608] as const;
export const usualToldCause = 608;
