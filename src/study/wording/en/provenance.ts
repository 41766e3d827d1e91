/** How to get the same numbers again, in English. */

export const replay = {
  line: 'This line gives the same numbers again, to the last digit:',
  table: 'Versions and hashes',
  scenario: 'scenario',
  seed: 'seed',
  replications: 'replications',
  planned: (done: string, planned: string) => `${done} of ${planned} planned`,
  level: 'level of intervals',
  mode: 'mode',
  engine: 'engine',
  calculation: (version: string, calculation: string) => `ringfence ${version}, calculation ${calculation}`,
  world: 'world',
  experiment: 'experiment',
  plugin: (id: string) => `plug-in ${id}`,
};
