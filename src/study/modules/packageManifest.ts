/** The `package.json` that says of which kind a module is, or where the code of a package lies. */
import { dirname, join } from 'node:path';
import { otherThanFile, pathStatus } from '../failures/pathStatus.ts';
import { readWholeText } from '../reading/wholeText.ts';

/** Larger ones are no manifest that anybody wrote. */
const largestManifestBytes = 1 << 24;

/** Null where it cannot be read or is no map. */
export function manifestAt(path: string): Readonly<Record<string, unknown>> | null {
  const whole = readWholeText(path, largestManifestBytes);
  if (typeof whole === 'string') return null;
  try {
    const manifest: unknown = JSON.parse(whole.text);
    return typeof manifest === 'object' && manifest !== null ? { ...manifest } : null;
  } catch {
    return null;
  }
}

/** Of what is imported by name only the first parts are that of the package. */
export const packageNameIn = (specifier: string): string =>
  /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;

export interface NearestManifest {
  readonly file: string;
  /** Null where Node can read it; else what it is, in words. Node would wait for ever in a pipe. */
  readonly unreadable: string | null;
}

/** The first that is there, from the folder upwards, at `below` in each folder; folders of that name are passed over, as Node does. */
export function nearestManifest(folder: string, below: string = '.'): NearestManifest | null {
  const file = join(folder, below, 'package.json');
  const status = pathStatus(file);
  if (status !== undefined && !status.isDirectory()) {
    const other = otherThanFile(status);
    if (other !== null) return { file, unreadable: other };
    const isLarge = status.size > largestManifestBytes;
    return {
      file,
      unreadable: isLarge ? `${status.size} bytes, more than ${largestManifestBytes}` : null,
    };
  }
  const above = dirname(folder);
  return above === folder ? null : nearestManifest(above, below);
}
