import type { Filter } from '../candidate.ts';

const LABELLED = /^(?:sha(?:1|224|256|384|512)|md5|crc32|blake2b?|blake3|h1|etag|W\/)[-:=_/]/i;
const DIGEST_NAME =
  /hash|digest|checksum|sha\d*|md5|integrity|fingerprint|thumbprint|etag|commit|revision|\bref\b|\brev\b|cache|crc|sri|signature_?algorithm|publickey|public_key|pubkey/i;
const HEX_DIGEST = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{56}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})$/i;
const LOCK_FILE =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|composer\.lock|gemfile\.lock|poetry\.lock|pdm\.lock|uv\.lock|pipfile\.lock|cargo\.lock|go\.sum|flake\.lock|podfile\.lock|mix\.lock|pubspec\.lock|packages\.lock\.json|gradle\.lockfile|deno\.lock|[^/]*\.lock)$/i;

/** Says when a value is the digest of something: labelled `sha512-…`, or bare hex under a name such as `checksum` or in a lock file. */
export const digest: Filter = ({ value, name, path }) => {
  if (LABELLED.test(value)) return 'is a labelled digest';
  if (!HEX_DIGEST.test(value) && !/^[A-Za-z\d+/]{43}=$/.test(value)) return undefined;
  if (name !== undefined && DIGEST_NAME.test(name)) return 'is a digest by its length and name';
  return LOCK_FILE.test(path) ? 'is a digest in a lock file' : undefined;
};
