/** The life of a call as stages in the order in which they are decided; at the first that differs two arms part, by a named coupling. */
import { millisecondsASecond } from '../../engine/kernel/lengthsOfTime.ts';
import type { CallLife } from '../../model/simulation/callWitness.ts';
import { printable } from '../failures/printable.ts';
import { clockText } from '../wording/clockText.ts';
import type { ArmLife, SiteVerdict } from '../tasks/messages.ts';

/** In one arm; the call is null where it was not made. */
export type WitnessedLife = Pick<ArmLife, 'life' | 'sites'>;

/** How one call can change another, and what acts on the call itself. */
export type Coupling =
  | 'operator decision'
  | 'an earlier attempt'
  | 'display'
  | 'screening'
  | 'congestion'
  | 'busy callee'
  | 'trust'
  | 'label'
  | 'the worlds of the arms';

export interface Stage {
  readonly name: string;
  /** One text for each arm; a dash where there is nothing. */
  readonly texts: readonly [string, string];
  /** By what they differ here; null where they do not. */
  readonly coupling: Coupling | null;
}

type Texts = (of: WitnessedLife, life: CallLife) => string;

interface StageRule {
  readonly name: string;
  readonly text: Texts;
  readonly coupling: (lives: readonly [CallLife | null, CallLife | null]) => Coupling;
}

const fixed = (coupling: Coupling) => (): Coupling => coupling;

/** An operator decides when and with which number it calls; a wanted caller's later attempt hangs on the one before. */
const ofCaller: StageRule['coupling'] = (lives) =>
  lives.some((life) => life?.isOfOperator === true) ? 'operator decision' : 'an earlier attempt';

const rules: readonly StageRule[] = [
  { name: 'begins', text: (_, { startMs }) => clockText(startMs), coupling: ofCaller },
  { name: 'calls', text: (_, { calledNumber }) => calledNumber, coupling: ofCaller },
  {
    name: 'shows',
    text: (_, { callingNumber, lender }) =>
      lender === null ? callingNumber : `${callingNumber}, lent by ${lender}`,
    coupling: ofCaller,
  },
  {
    name: 'comes by',
    text: (_, { route, ingress, attestation }) =>
      `carrier ${ingress ?? 'unknown'}, route ${route}, attestation ${attestation}`,
    coupling: ofCaller,
  },
];

const later: readonly StageRule[] = [
  {
    name: 'verdict',
    text: (_, { verdict }) => verdict,
    coupling: fixed('screening'),
  },
  {
    name: 'circuit',
    text: (_, { finalState, verdict }) =>
      verdict === 'reject' ? '–' : finalState === 'congested' ? 'none free' : 'free',
    coupling: fixed('congestion'),
  },
  {
    name: 'callee',
    text: (_, { wasCalleeBusy, finalState }) =>
      wasCalleeBusy ? 'busy' : finalState === 'unreachable' ? 'out of reach' : '–',
    coupling: fixed('busy callee'),
  },
  {
    name: 'trust in strangers',
    text: (_, { trustShare }) => (trustShare === null ? '–' : trustShare.toFixed(6)),
    coupling: fixed('trust'),
  },
  {
    name: 'not answered because of',
    text: (_, { wasLostToLabel, wasLostToTrust }) =>
      [...(wasLostToLabel ? ['a label'] : []), ...(wasLostToTrust ? ['lost trust'] : [])].join(' and ') ||
      '–',
    coupling: ([a, b]) => (a?.wasLostToLabel === b?.wasLostToLabel ? 'trust' : 'label'),
  },
  {
    name: 'set-up',
    text: (_, { setupMs }) => secondsText(setupMs),
    coupling: fixed('screening'),
  },
  { name: 'rings', text: (_, { ringMs }) => secondsText(ringMs), coupling: fixed('the worlds of the arms') },
  { name: 'ends', text: (_, { finalState }) => finalState, coupling: fixed('the worlds of the arms') },
  {
    name: 'conversation',
    text: (_, { conversationMs }) => secondsText(conversationMs),
    coupling: fixed('the worlds of the arms'),
  },
  {
    name: 'released by',
    text: (_, { releasedBy }) => releasedBy,
    coupling: fixed('the worlds of the arms'),
  },
  {
    name: 'marked by the callee',
    text: (_, { isMarked }) => (isMarked ? 'yes' : 'no'),
    coupling: fixed('the worlds of the arms'),
  },
];

