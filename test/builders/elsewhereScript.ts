/** The program that plays a study, as one script for engines that know no modules and nothing of Node. */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Defines `elsewhere.playElsewhere`; whatever would use a module of Node throws. */
export async function elsewhereScript(): Promise<string> {
  const build = await rolldown({
    input: fileURLToPath(new URL('playElsewhere.ts', import.meta.url)),
    platform: 'browser',
    external: /^node:/,
    treeshake: { moduleSideEffects: false },
    logLevel: 'silent',
  });
  const { output } = await build.generate({
    format: 'iife',
    name: 'elsewhere',
    globals: () => 'absent',
  });
  await build.close();
  if (output.length !== 1) throw new Error(`one script is expected, ${output.length} files came`);
  return `const absent = {};\n${output[0].code}`;
}
