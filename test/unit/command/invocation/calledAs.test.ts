import { expect, it } from 'vitest';
import { calledAs } from '../../../../src/command/invocation/calledAs.ts';

const npx = (script: string): NodeJS.ProcessEnv => ({
  npm_lifecycle_event: 'npx',
  npm_lifecycle_script: script,
});
const start = (name: string): NodeJS.ProcessEnv => ({ npm_lifecycle_event: 'start', npm_package_name: name });

it.each([
  ['ringfence', {}],
  ['npx ringfence', npx("'ringfence'")],
  ['npx ringfence', npx('ringfence')],
  ['ringfence', npx("'vitest'")],
  ['npm start --', start('ringfence')],
  ['ringfence', start('somebodys-project')],
] as const)('the program is called as %s', (called, env) => {
  expect(calledAs(env)).toBe(called);
});
