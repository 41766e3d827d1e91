/**
 * Puts the program's modules together: each entry, and what they share. V8 looks a name up anew at each use when it comes from another
 * module, and knows a constant when it stands in the same one, so the life of a call, which is spread over many files, is played from one
 * (decision 060).
 */
import { globSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { constantFunctions } from './constantFunctions.mjs';
import { fieldsWithoutDeclaration, plainFields } from './plainFields.mjs';

/** What workers and the command begin with. */
const entryPatterns = ['command/main.ts', '**/*Worker.ts'];
/** Everything that takes part in a call stands in one chunk. */
const simulation = /[\\/]src[\\/](engine|model|plugins)[\\/]/;
/** Its name among the files that are written. */
const simulationFile = /^shared\/simulation-/;
const ofPackage = /[\\/]node_modules[\\/]/;
/** What a package tries to load and does without. */
const absent = ['canvas'];
/** Stands for the address of a module until it is known into which file the module goes. */
const marked = /__addressOf\("([^"]+)"\)/g;

/**
 * Whether a module stays in a file of its own: those of Node and of packages, but for the packages that are put in and what these import.
 * The bundler's own helpers go with what needs them.
 * @param {readonly string[]} packages
 * @returns {(id: string, importer: string | undefined) => boolean}
 */
const staysOutside = (packages) => (id, importer) => {
  if (isBuiltin(id)) return true;
  if (/^[./]|^@oxc-project\/runtime\//.test(id) || path.isAbsolute(id)) return false;
  if (importer !== undefined && ofPackage.test(importer)) return absent.includes(id);
  return !packages.includes(id);
};

/** @param {string} file @returns {string} */
const withSlashes = (file) => file.replaceAll('\\', '/');

/**
 * `import.meta.url` of a module stays the address of the file that `addressOf` names, wherever its text ends up.
 * @param {string} source folder of the sources
 * @param {string} out
 * @param {(module: string) => string} fileOf
 * @returns {import('rolldown').Plugin}
 */
function keepAddresses(source, out, fileOf) {
  return {
    name: 'keep-addresses',
    transform: (code, id) => {
      if (!id.startsWith(source) || !code.includes('import.meta.url')) return null;
      const module = withSlashes(path.relative(source, id)).replace(/\.ts$/, '');
      return code.replaceAll('import.meta.url', `__addressOf(${JSON.stringify(module)})`);
    },
    renderChunk: (code, chunk) => {
      const from = path.dirname(path.join(out, chunk.fileName));
      return code.replaceAll(marked, (_, /** @type {string} */ module) => {
        const relative = withSlashes(path.relative(from, fileOf(module)));
        return `new URL(${JSON.stringify(relative)}, import.meta.url).href`;
      });
    },
  };
}

/**
 * @param {object} of
 * @param {string} of.source folder of the sources
 * @param {string} of.out where each entry is written under its name among the sources, as JavaScript
 * @param {(module: string) => string} of.fileOf where a module is thought to stand, by its name among the sources
 * @param {readonly string[]} [of.packages] those that are put in, with what they import; the others are loaded as they are
 */
export async function bundle({ source, out, fileOf, packages = [] }) {
  const entries = entryPatterns.flatMap((pattern) => globSync(pattern, { cwd: source }));
  const input = Object.fromEntries(
    entries.map((file) => [withSlashes(file).replace(/\.ts$/, ''), path.join(source, file)]),
  );
  const build = await rolldown({
    input,
    platform: 'node',
    external: staysOutside(packages),
    plugins: [keepAddresses(source, out, fileOf), plainFields(simulation), constantFunctions(simulationFile)],
    optimization: { inlineConst: true },
    // What the compiler's settings say of fields would hold instead.
    tsconfig: false,
    transform: fieldsWithoutDeclaration,
    logLevel: 'warn',
  });
  await build.write({
    dir: out,
    format: 'esm',
    // Shorter code, of which V8 puts more in place; names stay, for stacks (decision 146).
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
    entryFileNames: '[name].js',
    chunkFileNames: 'shared/[name]-[hash].js',
    codeSplitting: { groups: [{ name: 'simulation', test: simulation }] },
  });
  await build.close();
}
