/** List source (system S8, firms): numbers that shops and tradespeople publish on maps and in directories; everybody copies the same ones. */
import type { ListPlugin } from '../../../model/contracts/operator/list.ts';
import { createMemberList, memberParameters } from './memberParameters.ts';

export const collectedFirms: ListPlugin = {
  family: 'list',
  id: 'collected-firms',
  version: 1,
  title: 'Published numbers of shops and tradespeople, collected from maps and directories',
  cites: ['Economic Information Daily, 2020-08-06'],
  needs: [],
  parameters: memberParameters({
    reach: 0.08,
    share: 0.05,
    exposureShape: 1,
    exposureSource: 'assumed: who publishes a number is found by most collectors',
    deadShare: 0.15,
    passes: 3,
    isRepeated: true,
    price: 0.05,
    interestFactor: 1,
    isDialectTold: false,
    registers: 'ignored',
  }),
  create: createMemberList,
};
