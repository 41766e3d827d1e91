/** How a third party's plug-in is named: `./file.ts#export` inside the scenario's folder, or `package#export`. */

/** A `use` taken apart. */
export interface ModuleName {
  /** Relative path or package name. */
  readonly specifier: string;
  readonly exportName: string;
}

const exportPattern = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** JSON Schema pattern of a reference. */
export const moduleReferencePattern = '^[^#]+#[^#]+$';

/** True for a `use` that can only mean a module: it names an export or looks like a path or an address. */
export function isModuleReference(use: string): boolean {
  return (
    use.includes('#') ||
    use.includes('/') ||
    use.includes('\\') ||
    use.includes(':') ||
    /\.[cm]?[jt]s$/.test(use)
  );
}

/** The parts, or what is wrong with the form. */
export function readModuleName(
  use: string,
): ModuleName | { readonly expected: string; readonly hint: string } {
  const [specifier, exportName, ...more] = use.split('#');
  if (/^[a-z]:/i.test(specifier))
    return { expected: 'a path from the scenario’s folder, no drive', hint: 'write `./file.ts#name`' };
  if (/^[a-z][a-z0-9+.-]*:/i.test(specifier)) {
    return {
      expected: 'a file of the scenario’s folder or a package, no address',
      hint: 'write `./file.ts#name`',
    };
  }
  if (more.length > 0)
    return {
      expected: 'one `#`, before the name of the export: a file with `#` in its name has none',
      hint: '',
    };
  if (exportName === undefined || exportName === '') {
    return { expected: 'a module and the name of its export', hint: `write \`${specifier}#name\`` };
  }
  if (!exportPattern.test(exportName)) return { expected: 'an export with an identifier as name', hint: '' };
  if (specifier.includes('\\'))
    return { expected: 'a path with `/`', hint: `write \`${use.replaceAll('\\', '/')}\`` };
  const isPath = specifier.startsWith('./') || specifier.startsWith('../') || specifier.startsWith('/');
  const isFile = /\.[cm]?[jt]s$/.test(specifier);
  const isPackage = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*(\/[\w./-]+)?$/.test(specifier);
  if (!isPath && (isFile || !isPackage)) {
    const hint = isFile ? `write \`./${use}\`` : '';
    return { expected: 'a relative path beginning with `./`, or a package name', hint };
  }
  return { specifier, exportName };
}
