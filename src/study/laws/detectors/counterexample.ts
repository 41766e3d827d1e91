/** The calls and settings that break a law, as a file that `ringfence run` plays to the detector again. */
import { attestations } from '../../../model/calls/callCodes.ts';
import { ReportCode } from '../../../model/contracts/detector.ts';
import type { DetectorPlugin } from '../../../model/contracts/detector.ts';
import { detectorCatalogue } from '../../../plugins/detectors/catalogue.ts';
import { listedCallsKey } from '../isListedCalls.ts';
import type { LawPlay } from './lawPlay.ts';
import type { ExpectationName } from '../expectations.ts';
import type { FakeCall } from '../fakes/fakeCall.ts';
import { isMap } from '../../reading/isMap.ts';

/** Words of what is reported of a call, by code. */
export const reportWords: readonly string[] = Object.keys(ReportCode);

export interface BrokenLaw {
  readonly name: string;
  readonly expects: ExpectationName;
  readonly calls: readonly FakeCall[];
  readonly plays: readonly LawPlay[];
}

/** Lines: what to do with the rest, then the file. */
export function listedCallsText(plugin: DetectorPlugin, law: BrokenLaw): readonly string[] {
  const isBuiltIn = detectorCatalogue.includes(plugin);
  const use = isBuiltIn ? plugin.id : './FILE#EXPORT';
  const name = isBuiltIn ? '' : ', name the detector’s module in it';
  return [
    `The calls as a file: save the lines below as counterexample.yaml${name}, then \`ringfence run counterexample.yaml\``,
    `${listedCallsKey}: 1`,
    `law: ${JSON.stringify(law.name)}`,
    `expect: ${law.expects}`,
    'plays:',
    ...law.plays.map((play) => `  ${play.id}: ${flowText(playOf(play, use, isBuiltIn))}`),
    'calls:',
    ...law.calls.map((call) => `  - ${flowText(callOf(call))}`),
  ];
}

/** A map of YAML on one line. */
const flowText = (map: object): string =>
  `{${Object.entries(map)
    .map(([key, value]) => `${key}: ${valueText(value)}`)
    .join(', ')}}`;

const valueText = (value: unknown): string => (isMap(value) ? flowText(value) : JSON.stringify(value));

function playOf({ way, settings }: LawPlay, use: string, isBuiltIn: boolean): object {
  const hasSettings = Object.keys(settings).length > 0;
  return { use, way, ...(isBuiltIn ? settings : hasSettings ? { with: settings } : {}) };
}

/** What is not seen or does not happen is left out. */
function callOf({ ingress, attestation, sim, cell, reportKind, ...rest }: FakeCall): object {
  return {
    ...rest,
    ...(ingress < 0 ? {} : { ingress }),
    ...(attestation < 0 ? {} : { attestation: attestations[attestation] }),
    ...(sim < 0 ? {} : { sim }),
    ...(cell < 0 ? {} : { cell }),
    ...(reportKind < 0 ? {} : { report: reportWords[reportKind] }),
  };
}
