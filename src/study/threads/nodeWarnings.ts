/** Node's own warnings, which are about how it loads a module and what a module uses of it: no business of whoever runs a study. */

/** Experimental features, deprecations (`DEP0005`), and how TypeScript without a package was read. */
const isOfNode = ({ name, code = '' }: Error & { readonly code?: string }): boolean =>
  name === 'ExperimentalWarning' || code === 'MODULE_TYPELESS_PACKAGE_JSON' || /^DEP\d+$/.test(code);

/** From here on this thread prints only warnings that somebody's code gives on purpose. Called once a thread, before anything is loaded. */
export function hideNodeWarnings(): void {
  const printers = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (!isOfNode(warning)) for (const print of printers) print.call(process, warning);
  });
}
