/** The lever that puts a declared alternative in the place of a part. */
import { describe, expect, it } from 'vitest';
import { BookEntryKind } from '../../../../../../src/model/contracts/operator/ledger.ts';
import type { SwitchablePart } from '../../../../../../src/model/contracts/operator/site.ts';
import { Purpose } from '../../../../../../src/model/contracts/caller.ts';
import { OperatorCounter, operatorCounters } from '../../../../../../src/model/measures/counters.ts';
import { leversAt } from './pulledLevers.ts';
import type { Pulled } from './pulledLevers.ts';

const now = 43_200;
const alternatives = {
  pacing: [{ id: 'agents', use: 'predictive', agents: 2, hours: ['09:00', '20:00'] }],
  list: [
    { id: 'other', use: 'leaked', share: 0.5 },
    { id: 'people', use: 'leaked', share: 0.9 },
  ],
  callingNumber: [
    { id: 'five', use: 'pool', blocks: ['mobile-b'], numbers: 5 },
    { id: 'lent', use: 'borrowed', lender: 'hospital', numbers: 2 },
  ],
  script: [{ id: 'debts', use: 'turns', purpose: 'collection' }],
};

const pull = (): Pulled => leversAt(now, { parts: { alternatives } });

/** The id of what the operator begins with is that of the plug-in. */
const firstOf = ({ operator }: Pulled, part: SwitchablePart): string => operator.declared[part][0].id;

describe('a switch', () => {
  it('of the pacing brings its people with it, and back lets them go', () => {
    const pulled = pull();
    const { operator, levers } = pulled;
    const [before, agents] = operator.declared.pacing.map(({ part }) => part);
    levers.switchPart('pacing', 'agents');
    expect(agents.queue).not.toBeNull();
    expect([
      operator.pacing === agents.pacing,
      operator.agentQueue === agents.queue,
      operator.isStaffed,
    ]).toEqual([true, true, true]);
    levers.switchPart('pacing', firstOf(pulled, 'pacing'));
    expect([operator.pacing === before.pacing, operator.agentQueue, operator.isStaffed]).toEqual([
      true,
      null,
      false,
    ]);
  });

  it('of the pacing counts the lines of the robots up to now, and none of people', () => {
    const pulled = pull();
    const { town, operator, levers, at } = pulled;
    const counted = (): number =>
      town.totals.operators[operator.callerClass * operatorCounters + OperatorCounter.lineSeconds];
    const { lines } = operator.pacing;
    levers.switchPart('pacing', 'agents');
    expect(counted()).toBe(now * lines);
    at(now + 600).switchPart('pacing', firstOf(pulled, 'pacing'));
    expect(counted()).toBe(now * lines);
    at(now + 1000).switchPart('pacing', 'agents');
    expect(counted()).toBe((now + 400) * lines);
  });

  it('of the list tells which of the declared ones it is', () => {
    const { operator, levers } = pull();
    levers.switchPart('list', 'people');
    expect([operator.list === operator.declared.list[2].part, operator.listOrdinal]).toEqual([true, 2]);
    levers.switchPart('list', 'other');
    expect([operator.list === operator.declared.list[1].part, operator.listOrdinal]).toEqual([true, 1]);
  });

  it('of the caller-number strategy has its numbers in use, pays for the further ones, and borrows', () => {
    const { operator, levers, paid } = pull();
    operator.paidNumbers = 3;
    levers.switchPart('callingNumber', 'five');
    expect([operator.rented.inUse, operator.paidNumbers, paid(BookEntryKind.numberOnce)]).toEqual([5, 5, 2]);
    const [, five, lent] = operator.declared.callingNumber.map(({ part }) => part);
    expect([operator.callingNumber === five.strategy, operator.loan === five.loan]).toEqual([true, true]);
    levers.switchPart('callingNumber', 'lent');
    expect([operator.callingNumber === lent.strategy, operator.loan === lent.loan]).toEqual([true, true]);
    expect([lent.loan.numbers.length, operator.rented.inUse]).toEqual([2, lent.numbers]);
  });

  it('of the script changes what the calls are for', () => {
    const { operator, levers } = pull();
    expect(operator.purpose).toBe(Purpose.marketing);
    levers.switchPart('script', 'debts');
    expect([operator.script === operator.declared.script[1].part.script, operator.purpose]).toEqual([
      true,
      Purpose.collection,
    ]);
  });

  it('changes nothing of the other parts', () => {
    const ids = { pacing: 'agents', list: 'people', callingNumber: 'five', script: 'debts' } as const;
    for (const [part, id] of Object.entries(ids)) {
      const { operator, levers } = pull();
      const { pacing, list, callingNumber, script } = operator;
      levers.switchPart(part as SwitchablePart, id);
      const changed = { pacing, list, callingNumber, script };
      const isNew = Object.entries(changed).filter(([name, old]) => operator[name as SwitchablePart] !== old);
      expect(isNew.map(([name]) => name)).toEqual([part]);
    }
  });

  it('is counted, and wakes the lines that rest', () => {
    const { town, operator, levers } = pull();
    const { lines } = operator.pacing;
    for (let own = 0; own < lines; own++) operator.idleLines.add(own);
    town.calendar.nextUntil(now);
    levers.switchPart('list', 'people');
    levers.switchPart('list', 'other');
    expect([operator.tally.switches, operator.idleLines.count]).toEqual([2, 0]);
    expect(town.calendar.size + town.dueLines.count).toBe(lines);
  });
});
