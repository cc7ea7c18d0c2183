import type { Filter } from '../candidate.ts';

const PUBLIC =
  /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2|sk-ssh|AAAA[BCE]3Nza|-----BEGIN (?:RSA |EC )?(?:PUBLIC|CERTIFICATE|X509|NEW CERT)|MI[GI][A-Za-z\d]{4}ANBgkq|MIGfMA0|MFkwEwYH|MIIBIjANBgkq|MIICIjANBgkq|LS0tLS1CRUdJTiBDRVJU|LS0tLS1CRUdJTiBQVUJ|age1|0x04)/;
const PUBLIC_NAME =
  /public[-_. ]?(?:key|token)|pub[-_]?key|site[-_]?key|publishable|certificate(?!.*(?:key|pass))|fingerprint/i;

/** Says when a value may be published: public keys, certificates, publishable keys. */
export const publicMaterial: Filter = ({ value, name }) => {
  if (PUBLIC.test(value)) return 'is a public key or a certificate';
  return name !== undefined && PUBLIC_NAME.test(name) ? 'is public by its name' : undefined;
};
