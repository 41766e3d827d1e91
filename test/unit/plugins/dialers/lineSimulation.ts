/** One working day after another of an operator's lines, without a network: who answers is a coin, what follows is the script. */
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import type { Pacing } from '../../../../src/model/contracts/operator/pacing.ts';
import type { Script, ScriptOutcome } from '../../../../src/model/contracts/operator/script.ts';
import { endAttempt, planAttempt } from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import type { FakeOperatorSite } from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';

/** Answering of unknown numbers and shares of numbers without a phone behind them: facts A2, numbering defaults. */
const answeredShare = 0.24;
const notInServiceShare = 0.2;
const setUpSeconds = 3;
const ringSeconds = 8;
const announcementSeconds = 5;
const slots = 64;

export interface Attempt {
  readonly line: number;
  readonly second: number;
  readonly isAnswered: boolean;
}

export interface LineWorld {
  readonly site: FakeOperatorSite;
  readonly pacing: Pacing;
  readonly script: Script;
  readonly days: number;
}

const outcome = (): ScriptOutcome => ({
  talkSeconds: 0,
  isHungUpOn: false,
  intentClass: 0,
  isLead: false,
  isSale: false,
  anger: 1,
  loss: 0,
});

/** Attempts of all lines in order of time. */
export function attemptsOf({ site, pacing, script, days }: LineWorld): readonly Attempt[] {
  const attempts: Attempt[] = [];
  const due = Array.from({ length: pacing.lines }, (_, line) => pacing.nextAttemptSecond(line, 0));
  for (let call = 0; ; call++) {
    const second = Math.min(...due);
    if (second >= days * secondsADay) return attempts;
    const line = due.indexOf(second);
    const slot = call % slots;
    planAttempt(site, slot, { call, line, lead: call, pass: 0 });
    const { heldSeconds, talkSeconds } = holding({ site, pacing, script, days }, slot);
    endAttempt(site, slot, { cause: talkSeconds > 0 ? 200 : 480, conversationMs: talkSeconds * 1000 });
    pacing.afterOutcome(slot);
    attempts.push({ line, second, isAnswered: talkSeconds > 0 });
    due[line] = pacing.nextAttemptSecond(line, second + heldSeconds);
  }
}

function holding(
  { site, pacing, script }: LineWorld,
  slot: number,
): { heldSeconds: number; talkSeconds: number } {
  if (site.draw.unit(slot, 100) < notInServiceShare)
    return { heldSeconds: setUpSeconds + announcementSeconds, talkSeconds: 0 };
  if (site.draw.unit(slot, 101) >= answeredShare)
    return { heldSeconds: setUpSeconds + pacing.ringTimeoutSeconds, talkSeconds: 0 };
  const out = outcome();
  script.play(slot, false, out);
  return { heldSeconds: setUpSeconds + ringSeconds + out.talkSeconds, talkSeconds: out.talkSeconds };
}
