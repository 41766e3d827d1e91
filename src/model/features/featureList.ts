/** The features of a calling number, in the order of the vector: what learning detectors see, offline and in the loop alike. */

/** How a raw value becomes about 0 … 1 for learning: shares stay, other figures go by ln(1 + x) ÷ ln(1 + `full`), 1 at the most. */
export type FeatureScale = { readonly by: 'share' } | { readonly by: 'logarithm'; readonly full: number };

export interface Feature {
  readonly id: string;
  readonly unit: string;
  readonly says: string;
  readonly scale: FeatureScale;
}

const share: FeatureScale = { by: 'share' };
const upTo = (full: number): FeatureScale => ({ by: 'logarithm', full });

/** All are of the time before the call that is judged. */
export const features: readonly Feature[] = [
  {
    id: 'callsAnHour',
    unit: 'calls',
    says: 'calls made, each fading to half in an hour',
    scale: upTo(500),
  },
  { id: 'callsADay', unit: 'calls', says: 'calls made, each fading to half in a day', scale: upTo(5000) },
  {
    id: 'secondsSinceLast',
    unit: 's',
    says: 'time since the number’s last call; 0 for a number without one',
    scale: upTo(2_592_000),
  },
  {
    id: 'ageSeconds',
    unit: 's',
    says: 'time since the number was first seen; 0 for a number never seen',
    scale: upTo(2_592_000),
  },
  {
    id: 'calleesToday',
    unit: 'callees',
    says: 'different callees of the present day, estimated by linear counting in 64 cells: at most 267',
    scale: upTo(267),
  },
  {
    id: 'newCalleeShare',
    unit: 'share',
    says: 'callees of the day ÷ calls of the day, 1 at the most; 0 before the first call of the day',
    scale: share,
  },
  {
    id: 'answeredShare',
    unit: 'share',
    says: 'answered ÷ ended calls, both fading to half in a day; 0 without any',
    scale: share,
  },
  {
    id: 'shortShare',
    unit: 'share',
    says: 'conversations of at most 6 s ÷ answered calls, both fading to half in a day; 0 without any',
    scale: share,
  },
  {
    id: 'meanTalkSeconds',
    unit: 's',
    says: 'conversation ÷ answered calls, both fading to half in a day; 0 without any',
    scale: upTo(3600),
  },
  {
    id: 'receivedShare',
    unit: 'share',
    says: 'calls received ÷ calls made and received, fading to half in a day; 0 without any',
    scale: share,
  },
];

export const featureCount: number = features.length;
