/** List source (system S8): people collected from maps, trades and other lists; some are on many lists, some on none. */
import type { ListPlugin } from '../../../model/contracts/operator/list.ts';
import { createMemberList, memberParameters } from './memberParameters.ts';

export const collected: ListPlugin = {
  family: 'list',
  id: 'collected',
  version: 1,
  title: 'Numbers of people collected from public sources, partly out of date',
  cites: ['Economic Information Daily, 2020-08-06', 'Ofcom landline diaries 2013–17'],
  needs: [],
  parameters: memberParameters({
    reach: 1,
    price: 0.1,
    interestFactor: 1,
    isDialectTold: false,
    registers: 'ignored',
    share: 0.2,
    exposureShape: 0.8,
    exposureSource:
      'assumed so that of people with a mean of 6.4 unwanted calls in four weeks, spread over many lists, one in five gets none and fewer than 1 % get over 40 (Ofcom, facts A1)',
    deadShare: 0.1,
    passes: 3,
    isRepeated: true,
  }),
  create: createMemberList,
};
