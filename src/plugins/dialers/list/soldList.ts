/** Every list in the catalogue: the leads themselves, what they cost and are worth, and whom the operator leaves alone. */
import type { ListSource } from '../../../model/contracts/operator/list.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';
import { termParameters, termsOf } from './leadTerms.ts';
import type { TermFigures } from './leadTerms.ts';
import { heedOf, heedParameters, PermittedLeads } from './permittedLeads.ts';
import type { RegisterChoice, SkippingList } from './permittedLeads.ts';
import { recycleParameters, RecycledLeads } from './recycledLeads.ts';

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
  ...recycleParameters,
});

/** The list with its terms, less those who may not be called; leads are called again by its rules, if it has any. */
export function soldList(site: OperatorSite, values: ParameterValues, list: SkippingList): ListSource {
  const permitted = new PermittedLeads(site, list, { terms: termsOf(values), heed: heedOf(values) });
  return Number(values.attemptsPerPass) === 1 ? permitted : new RecycledLeads(site, values, permitted);
}
