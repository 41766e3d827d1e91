/** How well the scripts meet published talk times: what the guide states is measured again. */
import { describe, expect, it } from 'vitest';
import { scriptCatalogue } from '../../src/plugins/dialers/catalogue.ts';
import { defaultValues } from '../../src/study/parts/defaultValues.ts';
import { fakeOperatorSite } from '../../src/study/laws/fakes/fakeOperatorSite.ts';
import { tableOf } from './guideTables.ts';

const calls = 100_000;

interface Talk {
  readonly seconds: number;
  readonly isLead: boolean;
  readonly isVictim: boolean;
}

function talksOf(id: string): readonly Talk[] {
  const plugin = scriptCatalogue.find((script) => script.id === id);
  if (plugin === undefined) throw new Error(`no script ${id}`);
  const site = fakeOperatorSite();
  const script = plugin.create(site, defaultValues(plugin.parameters));
  return Array.from({ length: calls }, (_, call) => {
    const out = {
      talkSeconds: 0,
      isHungUpOn: false,
      intentClass: 0 as const,
      isLead: false,
      isSale: false,
      anger: 1,
      loss: 0,
    };
    site.callOfSlot[0] = call;
    script.play(0, false, out);
    return { seconds: out.talkSeconds, isLead: out.isLead, isVictim: out.loss > 0 };
  });
}

const meanOf = (talks: readonly Talk[]): number =>
  talks.reduce((sum, { seconds }) => sum + seconds, 0) / talks.length;
const shareOf = (talks: readonly Talk[], is: (talk: Talk) => boolean): number =>
  talks.filter(is).length / talks.length;

/** By the words of the guide. The pitch of the agent ends after 38 s. */
const figures: Readonly<Record<string, (talks: readonly Talk[]) => number>> = {
  'mean talk, s': meanOf,
  'mean talk of victims, s': (talks) => meanOf(talks.filter(({ isVictim }) => isVictim)),
  'share of calls under 60 s': (talks) => shareOf(talks, ({ seconds }) => seconds < 60),
  'share of calls of 6 s or more': (talks) => shareOf(talks, ({ seconds }) => seconds >= 6),
  'share of calls of 19 s or more': (talks) => shareOf(talks, ({ seconds }) => seconds >= 19),
  'share of listeners who hear the pitch out': (talks) => shareOf(talks, ({ seconds }) => seconds >= 38),
  'leads of those': (talks) =>
    shareOf(
      talks.filter(({ seconds }) => seconds >= 38),
      ({ isLead }) => isLead,
    ),
};

/** Figures that a script is not made to meet: the other published one contradicts them. */
const contradicted = ['turns: share of calls of 6 s or more', 'robocall-message: mean talk, s'];

describe('the talk times of the guide', () => {
  const rows = tableOf('script', 'figure');
  const talks = new Map(scriptCatalogue.map(({ id }) => [id, talksOf(id)]));

  it('name every script', () => {
    expect(new Set(rows.map(({ script }) => script))).toEqual(new Set(talks.keys()));
  });

  for (const { script, figure, published, here } of rows) {
    const name = `${script}: ${figure}`;

    it(`are what comes out: ${name}`, () => {
      const found = figures[figure](talks.get(script) ?? []);
      // Rounded in the guide; the hundred victims of a fraud vary by a tenth.
      const tolerance = figure.includes('victims') ? 0.35 : 0.02;
      expect(Math.abs(found / Number(here) - 1)).toBeLessThan(tolerance);
    });

    if (!contradicted.includes(name))
      it(`meet the published figure within 3 %: ${name}`, () => {
        const found = figures[figure](talks.get(script) ?? []);
        const [least, words] = published.split(' or ');
        if (words === 'more') expect(found).toBeGreaterThanOrEqual(Number(least));
        else expect(Math.abs(found / Number(published) - 1)).toBeLessThan(0.03);
      });
  }
});