/** All stages, those of each site that is in either arm in between. */
export function stagesOf(lives: readonly [WitnessedLife, WitnessedLife]): readonly Stage[] {
  const [a, b] = lives;
  if (a.life === null || b.life === null) return [missingStage(lives)];
  return [
    ...rules.map((rule) => stageOf(rule, lives)),
    ...siteStages(lives),
    ...later.map((rule) => stageOf(rule, lives)),
  ];
}

function missingStage([a, b]: readonly [WitnessedLife, WitnessedLife]): Stage {
  const text = ({ life }: WitnessedLife): string =>
    life === null ? 'not made' : `made at ${clockText(life.startMs)}, ${life.finalState}`;
  return { name: 'the attempt', texts: [text(a), text(b)], coupling: ofCaller([a.life, b.life]) };
}

function stageOf(rule: StageRule, [a, b]: readonly [WitnessedLife, WitnessedLife]): Stage {
  const texts = [a, b].map((of) => rule.text(of, of.life as CallLife)) as [string, string];
  const coupling = texts[0] === texts[1] ? null : rule.coupling([a.life, b.life]);
  return { name: rule.name, texts, coupling };
}

/** A site that only one arm has is told of, but only a difference in what it does is where they part. */
function siteStages([a, b]: readonly [WitnessedLife, WitnessedLife]): readonly Stage[] {
  const names = [...new Set([...a.sites, ...b.sites].map(({ place, id }) => `${place}/${id}`))];
  return names.flatMap((name) => {
    const [one, other] = [a, b].map(({ sites }) => sites.find(({ place, id }) => `${place}/${id}` === name));
    const texts: [string, string] = [siteText(one), siteText(other)];
    const differs =
      mayHaveActed(one, a.life) !== mayHaveActed(other, b.life) ||
      (one !== undefined && other !== undefined && one.scoreMillionths !== other.scoreMillionths);
    const uses = [...new Set([one, other].flatMap((site) => (site === undefined ? [] : [site.use])))];
    const stage: Stage = {
      name: `${name} (${uses.join(', ')})`,
      texts,
      coupling: differs ? 'screening' : null,
    };
    return [stage, ...evidenceStages(one, other)];
  });
}

/** Names and units are what a third party's detector says: no line of it is another line of the page. */
function evidenceStages(one: SiteVerdict | undefined, other: SiteVerdict | undefined): readonly Stage[] {
  const names = [...new Set([...(one?.evidence ?? []), ...(other?.evidence ?? [])].map((item) => item.name))];
  const text = (of: SiteVerdict | undefined, name: string): string => {
    const found = of?.evidence.find((item) => item.name === name);
    return found === undefined ? '–' : `${plain(found.value)} ${printable(found.unit)}`.trim();
  };
  return names.map((name) => ({
    name: `  ${printable(name)}`,
    texts: [text(one, name), text(other, name)],
    coupling: null,
  }));
}

const isAlarm = (site: SiteVerdict | undefined): boolean =>
  site !== undefined && site.scoreMillionths >= site.alarmMillionths;

/** The site alarmed, is not in the shadow, and something was done about the call: not where the latency of the site still ran. */
const mayHaveActed = (site: SiteVerdict | undefined, life: CallLife | null): boolean =>
  isAlarm(site) && site?.action !== 'shadow' && life?.verdict !== 'allow';

const siteText = (site: SiteVerdict | undefined): string =>
  site === undefined
    ? '–'
    : `score ${score(site.scoreMillionths)} ${isAlarm(site) ? '≥' : '<'} ${score(site.alarmMillionths)}${isAlarm(site) ? `: ${site.action}` : ''}`;

const score = (millionths: number): string => String(millionths / 1e6);

const plain = (value: number): string => String(Number(value.toPrecision(6)));

const secondsText = (milliseconds: number): string => `${(milliseconds / millisecondsASecond).toFixed(3)} s`;
