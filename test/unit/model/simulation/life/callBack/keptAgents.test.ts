/** Agents are kept for the calls on their way that a rule is about, whatever the operator calls for when somebody calls back. */
import { expect, it } from 'vitest';
import { Purpose } from '../../../../../../src/model/contracts/caller.ts';
import type { ScriptPlugin } from '../../../../../../src/model/contracts/operator/script.ts';
import type { AnyPlugin } from '../../../../../../src/study/modules/catalogue.ts';
import { builtInCatalogue } from '../../../../../../src/study/parts/plugins.ts';
import { turns } from '../../../../../../src/plugins/dialers/script/turns.ts';
import { playArms } from '../../../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../../../builders/smallWorld.ts';
import { testRule } from '../../../../../builders/testRule.ts';
import { actingAs } from '../../actingOperator.ts';

const limit = {
  ...testRule({ keepClear: (_call, now) => now }),
  id: 'limit-of-the-test',
  about: ['marketing'],
};

const scriptFor = (id: string, purpose: Purpose): ScriptPlugin => ({
  ...turns,
  id,
  purposeOf: () => purpose,
});

const scripts = [scriptFor('sale', Purpose.marketing), scriptFor('survey', Purpose.personal)];

/** The operator changes its script every minute. */
const changing = actingAs((levers, _site, nowSecond) => {
  levers.switchPart('script', (nowSecond / 60) % 2 === 0 ? 'first' : 'other');
});

const named: readonly AnyPlugin[] = [limit, changing, ...scripts];

/** At each call-back that finds an agent idle: whether it was kept from these, and whether it had to be. */
function kept(): readonly {
  readonly isKept: boolean;
  readonly isDue: boolean;
  readonly isDueByNow: boolean;
}[] {
  const world = smallWorld({
    subscribers: 1500,
    residents: { callBackShare: 1, callBackMedianSeconds: 60 },
    rules: [{ id: 'limit', use: limit.id }],
    callers: {
      desk: robots({
        operators: 1,
        isCompliantWith: ['limit'],
        pacing: { use: 'ratio', agents: 4, lines: 12, linesPerAgent: 1, workdaysOnly: false },
        callingNumber: { use: 'fixed', blocks: ['fixed-a'] },
        script: { use: 'sale' },
        alternatives: { script: [{ id: 'other', use: 'survey' }] },
        evasion: [{ use: changing.id }],
        levers: { reviewSeconds: 60 },
      }),
    },
    catalogue: {
      ...builtInCatalogue,
      rule: [...builtInCatalogue.rule, limit],
      script: [...builtInCatalogue.script, ...scripts],
      evasion: [changing],
    },
  });
  const seen: { isKept: boolean; isDue: boolean; isDueByNow: boolean }[] = [];
  playArms({
    arms: [{ world }],
    plugins: new Map(named.map((plugin) => [plugin.id, plugin])),
    atStart: ({ agentQueues: [queue], lines, operators: [operator], calls }) => {
      const madeFor = new Map<number, number>();
      const { callingNumber } = operator;
      const choose = callingNumber.choose.bind(callingNumber);
      callingNumber.choose = (slot, origin) => {
        madeFor.set(calls.own.line[slot], operator.purpose);
        return choose(slot, origin);
      };
      const look = (isKept: boolean): void => {
        if (queue.idle === 0) return;
        const ahead = lines.filter(({ own }) => queue.isAhead(own));
        const about = ahead.filter(
          ({ own, isInCall }) => (isInCall ? madeFor.get(own) : operator.purpose) === Purpose.marketing,
        );
        const isDueByNow = ahead.length >= queue.idle && operator.purpose === Purpose.marketing;
        seen.push({ isKept, isDue: about.length >= queue.idle, isDueByNow });
      };
      const [receive, receiveByBusy] = [queue.receive.bind(queue), queue.receiveByBusy.bind(queue)];
      queue.receive = (...bid) => {
        look(false);
        return receive(...bid);
      };
      queue.receiveByBusy = (...bid) => {
        look(true);
        return receiveByBusy(...bid);
      };
    },
  });
  return seen;
}

it('are kept for calls of the purpose that a rule is about, in whose calls an operator that now calls for another still has', () => {
  const seen = kept();
  expect(seen.filter(({ isKept, isDue }) => isKept !== isDue)).toEqual([]);
  expect(seen.filter(({ isDue, isDueByNow }) => isDue && !isDueByNow).length).toBeGreaterThan(5);
  expect(seen.filter(({ isDue, isDueByNow }) => !isDue && isDueByNow).length).toBeGreaterThan(5);
});
