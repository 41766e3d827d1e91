/** What a list costs and what it is worth: parameters that every list has. */
import { inUnits } from '../../../model/contracts/money.ts';
import type { LeadTerms } from '../../../model/contracts/operator/list.ts';
import type { Parameter, ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';

/** Where lists differ from each other; a source says why. */
export interface TermFigures {
  readonly price: number;
  readonly interestFactor: number;
  readonly isDialectTold: boolean;
}

const price = (is: number): Parameter => ({
  type: 'money',
  default: is,
  minimum: 0,
  maximum: 1_000_000,
  unit: 'currency',
  says: 'price of a lead, due when it is called for the first time',
  source: is === 0 ? 'nobody sells such numbers' : 'assumed: prices of lists were not found, facts H',
});

export function termParameters(figures: TermFigures): ParameterTable {
  return {
    price: price(figures.price),
    interestFactor: {
      type: 'number',
      default: figures.interestFactor,
      minimum: 0,
      maximum: 100,
      unit: 'factor',
      says: 'factor on the share of listeners who are interested, against numbers dialled at random',
      source: 'assumed: rates of interest by list were not found, facts H',
    },
    dialectTold: {
      type: 'boolean',
      default: figures.isDialectTold,
      unit: '',
      says: 'the list tells each person’s dialect, so that a script with several dialects speaks it',
      source: 'assumed',
    },
  };
}

export const termsOf = (values: ParameterValues): LeadTerms => ({
  price: inUnits(Number(values.price)),
  interestFactor: Number(values.interestFactor),
  isDialectTold: values.dialectTold === true,
});
