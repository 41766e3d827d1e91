/** Why an encrypted connection was not made, in words that say what to do. */

const untrusted =
  'the server’s certificate is of an authority that nobody here knows: name the file of that authority in NODE_EXTRA_CA_CERTS';

const words: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  CERT_HAS_EXPIRED: 'the server’s certificate has expired',
  CERT_NOT_YET_VALID: 'the server’s certificate is not valid yet: are the clocks right?',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the server’s certificate is of another name than the address',
  ERR_SSL_WRONG_VERSION_NUMBER: 'the server does not encrypt there: redis:// is for that',
};

/** Undefined for any other error. */
export function tlsReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return Object.hasOwn(words, error.code) ? `${words[error.code]} (${error.code})` : undefined;
}
