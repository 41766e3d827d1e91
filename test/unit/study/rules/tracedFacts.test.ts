/** Which facts of a rule a trace shows, and what is said of the others. */
import { describe, expect, it } from 'vitest';
import type { RuleFact } from '../../../../src/model/contracts/rule.ts';
import { tracedFacts } from '../../../../src/study/rules/tracedFacts.ts';
import type { TracedFacts } from '../../../../src/study/rules/tracedFacts.ts';

interface Trace {
  readonly columns?: readonly string[];
  /** All columns, unless said otherwise. */
  readonly filled?: readonly string[];
  readonly unseenAs?: Readonly<Partial<Record<RuleFact, string>>>;
  readonly hasPlan?: boolean;
  readonly about?: readonly string[];
  readonly bindsBy?: readonly RuleFact[];
}

const of = (
  looksAt: readonly RuleFact[],
  { columns = [], filled = columns, hasPlan = false, about = [], bindsBy = [], unseenAs = {} }: Trace = {},
): TracedFacts => tracedFacts({ looksAt, about, bindsBy, unseenAs }, { columns, filled, hasPlan });

describe('a rule', () => {
  it('that hangs on what no trace shows cannot be checked, and the fact is named', () => {
    expect(of(['consent'])).toEqual({
      isCheckable: false,
      unseen: ['whether the person called had consented'],
      taken: [],
    });
  });

  it('on the number shown can be checked with a numbering plan alone', () => {
    const facts: readonly RuleFact[] = ['number-kind', 'number-purpose'];
    const [without, withPlan] = [false, true].map((hasPlan) => of(facts, { hasPlan }));
    expect([without.isCheckable, without.unseen.length]).toEqual([false, 2]);
    expect([withPlan.isCheckable, withPlan.unseen]).toEqual([true, []]);
    expect(of(['number-loan'], { hasPlan: true }).isCheckable).toBe(false);
  });

  it('on columns needs all of them, and names those that it needs', () => {
    expect(of(['ring'], { columns: ['ring_ms'] })).toMatchObject({
      isCheckable: false,
      unseen: ['the columns ring_ms, released_by'],
    });
    expect(of(['ring'], { columns: ['ring_ms', 'released_by'] })).toMatchObject({
      isCheckable: true,
      unseen: [],
    });
  });

  it('on columns that hold nothing is not shown them, but for complaints, of which there may be none', () => {
    const columns = ['released_by', 'complained_at_ms'];
    expect(of(['side', 'complaints'], { columns, filled: [] }).unseen).toEqual(['the columns released_by']);
    expect(of(['complaints'], { columns, filled: [] }).isCheckable).toBe(true);
  });

  it('says what a call is taken for where a fact is not shown, and of a drop what stands for it', () => {
    const unseenAs = { person: 'a voicemail is taken for a person', side: 'its caller has ended it' };
    const columns = ['conversation_ms', 'released_by'];
    expect(of(['drop', 'person', 'side'], { columns, unseenAs }).taken).toEqual([
      expect.stringMatching(/^an answered call that its caller ends within 3 s is taken for one dropped/),
      unseenAs.person,
    ]);
    expect(of(['person', 'side'], { unseenAs }).taken).toEqual([unseenAs.person, unseenAs.side]);
    expect(of(['person', 'side']).taken).toEqual([]);
  });

  it('can be checked by one fact that is shown among others that are not', () => {
    const columns = ['route'];
    expect(of(['consent', 'route'], { columns })).toMatchObject({ isCheckable: true, unseen: { length: 1 } });
    expect(of(['time', 'consent'])).toMatchObject({ isCheckable: true, unseen: { length: 1 } });
  });

  it('that binds by a fact which is not shown cannot be checked, whatever else is', () => {
    expect(of(['time', 'voice'], { bindsBy: ['voice'] })).toMatchObject({
      isCheckable: false,
      unseen: ['whether a machine spoke'],
    });
    expect(of(['time', 'route'], { columns: ['route'], bindsBy: ['route'] }).isCheckable).toBe(true);
  });

  it('is not checked by whom it is about unless it hangs on nothing else', () => {
    expect(of(['callee', 'consent']).isCheckable).toBe(false);
    expect(of(['callee']).isCheckable).toBe(true);
  });

  it('about some purposes takes every call to be for them: a trace tells no purpose', () => {
    expect(of(['purpose'], { about: ['marketing', 'collection'] })).toEqual({
      isCheckable: false,
      unseen: [],
      taken: ['every call is taken to be for marketing or collection: a trace does not show it'],
    });
  });
});
