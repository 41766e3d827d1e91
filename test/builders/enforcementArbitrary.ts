/** Any rules and any complaint office of a village. */
import fc from 'fast-check';
import { complaintOfficeParameters } from '../../src/model/world/officeParameters.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { parametersArbitrary, termsArbitrary } from './partArbitrary.ts';
import type { Plain } from './partArbitrary.ts';

export const rulesArbitrary: fc.Arbitrary<readonly Plain[]> = fc
  .subarray([...builtInCatalogue.rule], { maxLength: 4 })
  .chain((rules) =>
    fc.tuple(
      ...rules.map(({ id, parameters }) =>
        parametersArbitrary(parameters, 12).map((values) => ({ id, use: id, ...values })),
      ),
    ),
  );

/** It acts within hours, or however long its terms make it. */
export const officeArbitrary: fc.Arbitrary<Plain> = fc
  .tuple(
    fc.constantFrom(
      { check: '1 h', acts: '1 h', limitComplaints: 1, what: 'operator', appealShare: 0.5 },
      { limitComplaints: 2, check: '2 h', acts: '2 h', window: '3 d' },
    ),
    termsArbitrary(complaintOfficeParameters, 4),
  )
  .map(([soon, terms]) => ({ ...soon, ...terms }));
