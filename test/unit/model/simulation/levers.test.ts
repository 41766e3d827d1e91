import { describe, expect, it } from 'vitest';
import { BookEntryKind } from '../../../../src/model/contracts/operator/ledger.ts';
import { ReportCode } from '../../../../src/model/contracts/detector.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { labels, robots, smallWorld } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';
import { atNoon, dayOf, never, play, shown, starts } from './actingOperator.ts';

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
});
