/** Per group of subscribers: chances and delays of what callees do, as flat tables indexed by group. */
import type { SubscriberGroupSettings } from '../../world/world.ts';

export interface SubscriberTraits {
  readonly ringMedianSeconds: Float64Array;
  /** Mean patience with silence after picking up; 0 without end. */
  readonly silencePatienceSeconds: Float64Array;
  readonly labelAppShare: Float64Array;
  readonly markShare: Float64Array;
  readonly wrongMarkShare: Float64Array;
  readonly complaintShare: Float64Array;
  readonly wrongComplaintShare: Float64Array;
  readonly stopRequestShare: Float64Array;
  readonly complaintMedianSeconds: Float64Array;
  readonly callBackShare: Float64Array;
  readonly callBackMedianSeconds: Float64Array;
  /** Trust at which the published answering of unknown numbers holds. */
  readonly trustUsual: Float64Array;
}

/** Flat tables from the groups' parameters. */
export function subscriberTraits(groups: readonly SubscriberGroupSettings[]): SubscriberTraits {
  const column = (name: string): Float64Array =>
    Float64Array.from(groups, (group) => Number(group.parameters[name]));
  return {
    ringMedianSeconds: column('ringMedianSeconds'),
    silencePatienceSeconds: column('silencePatienceSeconds'),
    labelAppShare: column('labelApp'),
    markShare: column('markShare'),
    wrongMarkShare: column('wrongMarkShare'),
    complaintShare: column('complaintShare'),
    wrongComplaintShare: column('wrongComplaintShare'),
    stopRequestShare: column('stopRequestShare'),
    complaintMedianSeconds: column('complaintMedianSeconds'),
    callBackShare: column('callBackShare'),
    callBackMedianSeconds: column('callBackMedianSeconds'),
    trustUsual: column('trustUsual'),
  };
}
