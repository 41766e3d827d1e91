/**
 * Neighbour match: the number shown resembles the called one, which spoofers do to be taken for somebody near. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a call is alarmed when the two numbers differ in at most the last `lastDigits` digits. It is blind to who really is a
 * neighbour, so calls inside a firm’s block are its false alarms.
 */
import type { Detector, DetectorPlugin, DetectorSite } from '../../../model/contracts/detector.ts';
import { scoreAgainst } from '../scores.ts';
import { judgedAlone } from './judgedAlone.ts';

/** Longest difference that is looked for. */
const digitsAtMost = 9;

function neighbourDetector(site: DetectorSite, lastDigits: number): Detector {
  const { callingNumber, calledNumber } = site.attempt;
  /** Last digits in which the numbers differ; 0 for one and the same, or where nothing can be compared. */
  const differing = (slot: number): number => {
    const calling = callingNumber[slot];
    const called = calledNumber[slot];
    if (calling <= 0 || called <= 0 || calling === called) return 0;
    for (let digits = 1; digits <= digitsAtMost; digits++)
      if (site.blockOf(calling, digits) === site.blockOf(called, digits)) return digits;
    return 0;
  };
  return judgedAlone(
    (slot) => {
      const digits = differing(slot);
      return digits === 0 ? 0 : scoreAgainst(lastDigits, digits);
    },
    (slot) => [
      { name: 'differingLastDigits', value: differing(slot), unit: 'digits' },
      { name: 'lastDigits', value: lastDigits, unit: 'digits' },
    ],
  );
}

export const neighbourMatch: DetectorPlugin = {
  family: 'detector',
  id: 'neighbour-match',
  version: 1,
  title: 'Number shown that differs from the called one in its last digits only',
  cites: [
    'TransNexus, 2020, on Prasad et al., USENIX Security 2020: 3 % of unwanted calls share the exchange',
  ],
  needs: [],
  reads: ['callingNumber', 'calledNumber'],
  parameters: {
    lastDigits: {
      type: 'count',
      default: 4,
      minimum: 1,
      maximum: digitsAtMost,
      unit: 'digits',
      says: 'last digits in which a neighbour’s number may differ',
      source:
        'those in which forged neighbours differ: same area code and exchange of a number of ten digits, facts B3',
      permissive: 'down',
    },
  },
  create: (site, values) => neighbourDetector(site, Number(values.lastDigits)),
};
