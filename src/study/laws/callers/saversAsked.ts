/** Who has saved the numbers of a source's members: possible answers, the same whenever it is asked. */
import type { CallerPlugin } from '../../../model/contracts/caller.ts';
import { membersOf } from './callerSubject.ts';
import type { Subject } from './callerSubject.ts';
import { demand } from '../law.ts';

/** Of the first members and subscribers, whom the law asks about. */
const membersAsked = 5;
const subscribersAsked = 200;

/** `plan` plans something in between. */
export function demandSavers(plugin: CallerPlugin, { source, faultOf }: Subject, plan: () => void): void {
  const pairs = Array.from(
    { length: Math.min(membersOf(plugin), membersAsked) * subscribersAsked },
    (_, i) => ({
      member: Math.floor(i / subscribersAsked),
      subscriber: i % subscribersAsked,
    }),
  );
  const ask = (): readonly unknown[] =>
    pairs.map(({ member, subscriber }) => source.hasSaved?.(member, subscriber));
  const answers = source.hasSaved === undefined ? [] : ask();
  const fault = answers.map((answer) => faultOf('hasSaved', answer)).find((found) => found !== null);
  demand(fault === undefined, `hasSaved ${fault}`);
  if (answers.length === 0) return;
  plan();
  const again = ask();
  const at = answers.findIndex((answer, i) => answer !== again[i]);
  demand(
    at < 0,
    `of member ${pairs[at]?.member} and subscriber ${pairs[at]?.subscriber} the second time differs`,
  );
}
