/** Members of a list, for the tests of lists. */
import { Members } from '../../../../../src/plugins/dialers/list/members.ts';
import type { MembershipSettings } from '../../../../../src/plugins/dialers/list/members.ts';
import { fakeOperatorSite } from '../../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import type { FakeOperatorOptions } from '../../../../../src/study/laws/fakes/fakeOperatorSite.ts';

/** Everybody on the list of an operator, in its order of calling. */
export function membersOf(
  options: FakeOperatorOptions,
  settings: Partial<MembershipSettings> & { readonly shape: number; readonly share: number },
): readonly number[] {
  const members = new Members(fakeOperatorSite(options), { reach: 1, ...settings });
  return Array.from({ length: members.size }, (_, lead) => members.memberAt(lead));
}
