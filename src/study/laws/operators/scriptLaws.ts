/** Laws of every script: what it makes of a call is possible, and a pure function of the call. */
import fc from 'fast-check';
import { Purpose } from '../../../model/contracts/caller.ts';
import { IntentClass, talkSecondsAtMost } from '../../../model/contracts/operator/script.ts';
import type { ScriptOutcome, ScriptPlugin } from '../../../model/contracts/operator/script.ts';
import { answeringAtOnce } from '../answeringAtOnce.ts';
import { defaultValues } from '../../parts/defaultValues.ts';
import { descriptorLaws } from '../descriptorLaws.ts';
import { fakeOperatorSite } from '../fakes/fakeOperatorSite.ts';
import { demand, lawSeed } from '../law.ts';
import type { Law } from '../law.ts';

const runs = { seed: lawSeed, numRuns: 300 };

/** What the framework resets before every call. */
const blankOutcome = (): ScriptOutcome => ({
  talkSeconds: 0,
  isHungUpOn: false,
  intentClass: IntentClass.none,
  isLead: false,
  isSale: false,
  anger: 1,
  loss: 0,
});

const isPossible = (out: ScriptOutcome): boolean =>
  out.talkSeconds >= 0 &&
  out.talkSeconds <= talkSecondsAtMost &&
  typeof out.isHungUpOn === 'boolean' &&
  Number.isInteger(out.intentClass) &&
  typeof out.isLead === 'boolean' &&
  typeof out.isSale === 'boolean' &&
  out.intentClass >= IntentClass.none &&
  out.intentClass <= IntentClass.d &&
  Number.isFinite(out.anger) &&
  out.anger >= 0 &&
  Number.isSafeInteger(out.loss) &&
  out.loss >= 0;

type Play = (slot: number, call: number, isMachine: boolean) => ScriptOutcome;

/** A script that has played nothing yet. */
function playedBy(plugin: ScriptPlugin): Play {
  const site = fakeOperatorSite();
  const script = answeringAtOnce(plugin.create(site, defaultValues(plugin.parameters)));
  return (slot, call, isMachine) => {
    const out = blankOutcome();
    site.callOfSlot[slot] = call;
    script.play(slot, isMachine, out);
    return out;
  };
}

/** What a call comes to is possible, and the same for the same call. */
export const scriptLaws = (plugin: ScriptPlugin): readonly Law[] => [
  ...descriptorLaws(plugin),
  hasPurpose(plugin),
  makesSomethingPossible(plugin),
  sellsOnlyToLeads(plugin),
  playsTheSameAgain(plugin),
];

const hasPurpose = (plugin: ScriptPlugin): Law => ({
  name: 'has a known purpose',
  check: () => {
    const codes: readonly number[] = Object.values(Purpose);
    const purpose = plugin.purposeOf(defaultValues(plugin.parameters));
    demand(codes.includes(purpose), `purpose ${purpose}`);
  },
});

const makesSomethingPossible = (plugin: ScriptPlugin): Law => ({
  name: 'makes something possible of every call',
  check: () => {
    const play = playedBy(plugin);
    fc.assert(
      fc.property(fc.integer(), fc.boolean(), (call, isMachine) =>
        demand(isPossible(play(0, call, isMachine)), 'an outcome is out of range'),
      ),
      runs,
    );
  },
});

const sellsOnlyToLeads = (plugin: ScriptPlugin): Law => ({
  name: 'sells only to leads, and finds nobody interested on a voicemail',
  check: () => {
    const play = playedBy(plugin);
    fc.assert(
      fc.property(fc.integer(), (call) => {
        const person = play(0, call, false);
        const machine = play(0, call, true);
        demand(person.isLead || !person.isSale, 'a sale without a lead');
        demand(person.intentClass !== IntentClass.none, 'a person without a class');
        demand(
          machine.intentClass === IntentClass.none && !machine.isLead && machine.loss === 0,
          'an interested machine',
        );
      }),
      runs,
    );
  },
});

const playsTheSameAgain = (plugin: ScriptPlugin): Law => ({
  name: 'plays the same call the same way, in any row and after any other calls',
  check: () => {
    const used = playedBy(plugin);
    fc.assert(
      fc.property(fc.integer(), fc.nat(15), fc.boolean(), (call, slot, isMachine) => {
        const found = JSON.stringify(used(slot, call, isMachine));
        const expected = JSON.stringify(playedBy(plugin)(0, call, isMachine));
        demand(found === expected, `${found} instead of ${expected}`);
      }),
      runs,
    );
  },
});
