import { expect, it } from 'vitest';
import { resultClasses } from '../../../../src/study/results/resultClasses.ts';
import { smallWorld } from '../../../builders/smallWorld.ts';
import type { ResolvedScenario } from '../../../../src/study/scenario/resolved.ts';

const clinic = ['clinic', { use: 'hospital', class: 'health' }] as const;
const surveys = ['surveys', { use: 'consented-telemarketing', class: 'health' }] as const;

const classesOf = (...callers: readonly (readonly [string, unknown])[]): ReturnType<typeof resultClasses> =>
  resultClasses({ world: smallWorld({ callers: Object.fromEntries(callers) }) } as ResolvedScenario);

it('a class is protected when one of its callers is, in whichever order the file names them', () => {
  const health = { id: 'health', isUnwanted: false, isProtected: true };
  expect([classesOf(clinic, surveys), classesOf(surveys, clinic)]).toEqual([[health], [health]]);
});

it('a class of callers of whom none is protected is not', () => {
  expect(classesOf(surveys)).toEqual([{ id: 'health', isUnwanted: false, isProtected: false }]);
});
