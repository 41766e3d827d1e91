/** Who has saved the numbers of a source's members: possible answers, the same whenever it is asked. */
import type { CallerPlugin, CallerSource } from '../../model/contracts/caller.ts';
import { defaultValues } from '../parts/defaultValues.ts';
import { demand } from './law.ts';

/** Of the first members and subscribers, whom the law asks about. */
const membersAsked = 5;
const subscribersAsked = 200;

interface Asked {
  readonly source: CallerSource;
  /** What is wrong with an answer; null when nothing is. */
  readonly faultOf: (name: string, answer: unknown) => string | null;
}

/** `plan` plans something in between. */
export function demandSavers(plugin: CallerPlugin, { source, faultOf }: Asked, plan: () => void): void {
  const parameters = defaultValues(plugin.parameters);
  const members = plugin.membersFrom === '' ? 0 : Number(parameters[plugin.membersFrom]);
  const pairs = Array.from({ length: Math.min(members, membersAsked) * subscribersAsked }, (_, i) => ({
    member: Math.floor(i / subscribersAsked),
    subscriber: i % subscribersAsked,
  }));
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
