/** The language of the page that is being written: pages of several languages may be written at once, each has its own. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { en } from './en/texts.ts';
import type { Texts } from './texts.ts';
import { zh } from './zh/texts.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

export const catalogue: Readonly<Record<Language, Texts>> = { en, zh };

const spoken = new AsyncLocalStorage<Language>();

/** Writes in a language, however long that takes. */
export function speaking<Written>(language: Language, write: () => Written): Written {
  return spoken.run(language, write);
}

/** English where nobody asked for anything else: in Markdown and on the terminal. */
export const language = (): Language => spoken.getStore() ?? 'en';

export const texts = (): Texts => catalogue[language()];
