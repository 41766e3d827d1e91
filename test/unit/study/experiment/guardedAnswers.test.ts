import { describe, expect, it } from 'vitest';
import { guardedPart } from '../../../builders/guardedPart.ts';
import { aManner } from '../../../builders/aManner.ts';

const filled = (changes: object): object => ({
  isAccepted: true,
  entity: 0,
  line: 0,
  callingNumber: 1,
  callerSubscriber: -1,
  callee: 2,
  relation: 2,
  ...aManner,
  followUps: 0,
  followUpMeanSeconds: 120,
  ...changes,
});
const origin = (changes: object): object => ({
  carrier: 1,
  route: 0,
  contract: 0,
  sim: -1,
  box: 0,
  ...changes,
});
const outcome = (changes: object): object => ({
  talkSeconds: 1,
  isHungUpOn: false,
  intentClass: 0,
  isLead: false,
  isSale: false,
  anger: 1,
  loss: 0,
  ...changes,
});

describe('an answer of a guarded part', () => {
  it.each([
    ['list', 'nextLead', 2.5, [], 'nextLead returned 2.5; expected a whole number from -2 to 67108863'],
    ['list', 'calledNumber', -1, [0], 'calledNumber returned -1; expected a whole number from 0 to 1999'],
    ['list', 'passOf', 'once', [0], 'passOf returned "once"; expected a whole number from 0 to 67108863'],
    ['pacing', 'nextAttemptSecond', 4, [0, 5], 'nextAttemptSecond returned 4; expected a second from 5 on'],
    [
      'pacing',
      'nextAttemptSecond',
      NaN,
      [0, 5],
      'nextAttemptSecond returned NaN; expected a second from 5 on',
    ],
    ['pacing', 'callsAllowed', -1, [], 'callsAllowed returned -1; expected a number of at least 0'],
    [
      'calling-number',
      'choose',
      undefined,
      [0, origin({})],
      'choose returned undefined; expected a whole number from 0 to 1999',
    ],
    [
      'script',
      'play',
      undefined,
      [0, false, outcome({ loss: -1 })],
      'play set loss to -1; expected a whole number of 1/10 000 of the currency, at least 0',
    ],
    ['books', 'price', 0.5, [{}], 'price returned 0.5; expected a whole number of 1/10 000 of the currency'],
    [
      'caller',
      'ceilingPerSecond',
      -2,
      [{}],
      'ceilingPerSecond returned -2; expected a number from 0 to 10000',
    ],
    [
      'caller',
      'plan',
      undefined,
      [{}, 0, filled({ answerFactor: NaN })],
      'plan set answerFactor to NaN; expected a number of at least 0',
    ],
    [
      'caller',
      'plan',
      undefined,
      [{}, 0, filled({ callee: 1.5 })],
      'plan set callee to 1.5; expected a whole number from 0 to 9',
    ],
  ] as const)('of family %s may not answer so: %s → %s', (...[family, name, answer, args, message]) => {
    const part = guardedPart(family, { [name]: (..._args: readonly unknown[]) => answer });
    expect(() => part[name](...args)).toThrow(message);
  });

  it.each([
    ...(
      [
        ['relation', 9, '0 to 2'],
        ['purpose', 77, '0 to 9'],
        ['callerSubscriber', NaN, '-1 to 9'],
        ['entity', 3, '0 to 2'],
        ['line', -1, '0 to 1073741823'],
        ['callee', 10, '0 to 9'],
        ['callingNumber', 2000, '0 to 1999'],
        ['followUps', 50, '0 to 7'],
      ] as const
    ).map(([field, value, range]) => [field, value, `a whole number from ${range}`] as const),
    ['reattemptShare', 1.5, 'a number from 0 to 1'],
    ['isWanted', 1, 'true or false'],
  ] as const)('of a caller may not set %s to %s', (field, value, expected) => {
    const plan = (..._args: readonly unknown[]): undefined => undefined;
    expect(() => guardedPart('caller', { plan }).plan({}, 0, filled({ [field]: value }))).toThrow(
      `plan set ${field} to ${value}; expected ${expected}`,
    );
  });

  it.each([
    ['caller', 'ceilingPerSecond', 1e9, [{}], 'returned 1000000000; expected a number from 0 to 10000'],
    ['script', 'play', undefined, [0, false, outcome({ loss: 0.5 })], 'set loss to 0.5'],
    ['script', 'play', undefined, [0, false, outcome({ intentClass: 17.5 })], 'set intentClass to 17.5'],
    ['script', 'play', undefined, [0, false, outcome({ isLead: 'no' })], 'set isLead to "no"'],
    ['script', 'play', undefined, [0, false, outcome({ isSale: 3 })], 'set isSale to 3'],
    ['script', 'play', undefined, [0, false, outcome({ talkSeconds: 1e15 })], 'a number from 0 to 86400'],
    ['calling-number', 'choose', 2000, [0, origin({})], 'returned 2000; expected a whole number'],
    ['calling-number', 'choose', 1, [0, origin({ route: 9 })], 'set route to 9; expected'],
    ['calling-number', 'choose', 1, [0, origin({ carrier: 2 })], 'set carrier to 2; expected'],
    ['detector', 'stateBytes', NaN, [], 'returned NaN; expected a whole number of at least 0'],
    ['detector', 'evidence', 'much', [0], 'returned "much"; expected a list of {name, value, unit}'],
    ['detector', 'evidence', [{ name: 'x', value: NaN, unit: '' }], [0], 'item 0 is no {name, value, unit}'],
  ] as const)(
    'of family %s may not answer so either: %s → %s',
    (...[family, name, answer, args, message]) => {
      const part = guardedPart(family, { [name]: (..._args: readonly unknown[]) => answer });
      expect(() => part[name](...args)).toThrow(`${name} `);
      expect(() => part[name](...args)).toThrow(message);
    },
  );

  const manner = filled({});
  it.each([
    [
      [manner, { ...manner, patienceSeconds: NaN }],
      'manners [1] set patienceSeconds to NaN; expected a number',
    ],
    [[], 'manners is an empty list; expected a list of at least one manner'],
    ['usual', 'manners is "usual"; expected a list of at least one manner'],
  ])('of a caller may not tell the manners %j', (manners, message) => {
    expect(() => guardedPart('caller', { manners })).toThrow(message);
  });

  it('of a caller names one of the manners that it told', () => {
    const plan = (_cell: object, _index: number, _out: object): undefined => undefined;
    const part = guardedPart('caller', { manners: [manner, manner], plan });
    const named = (named: unknown): object => ({ ...filled({ patienceSeconds: NaN }), manner: named });
    expect(part.plan({}, 0, named(1))).toBeUndefined();
    expect(() => part.plan({}, 0, named(2))).toThrow(
      'plan set manner to 2; expected a whole number from 0 to 1',
    );
  });

  it('may stop a line, have no lead, and thin a candidate away whatever else stands in it', () => {
    expect(
      guardedPart('pacing', {
        nextAttemptSecond: (_line: number, _now: number) => Infinity,
      }).nextAttemptSecond(0, 5),
    ).toBe(Infinity);
    expect(guardedPart('list', { nextLead: () => -1 }).nextLead()).toBe(-1);
    const plan = (_cell: object, _index: number, _out: object): undefined => undefined;
    const thinned = filled({ isAccepted: false, callee: NaN });
    expect(guardedPart('caller', { plan }).plan({}, 0, thinned)).toBeUndefined();
  });
});

