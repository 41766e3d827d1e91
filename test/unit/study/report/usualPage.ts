/** The page of the usual results, for tests that only read it: drawn once a worker. */
import { htmlReport } from '../../../../src/study/report/htmlReport.ts';
import type { Language } from '../../../../src/study/wording/speaking.ts';
import { resultsFixture } from './resultsFixture.ts';

const pages = new Map<Language, Promise<string>>();

export function usualPage(language: Language = 'en'): Promise<string> {
  const page = pages.get(language) ?? htmlReport(resultsFixture(), language);
  pages.set(language, page);
  return page;
}
