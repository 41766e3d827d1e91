/** Plug-ins and metrics as plain data, for listing and showing. */
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import type { Family } from '../../model/contracts/plugin.ts';
import { builtInCatalogue } from '../../study/parts/plugins.ts';

export const families: readonly Family[] = [
  'caller',
  'pacing',
  'list',
  'calling-number',
  'script',
  'evasion',
  'books',
  'detector',
  'rule',
];

/** A family by its name, of one part or of several. */
export const familyCalled = (name: string): Family | undefined =>
  families.find((family) => family === name || `${family}s` === name);

/** What can be listed. */
export const listNames: readonly string[] = [...families, 'dialers', 'metrics', 'scenarios'];

/** Families whose parts make an operator, in the order in which a scenario writes them. */
const operatorFamilies = ['pacing', 'list', 'calling-number', 'script', 'evasion', 'books'] as const;

/** A descriptor without its factory. */
export type Entry = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly title: string;
  /** Absent for a metric. */
  readonly family?: Family;
};

const plain = (value: object): Entry =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => typeof field !== 'function')) as Entry;

export const entriesOf = (family: Family): readonly Entry[] =>
  builtInCatalogue[family].map((plugin) => plain(plugin));

/** Every part that an operator can be made of. */
export const dialerEntries = (): readonly Entry[] => operatorFamilies.flatMap((family) => entriesOf(family));

export const metricEntries = (): readonly Entry[] =>
  metricCatalogue.map((metric) => ({ ...plain(metric), id: metric.id, title: metric.says }));

/** All that `show` shows by its name. */
export const shownEntries = (): readonly Entry[] => [...families.flatMap(entriesOf), ...metricEntries()];
