/** A small catalogue for tests of the grammar: descriptors with every type of parameter, and factories that nobody calls. */
import type { Parameter, ParameterTable } from '../../../../src/model/contracts/parameter.ts';
import { Purpose } from '../../../../src/model/contracts/caller.ts';
import type { Family } from '../../../../src/model/contracts/plugin.ts';
import type { Catalogue } from '../../../../src/study/modules/catalogue.ts';

function count(fallback: number, unit: string, says: string): Parameter {
  return { type: 'count', default: fallback, minimum: 0, maximum: 1_000_000, unit, says, source: 'assumed' };
}

const hours: Parameter = {
  type: 'hours',
  default: [32_400, 72_000],
  unit: '',
  says: 'when it calls',
  source: 'assumed',
};
const blocks: Parameter = { type: 'blocks', default: [], unit: '', says: 'number blocks', source: 'assumed' };

function never(): never {
  throw new Error('a fixture makes no parts');
}

function descriptor<F extends Family>(family: F, id: string, parameters: ParameterTable = {}) {
  return { family, id, version: 1, title: id, cites: [], needs: [], parameters, create: never } as const;
}

function caller(id: string, parameters: ParameterTable = {}) {
  return {
    ...descriptor('caller', id, {
      callers: count(10, 'callers', 'members'),
      callsPerDay: {
        type: 'number',
        default: 3.4,
        minimum: 0,
        unit: 'calls/day',
        says: 'calls of one caller',
        source: 'facts C',
      },
      hours,
      ...parameters,
    }),
    isProtected: true,
    membersFrom: 'callers',
    numbersFrom: 'callers',
  } as const;
}

/** Two wanted classes, one part of each operator family, three detectors, two rules. */
export const fixtureCatalogue: Catalogue = {
  caller: [
    caller('person'),
    caller('courier', {
      rhythm: { type: 'series', default: [1, 2], minimum: 0, unit: '1', says: 'weights', source: 'assumed' },
    }),
  ],
  pacing: [
    descriptor('pacing', 'fixed-per-day', {
      lines: count(2, 'lines', 'lines'),
      attemptsPerDay: count(3000, 'calls/day', 'calls of one line a day'),
      hours,
      pause: { type: 'seconds', default: 5, unit: 's', says: 'pause after a call', source: 'assumed' },
    }),
  ],
  list: [descriptor('list', 'random-numbers', { blocks }), descriptor('list', 'collected')],
  'calling-number': [
    {
      ...descriptor('calling-number', 'fixed', { numbers: count(1, 'numbers', 'numbers rented'), blocks }),
      numbersFrom: 'numbers',
    },
    { ...descriptor('calling-number', 'random-per-call', { blocks }), numbersFrom: '' },
  ],
  script: [
    {
      ...descriptor('script', 'turns', {
        purpose: {
          type: 'choice',
          default: 'marketing',
          choices: ['marketing', 'fraud'],
          unit: '',
          says: 'what for',
          source: 'assumed',
        },
      }),
      purposeOf: () => Purpose.marketing,
    },
  ],
  evasion: [descriptor('evasion', 'change-number', { after: count(3, 'rejections', 'rejections borne') })],
  books: [
    descriptor('books', 'standard', {
      minute: {
        type: 'money',
        default: 0.1,
        minimum: 0,
        unit: 'currency/min',
        says: 'price of a minute',
        source: 'facts S4',
      },
    }),
  ],
  detector: [
    descriptor('detector', 'none'),
    descriptor('detector', 'volume-cap', {
      per: {
        type: 'choice',
        default: 'day',
        choices: ['hour', 'day'],
        unit: '',
        says: 'window',
        source: 'assumed',
      },
      limitCalls: { ...count(200, 'calls', 'calls allowed'), minimum: 1 },
    }),
    descriptor('detector', 'crowd-labels', {
      threshold: { ...count(20, 'marks', 'marks needed'), minimum: 1 },
      windowDays: { type: 'number', default: 30, minimum: 1, unit: 'd', says: 'window', source: 'assumed' },
      isStrict: { type: 'boolean', default: false, unit: '', says: 'strict', source: 'assumed' },
    }),
  ],
  rule: ['cn-draft-2020', 'us-tsr'].map((id) => ({
    ...descriptor('rule', id, {
      limitCalls: count(50, 'calls/day', 'calls a day'),
      fineDelay: { type: 'seconds', default: 0, unit: 's', says: 'until a fine', source: 'assumed' },
    }),
    jurisdiction: 'test',
    inForce: { from: '2020-08-01' },
    status: 'verified' as const,
    exempt: [],
    about: [],
    looksAt: [],
    enforces: '',
    obeys: '',
    suffers: '',
    examples: [],
  })),
};
