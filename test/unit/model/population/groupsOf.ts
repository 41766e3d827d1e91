/** Groups of subscribers and blocks of numbers for tests: every parameter at its default but those named. */
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { subscriberParameters } from '../../../../src/model/population/subscriberParameters.ts';
import type {
  BlockSettings,
  CallerSettings,
  SubscriberGroupSettings,
  World,
} from '../../../../src/model/world/world.ts';

export function groupOf(
  id: string,
  subscribers: number,
  parameters: ParameterValues = {},
): SubscriberGroupSettings {
  const defaults = Object.entries(subscriberParameters).map(([name, { default: value }]) => [name, value]);
  return { id, parameters: { ...Object.fromEntries(defaults), subscribers, ...parameters } };
}

export function blockOf(id: string, settings: Partial<BlockSettings> = {}): BlockSettings {
  return {
    id,
    prefix: `+86${id.length}${id.charCodeAt(0)}`,
    digits: 5,
    kind: 'mobile',
    carrier: 'carrier-a',
    allocated: 0.8,
    identityCheck: 0,
    secondHandShare: 0,
    inheritedMarks: 0,
    quarantineSeconds: 0,
    purpose: 'any',
    ...settings,
  };
}

/** A wanted declaration without parameters. */
export function callerOf(id: string): CallerSettings {
  return { kind: 'wanted', id, class: id, use: id, parameters: {} };
}

export function worldOf(parts: Pick<World, 'numbering' | 'population'> & Partial<World>): World {
  return {
    clock: { start: '2020-08-03', days: 7, preHistoryDays: 28, utcOffsetSeconds: 28_800 },
    currency: 'CNY',
    callerCosts: { household: {}, staff: {}, classes: [] },
    couplings: [],
    network: { use: 'single-exchange', parameters: {}, carriers: [], trunks: [] },
    registries: { consent: null, doNotOriginate: null },
    complaintOffice: null,
    callers: [],
    rules: [],
    screening: { origin: [], transit: [], terminating: [], handset: [] },
    ...parts,
  };
}
