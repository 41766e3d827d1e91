/** Every list in the catalogue: the leads themselves, what they cost and are worth, and whom the operator leaves alone. */
import type { ListSource, OperatorSite } from '../../../model/contracts/operator.ts';
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { termParameters, termsOf } from './leadTerms.ts';
import type { TermFigures } from './leadTerms.ts';
import { heedOf, heedParameters, PermittedLeads } from './permittedLeads.ts';
import type { RegisterChoice } from './permittedLeads.ts';

export interface SoldFigures extends TermFigures {
  readonly registers: RegisterChoice;
}

/** Numbers that anybody can dial: free, of no particular worth, registers ignored. */
export const dialledAtRandom: SoldFigures = {
  price: 0,
  interestFactor: 1,
  isDialectTold: false,
  registers: 'ignored',
};

export const soldParameters = (figures: SoldFigures): ParameterTable => ({
  ...termParameters(figures),
  ...heedParameters(figures.registers),
});

/** The list with its terms, less those who may not be called. */
export const soldList = (site: OperatorSite, values: ParameterValues, list: ListSource): ListSource =>
  new PermittedLeads(site, list, { terms: termsOf(values), heed: heedOf(values) });
