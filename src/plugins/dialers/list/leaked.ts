/** List source: customers of one firm whose records leaked; fresh, and nobody is on it for having published a number. */
import type { ListPlugin } from '../../../model/contracts/operator/list.ts';
import { createMemberList, memberParameters } from './memberParameters.ts';

export const leaked: ListPlugin = {
  family: 'list',
  id: 'leaked',
  version: 1,
  title: 'Leaked customer records: fewer people, hardly a dead number',
  cites: [],
  needs: [],
  parameters: memberParameters({
    reach: 1,
    price: 1,
    interestFactor: 1.5,
    isDialectTold: true,
    registers: 'ignored',
    share: 0.05,
    exposureShape: 20,
    exposureSource: 'assumed: a leak hits customers alike, however public their numbers are',
    deadShare: 0.02,
    passes: 2,
    isRepeated: false,
  }),
  create: createMemberList,
};
