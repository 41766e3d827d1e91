/** Caller number (system S10): a service code that is registered for incoming calls only and dials out all the same. Hot path: dialers. */
import type { CallingNumberPlugin } from '../../../model/contracts/operator/callingNumber.ts';
import { LineNumbers } from './fixed.ts';
import { rentedParameters } from './rentedNumbers.ts';

export const inboundCode: CallingNumberPlugin = {
  family: 'calling-number',
  id: 'inbound-code',
  version: 1,
  title: 'A rented service code registered for incoming calls only, used against its licence',
  cites: [
    'Economic Information Daily, 2020-08-06',
    'facts A1 (18.4 % of complaints concern 95 and 96 numbers)',
  ],
  needs: [],
  numbersFrom: 'numbers',
  numberKind: 'inbound-only',
  parameters: rentedParameters({
    numbers: 1,
    says: 'codes that the operator rents; line i shows code i modulo this',
    source: 'assumed',
    whenEmpty: 'every block registered for incoming calls only',
  }),
  create: (site) => new LineNumbers(site),
};
