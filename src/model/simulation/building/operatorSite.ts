/** What the parts of one operator are given. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { childKey, keyOfText } from '../../../engine/random/key.ts';
import type { Key } from '../../../engine/random/key.ts';
import type { CallTable } from '../../calls/callTable.ts';
import type { AgentsView } from '../../contracts/agents.ts';
import { firstPart } from '../../contracts/operator/site.ts';
import type { SwitchablePart } from '../../contracts/operator/site.ts';
import { toolbox } from '../../tools/toolbox.ts';
import type { OperatorSettings } from '../../world/world.ts';
import { PartDraw } from '../call/draws.ts';
import type { Frame } from './frame.ts';
import type { Ledger } from '../operators/ledger.ts';
import { OperatorNumbers } from '../operators/operatorNumbers.ts';
import type { RentedNumbers } from '../operators/operatorNumbers.ts';
import { RegionLeads } from '../operators/regionLeads.ts';
import type { SiteMaker } from './declareParts.ts';

const nobody: AgentsView = { idle: 0, busy: 0, callsAhead: 0, bids: 0, endedWithoutBid: 0 };

export interface OperatorMeans {
  readonly key: Key;
  readonly caller: OperatorSettings;
  readonly ledger: Ledger;
  readonly rented: RentedNumbers;
}

export function siteMaker(frame: Frame, calls: CallTable, means: OperatorMeans): SiteMaker {
  const { plan, dealing, subscribers, firstWeekday } = frame;
  const leads = new RegionLeads(
    { plan, dealing },
    {
      subscribers,
      exposure: childKey(frame.key, keyOfText('exposure to lists')),
      registers: frame.registers,
      operator: means.key,
    },
  );
  const { alternatives, levers } = means.caller;
  const idsOf = (part: SwitchablePart): readonly string[] => [
    firstPart,
    ...alternatives[part].map(({ id }) => id),
  ];
  const ids = {
    pacing: idsOf('pacing'),
    list: idsOf('list'),
    callingNumber: idsOf('callingNumber'),
    script: idsOf('script'),
  };
  return (part, numbers) => ({
    own: calls.own,
    numbers: new OperatorNumbers(frame, means.rented, numbers),
    leads,
    ledger: means.ledger,
    draw: new PartDraw(calls, childKey(means.key, keyOfText(part))),
    tools: toolbox,
    secondsADay,
    firstWeekday,
    reviewSeconds: Number(levers.reviewSeconds),
    alternatives: ids,
    agents: nobody,
  });
}
