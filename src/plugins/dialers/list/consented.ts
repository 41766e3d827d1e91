/** List source: a firm's own customers who have consented to its calls. */
import type { ListPlugin } from '../../../model/contracts/operator/list.ts';
import { createMemberList, memberParameters } from './memberParameters.ts';

/** Everybody in an order of the operator's own, less those who have not consented: about the population's share of consent is left. */
export const consented: ListPlugin = {
  family: 'list',
  id: 'consented',
  version: 1,
  title: 'Customers who have consented to the calls of this operator',
  cites: [],
  needs: ['registry:consent'],
  parameters: memberParameters({
    reach: 1,
    share: 1,
    exposureShape: 20,
    exposureSource: 'assumed: customers are no more exposed than others',
    deadShare: 0,
    passes: 2,
    isRepeated: false,
    price: 0,
    interestFactor: 1.5,
    isDialectTold: true,
    registers: 'consent',
  }),
  create: createMemberList,
};
