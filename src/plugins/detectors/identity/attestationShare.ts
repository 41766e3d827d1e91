/**
 * Attestation share: what is known of calls with this attestation (RFC 8588), against what is tolerated. Hot path: detectors.
 *
 * At `alarmAt: 0.5` a call is alarmed when the share of robocalls among calls that are attested like it reaches `toleratedShare`. An
 * attestation that the place cannot see says nothing.
 */
import type { Detector, DetectorPlugin, DetectorSite } from '../../../model/contracts/detector.ts';
import type { Parameter, ParameterValues } from '../../../model/contracts/parameter.ts';
import { scoreAgainst } from '../scores.ts';
import { judgedAlone } from './judgedAlone.ts';

const robocallShare = (share: number, attested: string, source: string): Parameter => ({
  type: 'share',
  default: share,
  minimum: 0,
  maximum: 1,
  unit: 'share',
  says: `share of robocalls among calls ${attested}`,
  source,
  permissive: 'down',
});

/** In the order of the codes: none, A, B, C. */
const names = ['unsigned', 'full', 'partial', 'gateway'] as const;

function shareDetector({ attempt }: DetectorSite, values: ParameterValues): Detector {
  const { attestation } = attempt;
  const shares = Float64Array.from(names, (name) => Number(values[name]));
  const tolerated = Number(values.toleratedShare);
  const shareOf = (slot: number): number => (attestation[slot] < 0 ? 0 : shares[attestation[slot]]);
  return judgedAlone(
    (slot) => scoreAgainst(shareOf(slot), tolerated),
    (slot) => [
      { name: 'attestation', value: attestation[slot], unit: '' },
      { name: 'robocallShare', value: shareOf(slot), unit: 'share' },
      { name: 'toleratedShare', value: tolerated, unit: 'share' },
    ],
  );
}

export const attestationShare: DetectorPlugin = {
  family: 'detector',
  id: 'attestation-share',
  version: 1,
  title: 'Share of robocalls among calls attested like this one, against what is tolerated',
  cites: ['RFC 8588', 'TransNexus, SHAKEN statistics, June 2023'],
  needs: [],
  reads: ['attestation'],
  parameters: {
    unsigned: robocallShare(0.052, 'that nobody signed', 'June 2023, computed, facts E'),
    full: robocallShare(0.05, 'with attestation A', 'assumed: as unsigned ones'),
    partial: robocallShare(0.229, 'with attestation B', 'June 2023, facts E'),
    gateway: robocallShare(0.186, 'with attestation C', 'June 2023, facts E'),
    toleratedShare: {
      type: 'share',
      default: 0.15,
      minimum: 0.001,
      maximum: 1,
      unit: 'share',
      says: 'share of robocalls at which the score is one half',
      source: 'assumed',
      permissive: 'up',
    },
  },
  create: shareDetector,
};
