import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import { Purpose } from '../../../../src/model/contracts/caller.ts';
import type { CallingNumberPlugin } from '../../../../src/model/contracts/operator/callingNumber.ts';
import type { EvasionPlugin } from '../../../../src/model/contracts/operator/evasion.ts';
import type { ListPlugin } from '../../../../src/model/contracts/operator/list.ts';
import type { PacingPlugin } from '../../../../src/model/contracts/operator/pacing.ts';
import type { ScriptPlugin } from '../../../../src/model/contracts/operator/script.ts';
import type { SwitchablePart } from '../../../../src/model/contracts/operator/site.ts';
import { fixed } from '../../../../src/plugins/dialers/callingNumber/fixed.ts';
import { randomNumbers } from '../../../../src/plugins/dialers/list/randomNumbers.ts';
import { fixedPerDay } from '../../../../src/plugins/dialers/pacing/fixedPerDay.ts';
import { turns } from '../../../../src/plugins/dialers/script/turns.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import type { AnyPlugin } from '../../../../src/study/modules/catalogue.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';

/** Calls by what a part can tell one of them by, as it made them and as it was told of their ends. */
interface Notes {
  readonly made: (number | string)[];
  readonly told: (number | string)[];
}

/** Leads of two such lists differ. */
const listThatNotes = (id: string, { made, told }: Notes): ListPlugin => ({
  ...randomNumbers,
  id,
  create: (site, values) => {
    const list = randomNumbers.create(site, values);
    const first = id.length * 1_000_000;
    return {
      nextLead: (nowSecond) => {
        const lead = first + list.nextLead(nowSecond);
        made.push(lead);
        return lead;
      },
      calledNumber: (lead) => list.calledNumber(lead - first),
      passOf: (lead) => list.passOf(lead - first),
      afterOutcome: (slot) => told.push(site.own.lead[slot]),
    };
  },
});

const strategyThatNotes = (id: string, { made, told }: Notes): CallingNumberPlugin => ({
  ...fixed,
  id,
  create: (site, values) => {
    const strategy = fixed.create(site, values);
    const call = (slot: number): string => `${site.own.line[slot]} at ${site.own.startSecond[slot]}`;
    return {
      choose: (slot, origin) => {
        made.push(call(slot));
        return strategy.choose(slot, origin);
      },
      afterOutcome: (slot) => told.push(call(slot)),
    };
  },
});

/** A second that it names is one at which it has a line dial; it is dialled, since lists do not end and nothing puts a line off. */
const pacingThatNotes = (id: string, { made, told }: Notes): PacingPlugin => ({
  ...fixedPerDay,
  id,
  create: (site, values) => {
    const pacing = fixedPerDay.create(site, values);
    return {
      lines: pacing.lines,
      ringTimeoutSeconds: pacing.ringTimeoutSeconds,
      paidSecondsOn: (weekday) => pacing.paidSecondsOn(weekday),
      nextAttemptSecond: (line, nowSecond) => {
        const second = pacing.nextAttemptSecond(line, nowSecond);
        made.push(`${line} at ${second}`);
        return second;
      },
      afterOutcome: (slot) => {
        told.push(`${site.own.line[slot]} at ${site.own.startSecond[slot]}`);
        pacing.afterOutcome(slot);
      },
    };
  },
});

/** Its talk tells who spoke. */
const scriptOf = (id: string, talkSeconds: number, purpose: Purpose): ScriptPlugin => ({
  ...turns,
  id,
  purposeOf: () => purpose,
  create: () => ({
    play: (_slot, _isMachine, out) => {
      out.talkSeconds = talkSeconds;
    },
  }),
});

/** Changes between the first part and the other one at every review. */
const changing = (part: SwitchablePart, seconds: number[]): EvasionPlugin => ({
  family: 'evasion',
  id: 'changing',
  version: 1,
  title: 'Changes a part again and again',
  cites: [],
  needs: [],
  parameters: {},
  create: () => {
    let isFirst = true;
    return {
      review: (nowSecond, levers) => {
        isFirst = !isFirst;
        seconds.push(nowSecond);
        levers.switchPart(part, isFirst ? 'first' : 'other');
      },
      afterOutcome: () => undefined,
    };
  },
});

