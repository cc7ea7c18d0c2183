import type { Filter } from '../candidate.ts';

const CIPHERTEXT =
  /^(?:ENC\[|ENC\(|\{cipher\}|!vault|\$ANSIBLE_VAULT|vault:v\d|AQICAH|gAAAAA[A-Z\d_-]{60}|\{aes\}|\{AES|encrypted:|enc:|kms:|age1[a-z\d]{50}|-----BEGIN (?:AGE|PGP))/i;
const SEALED_NEARBY = /kind:\s*["']?SealedSecret|\bsops:|"sops":|encryptedData:|ENC\[AES256_GCM/;

/** Says when a value is encrypted already: SOPS, sealed secrets, Ansible and Spring vaults. */
export const encrypted: Filter = ({ value, text }) => {
  if (CIPHERTEXT.test(value)) return 'is encrypted';
  return value.length > 60 && SEALED_NEARBY.test(text) ? 'stands among encrypted values' : undefined;
};
