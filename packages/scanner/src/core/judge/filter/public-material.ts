import type { Filter } from '../candidate.ts';

const PUBLIC =
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2|sk-ssh|AAAA[BCE]3Nza|-----BEGIN (?:RSA |EC )?(?:PUBLIC|CERTIFICATE|X509|NEW CERT)|MI[GI][A-Za-z\d]{4}ANBgkq|MIGfMA0|MFkwEwYH|MIIBIjANBgkq|MIICIjANBgkq|LS0tLS1CRUdJTiBDRVJU|LS0tLS1CRUdJTiBQVUJ|age1|0x04)/;
const PUBLIC_NAME =
  /public[-_. ]?(?:key|token)|pub[-_]?key|site[-_]?key|publishable|certificate(?!.*(?:key|pass))|fingerprint/i;

/** Keys that are meant to stand in web pages say so right at their beginning. */
const PUBLISHABLE = /^(?:pk_(?:live|test)_|(?:[a-z]{2,12}[_-]){0,2}(?:pub|public|publishable)[_-][A-Za-z\d])/;

/** Says when a value may be published: public keys, certificates, publishable keys. */
export const publicMaterial: Filter = ({ value, name }) => {
  if (PUBLIC.test(value)) return 'is a public key or a certificate';
  if (PUBLISHABLE.test(value)) return 'is a key that may be published';
  return name !== undefined && PUBLIC_NAME.test(name) ? 'is public by its name' : undefined;
};
