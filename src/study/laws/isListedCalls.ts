/** Whether a file lists calls; looked at before anything of either grammar is loaded. */
import { readScenarioSource } from '../reading/scenarioSource.ts';

/** Key that tells a file of listed calls, with the number of its form. */
export const listedCallsKey = 'ringfence-calls';

/** False also for what cannot be read: whoever reads it as a scenario says why. */
export function listsCalls(path: string): boolean {
  const source = readScenarioSource(path);
  return 'text' in source && new RegExp(`^${listedCallsKey}\\s*:`, 'm').test(source.text);
}
