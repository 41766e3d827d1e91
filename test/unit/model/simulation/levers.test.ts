import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import { BookEntryKind } from '../../../../src/model/contracts/operator/ledger.ts';
import type { EvasionPlugin, Levers } from '../../../../src/model/contracts/operator/evasion.ts';
import type { OperatorSite } from '../../../../src/model/contracts/operator/site.ts';
import { ReportCode } from '../../../../src/model/contracts/detector.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { cap, labels, robots, smallWorld } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

const secondsADay = 86_400;

type Review = (levers: Levers, site: OperatorSite, nowSecond: number) => void;

/** A part that does at every review what the test says. */
const actingAs = (review: Review): EvasionPlugin => ({
  family: 'evasion',
  id: 'of-the-test',
  version: 1,
  title: 'Does what a test says',
  cites: [],
  needs: [],
  parameters: {},
  create: (site) => ({
    review: (nowSecond, levers) => review(levers, site, nowSecond),
    afterOutcome: () => undefined,
  }),
});

const terms = { reviewSeconds: 3600, newNumberSeconds: 0, carrierMoveSeconds: 0, clearingSeconds: 60 };

interface Setting {
  readonly robots?: Readonly<Record<string, unknown>>;
  readonly levers?: Readonly<Record<string, unknown>>;
  readonly sketch?: WorldSketch;
}

function play(review: Review, { robots: parts = {}, levers = {}, sketch = {} }: Setting = {}): PlayedArm {
  const plugin = actingAs(review);
  const world = smallWorld({
    days: 2,
    callers: {
      robots: robots({
        operators: 1,
        evasion: [{ use: plugin.id }],
        levers: { ...terms, ...levers },
        ...parts,
      }),
    },
    ...sketch,
    catalogue: { ...builtInCatalogue, evasion: [plugin] },
  });
  return playArms({ arms: [{ world }], plugins: new Map([[plugin.id, plugin]]) })[0];
}

const never: Review = () => undefined;
const clockOf = (second: number): number => second % secondsADay;
const dayOf = (second: number): number => Math.floor(second / secondsADay);
const starts = ({ calls }: PlayedArm): readonly number[] => calls.map(({ inputs }) => inputs.startSecond);
const shown = ({ calls }: PlayedArm): readonly number[] =>
  calls
    .toSorted((a, b) => a.inputs.startSecond - b.inputs.startSecond)
    .map(({ exogenous }) => Number(exogenous.callingNumber));

/** A review in the middle of the first day. */
const atNoon =
  (act: (levers: Levers, site: OperatorSite) => void): Review =>
  (levers, site, nowSecond) => {
    if (nowSecond === secondsADay / 2) act(levers, site);
  };

