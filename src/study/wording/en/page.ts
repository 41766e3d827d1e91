/** The frame of a page: what its parts are called, and how far the experiment came, in English. */
import { countOf } from './countOf.ts';

export const page = {
  contents: 'Contents',
  filter: 'Show rows with',
  filterOf: 'of',
  table: (caption: string, rows: number) => `Table behind the chart: ${caption} (${rows} rows)`,
  tableAlone: (caption: string, rows: number) => `Table: ${caption} (${rows} rows)`,
  notOnPaper: (caption: string, rows: number) =>
    `${caption}: ${rows} rows, left out on paper; open the table on the screen to print it.`,
  saves: 'Save this figure as',
  savesTable: 'Save this table as',
  skip: 'To the answer',
  noPoint: 'The results hold no design point.',
  firstPoint: (point: string) => `These words are about the first design point, ${point}.`,
  pointsDrawn: (drawn: string, left: string) =>
    `The first ${drawn} design points have charts of their own below; the other ${left} are in this comparison and in results.json.`,
  seed: (id: string, seed: string) => `ringfence · ${id} · seed ${seed}`,
};

export const headings = {
  question: 'The question',
  answer: 'The answer',
  harm: 'Who is hurt',
  tradeOff: 'What it prevents and what it costs',
  matrix: 'Rules and classes',
  rules: 'What rules have callers do',
  effect: 'Where the effect comes from',
  arriving: 'What still arrives',
  paths: 'Over time',
  payers: 'Who pays',
  profit: 'The dialers’ books',
  game: 'When the callers answer',
  sensitivity: 'What the answer depends on',
  detection: 'How late campaigns are found',
  spread: 'How replications differ',
  assumptions: 'How far the assumptions move it',
  points: 'Over the design points',
  point: (id: string) => `Design point ${id}`,
  arms: 'What was compared',
  cast: 'Who calls',
  parameters: 'Assumptions and their sources',
  measures: 'All measures',
  audit: 'Audit',
  replay: 'How to get the same numbers',
};

export const status = {
  interrupted: (done: string, planned: string) =>
    `Interrupted: ${done} of ${countOf(planned, 'replication')} done; all figures rest on these.`,
  inconclusive: (done: string) =>
    `Inconclusive: after ${countOf(done, 'replication')} the intervals are still wider than the experiment asked for.`,
  needed: (more: string) => ` About ${more} more ${more === '1' ? 'is' : 'are'} needed.`,
  complete: (done: string, planned: string) =>
    `Complete: ${done} of ${countOf(planned, 'replication')} done.`,
  mark: { complete: '', interrupted: '[interrupted] ', inconclusive: '[inconclusive] ' },
};