interface Changed {
  readonly played: PlayedArm;
  /** When the part was changed. */
  readonly seconds: readonly number[];
  /** Of the calls, how many were under way at a change. */
  readonly underWay: number;
}

/** One operator that changes the part each minute between `one` and `other`, both with these settings. */
function playChanging(
  part: SwitchablePart,
  plugins: readonly [AnyPlugin, AnyPlugin],
  settings: Readonly<Record<string, unknown>>,
): Changed {
  const seconds: number[] = [];
  const evasion = changing(part, seconds);
  const [one, other] = plugins;
  const { family } = one;
  const world = smallWorld({
    callers: {
      robots: robots({
        operators: 1,
        [part]: { use: one.id, ...settings },
        evasion: [{ use: evasion.id }],
        levers: { reviewSeconds: 60 },
        alternatives: { [part]: [{ id: 'other', use: other.id, ...settings }] },
      }),
    },
    catalogue: {
      ...builtInCatalogue,
      evasion: [evasion],
      [family]: [...builtInCatalogue[family], one, other],
    },
  });
  const named: readonly AnyPlugin[] = [evasion, one, other];
  const [played] = playArms({
    arms: [{ world }],
    plugins: new Map(named.map((plugin) => [plugin.id, plugin])),
  });
  const spans = played.calls.map(({ inputs: { startSecond }, outcome }) => [
    startSecond,
    startSecond + outcome.ringSeconds + outcome.conversationSeconds,
  ]);
  const underWay = spans.filter(([from, to]) => seconds.some((second) => from < second && second < to));
  return { played, seconds, underWay: underWay.length };
}

/** What two parts were told of that they had not made, and how many calls each made. */
function strangersTold(
  part: SwitchablePart,
  create: (id: string, notes: Notes) => AnyPlugin,
  settings: Readonly<Record<string, unknown>>,
): { readonly strange: readonly unknown[]; readonly told: number; readonly played: Changed } {
  const notes: readonly [Notes, Notes] = [
    { made: [], told: [] },
    { made: [], told: [] },
  ];
  const played = playChanging(part, [create('one', notes[0]), create('another', notes[1])], settings);
  const strange = notes.flatMap(({ made, told }) => {
    const own = new Set(made);
    return told.filter((call) => !own.has(call));
  });
  return { strange, told: notes[0].told.length + notes[1].told.length, played };
}

describe('a part that is changed while a call lasts', () => {
  it.each([
    ['list', listThatNotes, { blocks: ['mobile-a'] }],
    ['callingNumber', strategyThatNotes, { blocks: ['mobile-b'] }],
    ['pacing', pacingThatNotes, { lines: 2, attemptsPerDay: 900, hours: ['09:00', '20:00'] }],
  ] as const)('hears of that call, and the new one does not: %s', (part, create, settings) => {
    const { strange, told, played } = strangersTold(part, create, settings);
    expect(strange).toEqual([]);
    expect(told).toBe(played.played.calls.length);
    expect(played.underWay).toBeGreaterThan(40);
  });

  it('has spoken for it, whatever script the next call has', () => {
    const talk = { [Purpose.marketing]: 33, [Purpose.fraud]: 44 };
    const { played, seconds, underWay } = playChanging(
      'script',
      [scriptOf('one', 33, Purpose.marketing), scriptOf('another', 44, Purpose.fraud)],
      {},
    );
    const wrong = played.calls.filter(({ inputs, exogenous, outcome }) => {
      const changes = seconds.filter((second) => second <= inputs.startSecond).length;
      const purpose = changes % 2 === 0 ? Purpose.marketing : Purpose.fraud;
      const { answered, machine } = FinalState;
      const isSpokenTo = outcome.finalState === answered || outcome.finalState === machine;
      const talkSeconds = isSpokenTo ? talk[purpose] : 0;
      return exogenous.purpose !== purpose || outcome.conversationSeconds !== talkSeconds;
    });
    expect(wrong).toEqual([]);
    expect(underWay).toBeGreaterThan(40);
  });
});
