/** The tables at the end: arms, callers, parameters, measures, audit, in English. */

export const tables = {
  measures: 'All measures, in the units of the catalogue of metrics',
  measuresLeft: (count: string) =>
    `${count === '1' ? '1 further measure is' : `${count} further measures are`} left out here; results.json holds them all.`,
  skewed: 'skewed',
  arms: 'Arms and what each sets in the world',
  armRules: 'rules',
  sharedRules: (rules: string) => `Rules of every arm: ${rules}.`,
  castHelp: 'The names are invented and stand for nobody; results.json has none.',
  castNone: 'The results do not name the callers.',
  cast: 'Callers as declared',
  parameters: 'Parameters',
  parameterCounts: (assumed: string, measured: string, given: string) =>
    `${assumed} assumed, ${measured} with a source, ${given} given by the scenario without one.`,
  recalledCount: (recalled: string) => `${recalled} recalled: the source was not seen again.`,
  sourcesHelp:
    '“facts” with a letter or number are the sections of docs/sources.md, “rules” with a name are in docs/reference/rules.md, both in the package.',
  audit: 'Final states of all call attempts, all replications together',
  addsUp: 'adds up',
  off: (count: string) => `${count} off`,
};
