/** All phrases in English, put together. */
import { answer, sentences } from './answer.ts';
import { books, lenders, payers } from './books.ts';
import { caution } from './caution.ts';
import { charts, matrix, spread } from './charts.ts';
import { compared } from './comparison.ts';
import { across } from './designPoints.ts';
import { detection } from './detection.ts';
import { effect, losses } from './effect.ts';
import { game } from './game.ts';
import { heads } from './heads.ts';
import { headings, page, status } from './page.ts';
import { paths } from './paths.ts';
import { replay } from './provenance.ts';
import { question } from './question.ts';
import { range } from './range.ts';
import { library, rules } from './rules.ts';
import { sensitivity } from './sensitivity.ts';
import { tables } from './tables.ts';
import { traceReplay } from './traceReplay.ts';
import { tradeOff, weights } from './tradeOff.ts';
import { words } from './words.ts';
import type { Texts } from '../texts.ts';

export const en: Texts = {
  page,
  headings,
  status,
  words,
  heads,
  question,
  answer,
  sentences,
  caution,
  charts,
  tradeOff,
  weights,
  effect,
  losses,
  matrix,
  detection,
  spread,
  paths,
  books,
  rules,
  library,
  lenders,
  payers,
  game,
  compared,
  sensitivity,
  range,
  across,
  tables,
  replay,
  traceReplay,
  // What the results say is English already.
  classes: {},
  metrics: {},
  units: {},
  methods: {},
  reasons: {},
  modes: {},
  sources: {},
  states: {},
};
