/** All phrases of pages, terminal and reports, by what they are for: English gives the form, every language has the same. */
import type { answer, sentences } from './en/answer.ts';
import type { books, lenders, payers } from './en/books.ts';
import type { caution } from './en/caution.ts';
import type { charts, matrix, spread } from './en/charts.ts';
import type { compared } from './en/comparison.ts';
import type { across } from './en/designPoints.ts';
import type { detection } from './en/detection.ts';
import type { effect, losses } from './en/effect.ts';
import type { game } from './en/game.ts';
import type { heads } from './en/heads.ts';
import type { headings, page, status } from './en/page.ts';
import type { paths } from './en/paths.ts';
import type { replay } from './en/provenance.ts';
import type { question } from './en/question.ts';
import type { range } from './en/range.ts';
import type { library, rules } from './en/rules.ts';
import type { sensitivity } from './en/sensitivity.ts';
import type { tables } from './en/tables.ts';
import type { traceReplay } from './en/traceReplay.ts';
import type { tradeOff, weights } from './en/tradeOff.ts';
import type { words } from './en/words.ts';
import type { WordTable } from './wordOf.ts';

export interface Texts {
  readonly page: typeof page;
  readonly headings: typeof headings;
  readonly status: typeof status;
  readonly words: typeof words;
  readonly heads: typeof heads;
  readonly question: typeof question;
  readonly answer: typeof answer;
  /** Arm by arm. */
  readonly sentences: typeof sentences;
  readonly caution: typeof caution;
  readonly charts: typeof charts;
  readonly tradeOff: typeof tradeOff;
  readonly weights: typeof weights;
  readonly effect: typeof effect;
  readonly losses: typeof losses;
  readonly matrix: typeof matrix;
  readonly detection: typeof detection;
  readonly spread: typeof spread;
  readonly paths: typeof paths;
  readonly books: typeof books;
  readonly rules: typeof rules;
  readonly library: typeof library;
  readonly lenders: typeof lenders;
  readonly payers: typeof payers;
  readonly game: typeof game;
  /** Of two results. */
  readonly compared: typeof compared;
  readonly sensitivity: typeof sensitivity;
  readonly range: typeof range;
  /** Over design points. */
  readonly across: typeof across;
  readonly tables: typeof tables;
  /** How to get the same numbers again. */
  readonly replay: typeof replay;
  /** The page of a replay of a trace. */
  readonly traceReplay: typeof traceReplay;
  /** Of a class that comes with the program; absent: its id says it. */
  readonly classes: WordTable;
  /** Of a metric; absent: what its catalogue says. */
  readonly metrics: WordTable;
  /** Of a unit of the catalogue; absent: as it is there. */
  readonly units: WordTable;
  /** How an interval was made; absent, as for the next two: its word in the results. */
  readonly methods: WordTable;
  /** Why there is no interval. */
  readonly reasons: WordTable;
  /** How an experiment was played. */
  readonly modes: WordTable;
  /** Of a source that is a word of the program; absent: as it was written. */
  readonly sources: WordTable;
  /** Of a final state of calls; absent: its name in words. */
  readonly states: WordTable;
}