describe('the levers of an operator', () => {
  it('limit the attempts of a day from the next attempt on', () => {
    const played = play((levers) => levers.limitPace(40));
    const perDay = [0, 1].map((day) => starts(played).filter((second) => dayOf(second) === day).length);
    expect(perDay).toEqual([40, 40]);
  });

  it('put further pauses between the calls of a line', () => {
    const spaced = play((levers) => levers.spaceCalls(600, 900));
    expect(starts(spaced).length).toBeLessThan(starts(play(never)).length / 2);
  });

  it('end the ringing sooner', () => {
    const played = play((levers) => levers.limitRing(4));
    const rings = played.calls.map(({ outcome }) => outcome.ringSeconds);
    expect(Math.max(...rings)).toBeLessThanOrEqual(4);
  });

  it('put another number in the place of a replaced one, which is paid for and in service', () => {
    const played = play(atNoon((levers, site) => levers.replaceNumber(site.numbers.ownedNumber(0))));
    const numbers = [...new Set(shown(played))];
    const [operator] = played.arm.operators;
    expect(numbers).toHaveLength(2);
    expect(numbers.map((number) => played.arm.plan.isAllocated(number))).toEqual([1, 1]);
    expect(operator.ledger.amountOf(BookEntryKind.replacement)).toBe(-300_000);
    expect(operator.tally.replacements).toBe(1);
  });

  it('give no number where the real-name check refuses, and take the money', () => {
    const world = smallWorld({ callers: { robots: robots() } });
    expect(world.numbering.map(({ identityCheck }) => identityCheck)).toEqual([0, 0, 0, 0]);
    const played = play(
      (levers, site) => {
        levers.replaceNumber(site.numbers.ownedNumber(0));
      },
      { sketch: { identityCheck: 1 } },
    );
    const [operator] = played.arm.operators;
    expect(new Set(shown(played)).size).toBe(1);
    expect(operator.tally.refusedNumbers).toBeGreaterThan(0);
    expect(operator.ledger.amountOf(BookEntryKind.replacement)).toBe(
      -300_000 * operator.tally.refusedNumbers,
    );
  });

  it('clear labels: the report reaches the detectors after its delay, at its price', () => {
    const screening = { handset: [{ ...labels, threshold: 0.5, halfLifeDays: 1000 }] };
    const sketch: WorldSketch = { screening, residents: { labelApp: 1, markShare: 1 } };
    const labelled = ({ calls }: PlayedArm): number => calls.filter(({ verdict }) => verdict > 0).length;
    const cleared = play((levers, site) => levers.clearLabel(site.numbers.ownedNumber(0)), {
      sketch,
      levers: { clearingSuccess: 1 },
    });
    const [operator] = cleared.arm.operators;
    const kinds = cleared.arm.reports.kind.subarray(0, cleared.arm.reports.rows);
    expect(labelled(cleared)).toBeLessThan(labelled(play(never, { sketch })));
    expect(operator.ledger.amountOf(BookEntryKind.clearing)).toBe(-49_900 * operator.tally.clearings);
    expect(kinds.filter((kind) => kind === ReportCode.clearing)).toHaveLength(operator.tally.clearings);
    expect(operator.tally.clearings).toBe(48);
  });

  it('clear with the declared chance', () => {
    const played = play((levers, site) => levers.clearLabel(site.numbers.ownedNumber(0)), {
      levers: { reviewSeconds: 60, clearingSuccess: 0.3 },
    });
    const { reports, operators } = played.arm;
    const done = reports.kind.subarray(0, reports.rows).filter((kind) => kind === ReportCode.clearing).length;
    const { clearings } = operators[0].tally;
    expect(Math.abs(done / clearings - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / clearings));
  });

  it('move to another carrier with numbers of its blocks', () => {
    const played = play(atNoon((levers) => levers.moveCarrier(0)));
    const { plan, operators } = played.arm;
    const carriers = [...new Set(shown(played).map((number) => plan.carriers[plan.carrierOf(number)]))];
    expect(carriers).toEqual(['carrier-b', 'carrier-a']);
    expect(operators[0].tally.carrierMoves).toBe(1);
    expect(operators[0].ingress).toBe(0);
  });

  it('switch to a declared alternative and back', () => {
    const played = play(
      (levers, _site, nowSecond) => {
        levers.switchPart('callingNumber', dayOf(nowSecond) === 0 ? 'spoof' : 'first');
      },
      {
        robots: {
          alternatives: { callingNumber: [{ id: 'spoof', use: 'random-per-call', blocks: ['mobile-c'] }] },
        },
      },
    );
    const blocks = shown(played).map((number) => played.arm.plan.blocks[played.arm.plan.blockOf(number)].id);
    expect([...new Set(blocks)]).toEqual(['mobile-c', 'mobile-b']);
  });

  it('switch the list: other leads, under keys of their own', () => {
    const played = play(
      atNoon((levers) => levers.switchPart('list', 'people')),
      {
        robots: { alternatives: { list: [{ id: 'people', use: 'leaked', share: 0.9 }] } },
      },
    );
    const keys = played.calls.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.some((key) => Number(key.split('.')[2]) >= 1 << 26)).toBe(true);
  });

  it('switch to a pacing with more lines, which begin at once', () => {
    const played = play(
      atNoon((levers) => levers.switchPart('pacing', 'many')),
      {
        robots: {
          alternatives: {
            pacing: [{ id: 'many', use: 'fixed-per-day', lines: 6, attemptsPerDay: 100_000 }],
          },
        },
      },
    );
    const before = starts(played).filter((second) => second < secondsADay / 2).length;
    const after = starts(played).filter(
      (second) => second >= secondsADay / 2 && second < secondsADay / 2 + 10_800,
    ).length;
    expect(after).toBeGreaterThan(2 * before);
  });

  it('stop dialling when the operator gives up, and paying from the next day on', () => {
    const played = play(
      atNoon((levers) => levers.giveUp()),
      { robots: { pacing: { use: 'agents', agents: 2 } } },
    );
    const [operator] = played.arm.operators;
    expect(Math.max(...starts(played))).toBeLessThan(secondsADay / 2);
    expect(operator.stance.gaveUpSecond).toBe(secondsADay / 2);
    expect(operator.ledger.amountOf(BookEntryKind.agentSecond)).toBe(
      play(never, { robots: { pacing: { use: 'agents', agents: 2 } } }).arm.operators[0].ledger.amountOf(
        BookEntryKind.agentSecond,
      ) / 2,
    );
  });

  it('begin again after giving up, as another customer', () => {
    const played = play((levers, _site, nowSecond) => {
      if (nowSecond === secondsADay / 2) levers.giveUp();
      if (nowSecond === 1.5 * secondsADay) levers.startAgain();
    });
    const times = starts(played);
    expect(times.filter((second) => second > secondsADay / 2 && second < 1.5 * secondsADay)).toEqual([]);
    expect(times.filter((second) => second >= 1.5 * secondsADay).length).toBeGreaterThan(50);
  });

  it('call from one own number to another, which no measure of unwanted calls counts', () => {
    const played = play((levers) => levers.callOwnNumbers(0.3), {
      robots: { callingNumber: { use: 'pool', blocks: ['mobile-b'], numbers: 4 } },
    });
    const own = played.calls.filter(({ exogenous }) => Number(exogenous.callee) === -3);
    const late = played.calls.filter(({ inputs }) => clockOf(inputs.startSecond) > 36_000);
    expect(own.length / late.length).toBeGreaterThan(0.2);
    const answered = own.filter(({ outcome }) => outcome.finalState === FinalState.answered);
    expect(answered.length / own.length).toBeGreaterThan(0.9);
    const offered = played.rows.find(
      ({ metric, class: id }) => metric === 'unwanted.offered.count' && id === null,
    );
    expect(offered?.numerator).toBe(played.calls.length - own.length);
  });

  it('name the part that pulls a lever wrongly', () => {
    expect(() => play((levers) => levers.moveCarrier(9))).toThrow('moveCarrier: there is no carrier 9');
    expect(() => play((levers) => levers.switchPart('list', 'none'))).toThrow(
      'switchPart: there is no alternative none',
    );
    expect(() => play((levers) => levers.limitPace(-1))).toThrow('limitPace: -1 attempts a day');
    expect(() => play((levers) => levers.callOwnNumbers(0.6))).toThrow('callOwnNumbers: a share of 0.6');
  });

  it('rest in the pre-history', () => {
    const seconds: number[] = [];
    play((_levers, _site, nowSecond) => seconds.push(nowSecond), { sketch: { preHistoryDays: 2, days: 1 } });
    expect(Math.min(...seconds)).toBe(2 * secondsADay);
  });
});

