import { splitWords } from '../../text/words.ts';
import type { Filter } from '../candidate.ts';

const CIPHERTEXT =
  /^(?:ENC\[|ENC\(|\{cipher\}|!vault|\$ANSIBLE_VAULT|vault:v\d|AQICAH|gAAAAA[A-Z\d_-]{60}|\{aes\}|\{AES|encrypted:|enc:|kms:|age1[a-z\d]{50}|-----BEGIN (?:AGE|PGP))/i;
const SEALED_NEARBY = /kind:\s*["']?SealedSecret|\bsops:|"sops":|encryptedData:|ENC\[AES256_GCM/;

/** Of a key that is wrapped with another one, or a password that only its owner's key opens. */
const ENCRYPTED = /^(?:encrypted|enciphered|ciphertext|wrapped|sealed)$/;
/** What ciphers make of anything, in hex or base64. */
const BLOCK = 24;

/** Says when a value is encrypted already: SOPS, sealed secrets, Ansible and Spring vaults. */
export const encrypted: Filter = ({ value, text, name = '' }) => {
  if (CIPHERTEXT.test(value)) return 'is encrypted';
  if (value.length >= BLOCK && splitWords(name).some((word) => ENCRYPTED.test(word)))
    return 'is encrypted, by its name';
  return value.length > 60 && SEALED_NEARBY.test(text) ? 'stands among encrypted values' : undefined;
};
