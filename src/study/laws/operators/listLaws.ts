/** Laws of every list source: leads are stable, never called twice in the same pass, and hang on the operator alone. */
import fc from 'fast-check';
import { notYet } from '../../../model/contracts/operator/list.ts';
import type { ListPlugin } from '../../../model/contracts/operator/list.ts';
import { answeringAtOnce } from '../answeringAtOnce.ts';
import { defaultValues } from '../../parts/defaultValues.ts';
import { descriptorLaws } from '../descriptorLaws.ts';
import { endAttempt, fakeOperatorSite, planAttempt } from '../fakes/fakeOperatorSite.ts';
import { demand, lawSeed } from '../law.ts';
import type { Law } from '../law.ts';

const runs = { seed: lawSeed, numRuns: 20 };
const attempts = 600;
/** A line without a lead asks again after so many seconds; a list that has none for a week has none. */
const waitSeconds = 60;
const waitsAtMost = 7 * 24 * 60;

interface Draw {
  readonly lead: number;
  readonly pass: number;
  readonly number: number;
}

/** What the list gives for one attempt after the other, which end with these causes in turn. */
function drawsOf(plugin: ListPlugin, causes: readonly number[]): readonly Draw[] {
  const site = fakeOperatorSite();
  const list = answeringAtOnce(plugin.create(site, defaultValues(plugin.parameters)));
  const draws: Draw[] = [];
  let nowSecond = 0;
  let waits = 0;
  while (draws.length < attempts && waits < waitsAtMost) {
    const lead = list.nextLead(nowSecond);
    if (lead === notYet) {
      nowSecond += waitSeconds;
      waits++;
      continue;
    }
    if (lead === -1) break;
    const call = draws.length;
    nowSecond++;
    const draw = { lead, pass: list.passOf(lead), number: list.calledNumber(lead) };
    draws.push(draw);
    planAttempt(site, call % 8, { call, line: 0, ...draw });
    endAttempt(site, call % 8, { cause: causes[call % causes.length], conversationMs: 0 });
    list.afterOutcome(call % 8);
  }
  return draws;
}

const anyCauses = fc.array(fc.constantFrom(200, 404, 480, 486, 503, 603, 607, 608), {
  minLength: 1,
  maxLength: 20,
});

const overAnyCauses = (plugin: ListPlugin, law: (draws: readonly Draw[]) => void): void =>
  fc.assert(
    fc.property(anyCauses, (causes) => law(drawsOf(plugin, causes))),
    runs,
  );

/** No lead twice in one pass, and the same number of a lead whatever became of the calls before. */
export function listLaws(plugin: ListPlugin): readonly Law[] {
  return [
    ...descriptorLaws(plugin),
    {
      name: 'gives leads, passes and numbers that are whole and not negative',
      check: () =>
        overAnyCauses(plugin, (draws) => {
          demand(draws.length > 0, 'the list is empty');
          for (const { lead, pass, number } of draws)
            demand(
              [lead, pass, number].every((n) => Number.isInteger(n) && n >= 0),
              `${lead}, ${pass}, ${number}`,
            );
        }),
    },
    {
      name: 'asks a whole price that is not negative, and multiplies interest by something possible',
      check: () => {
        const { terms } = plugin.create(fakeOperatorSite(), defaultValues(plugin.parameters));
        const { price, interestFactor } = terms ?? { price: 0, interestFactor: 1 };
        demand(Number.isSafeInteger(price) && price >= 0, `price ${price}`);
        demand(Number.isFinite(interestFactor) && interestFactor >= 0, `factor ${interestFactor}`);
      },
    },
    {
      name: 'gives no lead twice in one pass, and begins with pass 0',
      check: () =>
        overAnyCauses(plugin, (draws) => {
          const keys = new Set(draws.map(({ lead, pass }) => `${lead}/${pass}`));
          demand(keys.size === draws.length, 'a lead came twice in one pass');
          demand(draws.length === 0 || draws[0].pass === 0, `the first pass is ${draws[0]?.pass}`);
        }),
    },
    {
      name: 'gives a lead the same number whatever became of the calls before',
      check: () => {
        const numberOf = new Map<number, number>();
        overAnyCauses(plugin, (draws) => {
          for (const { lead, number } of draws) {
            const known = numberOf.get(lead) ?? number;
            demand(known === number, `lead ${lead} was ${known}, now ${number}`);
            numberOf.set(lead, number);
          }
        });
      },
    },
  ];
}
