/** Laws of what a source of wanted calls tells of itself: members, manners, names, who has saved its numbers, how much it may plan. */
import type { CallerPlugin } from '../../../model/contracts/caller.ts';
import { cellOf, everyHour, membersOf, planHours, subjectOf, weeks } from './callerSubject.ts';
import type { Subject } from './callerSubject.ts';
import { demand } from '../law.ts';
import type { Law } from '../law.ts';
import { demandSavers } from './saversAsked.ts';

/** What the framework finds out before it asks for a plan. */
export const callerDeclarationLaws = (plugin: CallerPlugin): readonly Law[] => [
  {
    name: 'counts its members and its numbers by counts that it declares',
    check: () => {
      for (const name of [plugin.membersFrom, plugin.numbersFrom].filter((named) => named !== ''))
        demand(plugin.parameters[name]?.type === 'count', `${name} is not one of its counts`);
    },
  },
  {
    name: 'tells manners that are possible, and of each member whether its name is shown, the same whenever it is asked',
    check: () => {
      const subject = subjectOf(plugin);
      const fault = subject.faultOf('manners', subject.source.manners);
      demand(fault === null, `manners ${fault}`);
      demandNames(plugin, subject);
    },
  },
  {
    name: 'tells of everybody who has saved a member’s number, the same whenever it is asked and whatever was planned before',
    check: () => {
      const subject = subjectOf(plugin);
      demandSavers(plugin, subject, () => planHours(subject));
    },
  },
  {
    name: 'has a ceiling that is possible and above 0 in some hour, the same whatever was planned before',
    check: () => {
      const subject = subjectOf(plugin);
      const ceilings = ceilingsOf(subject);
      demandPossible(ceilings, subject);
      planHours(subject);
      const again = ceilingsOf(subject);
      const changed = ceilings.findIndex((ceiling, hour) => ceiling !== again[hour]);
      demand(changed < 0, `in hour ${changed} it is ${ceilings[changed]}, then ${again[changed]}`);
    },
  },
];

/** Of each member whether its name is shown, where the source tells it. */
function demandNames(plugin: CallerPlugin, { source, faultOf }: Subject): void {
  if (source.isNamed === undefined) return;
  for (let member = 0; member < membersOf(plugin); member++) {
    const isNamed = source.isNamed(member);
    const fault = faultOf('isNamed', isNamed);
    demand(fault === null, `isNamed ${fault}`);
    demand(isNamed === source.isNamed(member), `of member ${member} the second time differs`);
  }
}

/** By hour. */
const ceilingsOf = ({ source }: Subject): readonly number[] =>
  everyHour.map((hour) => source.ceilingPerSecond(cellOf(hour)));

function demandPossible(ceilings: readonly number[], { faultOf }: Subject): void {
  const faults = ceilings.map((ceiling) => faultOf('ceilingPerSecond', ceiling));
  const at = faults.findIndex((fault) => fault !== null);
  demand(at < 0, `in hour ${at} the ceiling ${faults[at]}`);
  demand(
    ceilings.some((ceiling) => ceiling > 0),
    `it has no candidate in ${weeks} weeks`,
  );
}
