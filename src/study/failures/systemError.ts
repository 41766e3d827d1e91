/** What the operating system refused, in words for the user. */

const words: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EBUSY: 'it is in use',
  ECONNREFUSED: 'nothing listens there',
  EDQUOT: 'the quota is used up',
  EEXIST: 'a file stands where a folder is needed',
  EFBIG: 'the file would be too large',
  EHOSTUNREACH: 'no way leads to that host',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTFOUND: 'no host of that name',
  ENOTDIR: 'a file stands where a folder is needed',
  EPERM: 'no permission',
  EPIPE: 'its reader has gone',
  EROFS: 'the file system is read-only',
};

/** The code of an error of the operating system such as `ENOSPC`; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}

/** `the disk is full (ENOSPC)`; an unknown code stands alone, any other error says its message. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  if (code === undefined) return error instanceof Error ? error.message.split('\n')[0] : String(error);
  return words[code] === undefined ? code : `${words[code]} (${code})`;
}