describe('what a guarded part declares', () => {
  const queue = {
    agents: 1,
    patienceSeconds: 1,
    machineDetection: { decisionSeconds: 0, personTakenForMachineShare: 0, machineTakenForPersonShare: 1 },
  };
  const suffered = {
    identifiedShare: 1,
    sanctionedShare: 1,
    collectedShare: 1,
    fine: 5,
    delaySeconds: 60,
    durationSeconds: 60,
    assets: 0,
  };
  it.each([
    ['list', { terms: { price: NaN, interestFactor: 1, isDialectTold: false } }, 'terms set price to NaN'],
    ['list', { terms: { price: 1, interestFactor: -1, isDialectTold: false } }, 'set interestFactor to -1'],
    ['pacing', { lines: 0 }, 'lines is 0; expected a whole number from 1 to'],
    ['pacing', { lines: NaN }, 'lines is NaN'],
    ['pacing', { ringTimeoutSeconds: -5 }, 'ringTimeoutSeconds is -5; expected a number above 0'],
    ['pacing', { ringTimeoutSeconds: undefined }, 'create returned a part without ringTimeoutSeconds'],
    ['pacing', { agentQueue: { agents: 1 } }, 'agentQueue set patienceSeconds to undefined'],
    ['pacing', { agentQueue: { ...queue, machineDetection: 1 } }, 'agentQueue set machineDetection to 1'],
    ['books', { sanctions: { ...suffered, sanctionedShare: 9 } }, 'sanctions set sanctionedShare to 9'],
    ['books', { sanctions: { ...suffered, delaySeconds: -50_000 } }, 'set delaySeconds to -50000'],
    ['rule', { sanctions: { ...suffered, fine: NaN } }, 'sanctions set fine to NaN'],
    ['rule', { sanctions: { ...suffered, repeatDurationSeconds: -1 } }, 'set repeatDurationSeconds to -1'],
    ['rule', { lenderSanctions: { ...suffered, fine: 0.5 } }, 'lenderSanctions set fine to 0.5'],
    ['rule', { sanctionLender: 2 }, 'create returned a part whose sanctionLender is 2; expected a function'],
    ['calling-number', { rentPerDay: 0.5 }, 'rentPerDay is 0.5; expected a whole number'],
    ['calling-number', { feePerMinute: -1 }, 'feePerMinute is -1; expected a whole number'],
    ['pacing', { hangUpDelaySeconds: 2 }, 'create returned a part whose hangUpDelaySeconds is 2'],
    ['caller', { busiestShare: 1.5 }, 'busiestShare is 1.5; expected a number from 0 to 1, or nothing'],
    ['caller', { intentsPerCandidate: NaN }, 'intentsPerCandidate is NaN; expected a number of at least 0'],
    ['rule', { leastRingSeconds: -100 }, 'leastRingSeconds is -100; expected a number of at least 0'],
    ['rule', { enforce: undefined }, 'create returned a part without enforce'],
    ['pacing', { paidSecondsOn: undefined }, 'create returned a part without the function paidSecondsOn'],
    ['list', { passOf: 0 }, 'create returned a part without the function passOf'],
    ['pacing', { isAtWork: true }, 'create returned a part whose isAtWork is true; expected a function'],
    ['detector', { afterReport: undefined }, 'without the function afterReport'],
  ])('of family %s may not be made with %j', (family, part, message) => {
    expect(() => guardedPart(family, part)).toThrow(message);
  });

  it('may leave out what the contract lets it leave out, and say what it allows', () => {
    expect(() => guardedPart('pacing', { agentQueue: queue })).not.toThrow();
    expect(() => guardedPart('books', { sanctions: suffered })).not.toThrow();
    expect(() => guardedPart('rule', { sanctions: suffered })).not.toThrow();
    expect(guardedPart('list', { nextLead: () => -2 }).nextLead()).toBe(-2);
  });
});
