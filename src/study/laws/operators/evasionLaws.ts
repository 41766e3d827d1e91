/** Laws of every evasion: it pulls levers only as their contract allows, rests while its operator rests, and repeats itself. */
import fc from 'fast-check';
import { mostOwnCalls } from '../../../model/contracts/operator/evasion.ts';
import type { EvasionPlugin, Levers } from '../../../model/contracts/operator/evasion.ts';
import { answeringAtOnce } from '../answeringAtOnce.ts';
import { defaultValues } from '../../parts/defaultValues.ts';
import { descriptorLaws } from '../descriptorLaws.ts';
import { endAttempt, fakeOperatorSite, planAttempt } from '../fakes/fakeOperatorSite.ts';
import type { FakeOperatorSite } from '../fakes/fakeOperatorSite.ts';
import { demand, lawSeed } from '../law.ts';
import type { Law } from '../law.ts';

const runs = { seed: lawSeed, numRuns: 40 };

/** One time between two reviews: calls of which some are answered and some refused. */
interface Span {
  readonly calls: number;
  readonly answeredShare: number;
  readonly refusedShare: number;
  readonly profit: number;
}

const spans = fc.array(
  fc.record({
    calls: fc.nat(120),
    answeredShare: fc.double({ min: 0, max: 1, noNaN: true }),
    refusedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    profit: fc.integer({ min: -5_000_000, max: 5_000_000 }),
  }),
  { minLength: 1, maxLength: 24 },
);

/** Levers that write down every pull and hold it to the contract. */
class RecordingLevers implements Levers {
  epoch = 0;
  isGivenUp = false;
  readonly pulls: string[] = [];
  readonly #site: FakeOperatorSite;

  constructor(site: FakeOperatorSite) {
    this.#site = site;
  }

  limitPace(attemptsPerDay: number): void {
    demand(attemptsPerDay >= 0, `${attemptsPerDay} attempts a day`);
    this.#write('limitPace', attemptsPerDay);
  }

  spaceCalls(leastSeconds: number, mostSeconds: number): void {
    const isSpan = leastSeconds >= 0 && mostSeconds >= leastSeconds && mostSeconds < Infinity;
    demand(isSpan, `pauses from ${leastSeconds} to ${mostSeconds}`);
    this.#write('spaceCalls', leastSeconds, mostSeconds);
  }

  limitRing(ringSeconds: number): void {
    demand(ringSeconds > 0, `rings for ${ringSeconds}`);
    this.#write('limitRing', ringSeconds);
  }

  callOwnNumbers(share: number): void {
    demand(share >= 0 && share <= mostOwnCalls, `a share of ${share}`);
    this.#write('callOwnNumbers', share);
  }

  replaceNumber(old: number): void {
    this.#demandRented(old);
    this.#pay('replaceNumber', old);
  }

  clearLabel(about: number): void {
    this.#pay('clearLabel', about);
  }

  moveCarrier(carrier: number): void {
    const { carriers } = this.#site.numbers;
    demand(Number.isInteger(carrier) && carrier >= 0 && carrier < carriers, `carrier ${carrier}`);
    this.#pay('moveCarrier', carrier);
  }

  switchPart(part: Parameters<Levers['switchPart']>[0], id: string): void {
    demand(this.#site.alternatives[part].includes(id), `${part} ${id}`);
    this.#write('switchPart', part, id);
  }

  giveUp(): void {
    demand(!this.isGivenUp, 'gives up twice');
    this.isGivenUp = true;
    this.#write('giveUp');
  }

  startAgain(): void {
    demand(this.isGivenUp, 'begins again without having given up');
    this.isGivenUp = false;
    this.#write('startAgain');
  }

  #demandRented(number: number): void {
    const { numbers } = this.#site;
    const rented = Array.from({ length: numbers.owned }, (_, position) => numbers.ownedNumber(position));
    demand(rented.includes(number), `number ${number} is not rented`);
  }

  #pay(lever: string, subject: number): void {
    demand(!this.isGivenUp, `${lever} after giving up`);
    this.#write(lever, subject);
  }

  #write(...pull: readonly (string | number)[]): void {
    this.pulls.push(`${this.epoch} ${pull.join(' ')}`);
  }
}

/** What a part does over a course of reviews. */
function pullsOf(plugin: EvasionPlugin, course: readonly Span[], isGivenUp: boolean): readonly string[] {
  const ledger = { balance: 0, revenue: 0, cost: 0, amountOf: () => 0 };
  const site = { ...fakeOperatorSite({ owned: 3 }), ledger };
  const evasion = answeringAtOnce(plugin.create(site, defaultValues(plugin.parameters)));
  const levers = new RecordingLevers(site);
  levers.isGivenUp = isGivenUp;
  let call = 0;
  course.forEach((span, epoch) => {
    levers.epoch = epoch;
    const nowSecond = epoch * site.reviewSeconds;
    evasion.review(nowSecond, levers);
    for (let i = 0; i < span.calls; i++)
      evasion.afterOutcome(ended(site, span, { call: call++, nowSecond, i }));
    ledger.balance += span.profit;
  });
  return levers.pulls;
}

/** A call of the span in a row of the site, ended; the first ones are answered, the last ones refused. */
function ended(
  site: FakeOperatorSite,
  span: Span,
  at: { call: number; nowSecond: number; i: number },
): number {
  const slot = at.call % 8;
  planAttempt(site, slot, { call: at.call, line: at.call % 2, lead: at.call, pass: 0 });
  site.own.callingNumber[slot] = site.numbers.ownedNumber(at.call % site.numbers.owned);
  site.own.startSecond[slot] = at.nowSecond + at.i;
  const place = (at.i + 0.5) / span.calls;
  const cause = place < span.answeredShare ? 200 : place > 1 - span.refusedShare ? 608 : 480;
  endAttempt(site, slot, { cause, conversationMs: cause === 200 ? 9000 : 0 });
  return slot;
}

/** Levers are pulled as their contract allows, nothing is bought after giving up, and the same again when the same happens. */
export function evasionLaws(plugin: EvasionPlugin): readonly Law[] {
  return [
    ...descriptorLaws(plugin),
    {
      name: 'pulls levers as their contract allows, and the same ones again when the same happens',
      check: () =>
        fc.assert(
          fc.property(spans, (course) => {
            const first = pullsOf(plugin, course, false).join('\n');
            demand(first === pullsOf(plugin, course, false).join('\n'), 'the second time differs');
          }),
          runs,
        ),
    },
    {
      name: 'buys nothing while its operator has given up',
      check: () =>
        fc.assert(
          fc.property(spans, (course) => {
            pullsOf(plugin, course, true);
          }),
          runs,
        ),
    },
  ];
}
