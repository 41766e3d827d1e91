/** Makes the parts that an operator declares, alternatives included. */
import { firstPart } from '../../contracts/operator/site.ts';
import type { Pacing } from '../../contracts/operator/pacing.ts';
import type { OperatorSite } from '../../contracts/operator/site.ts';
import type { AlternativeSettings, OperatorSettings, PartSettings } from '../../world/world.ts';
import { AgentQueue } from '../call/agentQueue.ts';
import { numbersOfStrategy } from './frame.ts';
import type { Frame } from './frame.ts';
import type { DeclaredPart, DeclaredParts, StaffedPacing } from '../operators/operatorState.ts';
import { loanOf } from './loanOf.ts';
import { numbersInView } from '../operators/operatorNumbers.ts';
import type { NumbersOfPart } from '../operators/operatorNumbers.ts';

export interface OperatorPlace {
  readonly caller: OperatorSettings;
  readonly declaration: number;
  readonly entity: number;
  readonly ordinal: number;
  readonly firstLine: number;
  /** Gets the queues of this operator's pacings. */
  readonly agentQueues: AgentQueue[];
}

/** A site for a part: the name keys its draws. */
export type SiteMaker = (part: string, numbers: NumbersOfPart) => OperatorSite;

/** The first part keeps the draws that it would have without alternatives. */
function declare<Part>(
  family: string,
  settings: readonly [PartSettings, readonly AlternativeSettings[]],
  create: (name: string, settings: PartSettings) => Part,
): readonly DeclaredPart<Part>[] {
  const [first, alternatives] = settings;
  return [
    { id: firstPart, part: create(family, first) },
    ...alternatives.map((alternative) => ({
      id: alternative.id,
      part: create(`${family}/${alternative.id}`, alternative),
    })),
  ];
}

const isStaffed = (pacing: Pacing): boolean =>
  [0, 1, 2, 3, 4, 5, 6].some((weekday) => pacing.paidSecondsOn(weekday) > 0);

/** Each pacing sees the agents that it names. */
export function declarePacing(
  frame: Frame,
  { caller, ordinal, agentQueues }: Pick<OperatorPlace, 'caller' | 'ordinal' | 'agentQueues'>,
  site: SiteMaker,
): readonly DeclaredPart<StaffedPacing>[] {
  return declare('pacing', [caller.pacing, caller.alternatives.pacing], (name, { use, parameters }) => {
    const queue = new AgentQueue(agentQueues.length, ordinal);
    const pacing = frame.plugins
      .pacing(use)
      .create({ ...site(name, numbersInView), agents: queue }, parameters);
    if (!queue.staff(pacing)) return { pacing, queue: null, isStaffed: isStaffed(pacing) };
    agentQueues.push(queue);
    return { pacing, queue, isStaffed: isStaffed(pacing) };
  });
}

export function declareParts(frame: Frame, place: OperatorPlace, site: SiteMaker): DeclaredParts {
  const { plugins } = frame;
  const { caller } = place;
  const { alternatives } = caller;
  return {
    pacing: declarePacing(frame, place, site),
    list: declare('list', [caller.list, alternatives.list], (name, { use, parameters }) =>
      plugins.list(use).create(site(name, numbersInView), parameters),
    ),
    callingNumber: declare(
      'calling-number',
      [caller.callingNumber, alternatives.callingNumber],
      (name, settings) => {
        const numbers = numbersOfStrategy(settings, plugins);
        const plugin = plugins.callingNumber(settings.use);
        const loan = loanOf(frame, settings, place.entity);
        const numbersOfPart = { owned: numbers, lent: loan.numbers };
        return { strategy: plugin.create(site(name, numbersOfPart), settings.parameters), numbers, loan };
      },
    ),
    script: declare('script', [caller.script, alternatives.script], (name, { use, parameters }) => {
      const plugin = plugins.script(use);
      return {
        script: plugin.create(site(name, numbersInView), parameters),
        purpose: plugin.purposeOf(parameters),
      };
    }),
  };
}
