/** The option that says in which language a page is written. */
import { Option } from 'commander';

/** Of a page; Markdown and the terminal are English. */
export const languageOption = (): Option =>
  new Option('--lang <language>', 'language of the page').choices(['en', 'zh']).default('en');