describe('an operator that evades', () => {
  const screening = { terminating: [cap(20)] };

  it('does in frozen arms what it did in the open loop', () => {
    const plugin = actingAs((levers, site) => {
      if (site.ledger.balance > -4_000_000) levers.limitPace(30);
      else levers.replaceNumber(site.numbers.ownedNumber(0));
    });
    const world = (acting: boolean) =>
      smallWorld({
        days: 2,
        callers: { robots: robots({ evasion: [{ use: plugin.id }], levers: terms }) },
        catalogue: { ...builtInCatalogue, evasion: [plugin] },
        ...(acting ? { screening } : {}),
      });
    const [control, open, frozen, adapting] = playArms({
      arms: [
        { world: world(false) },
        { world: world(true), effect: 'open' },
        { world: world(true), effect: 'callees' },
        { world: world(true) },
      ],
      plugins: new Map([[plugin.id, plugin]]),
    });
    const dialled = ({ calls }: PlayedArm): string[] =>
      calls
        .map(({ key, exogenous, inputs }) => JSON.stringify([inputs.startSecond, key, exogenous]))
        .toSorted();
    expect(dialled(open)).toEqual(dialled(control));
    expect(dialled(frozen)).toEqual(dialled(control));
    expect(dialled(adapting)).not.toEqual(dialled(control));
  });
});
