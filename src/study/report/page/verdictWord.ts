/** The word for a difference, with a colour that only repeats it. */
import { texts } from '../../wording/speaking.ts';
import type { Verdict } from '../../wording/verdict.ts';
import { markup } from './markup.ts';
import type { Html } from './markup.ts';

const kindOf = (word: Verdict): string => (word === 'better' || word === 'worse' ? word : 'open');

export const verdictWord = (word: Verdict): Html =>
  markup`<span class="word ${kindOf(word)}">${texts().words[word]}</span>`;

/** The same where it stands in a sentence. */
export const strongVerdict = (word: Verdict): Html =>
  markup`<b class="word ${kindOf(word)}">${texts().words[word]}</b>`;
