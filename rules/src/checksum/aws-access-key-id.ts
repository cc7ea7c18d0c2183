import { BASE32, inBase } from './alphabet.ts';

const KEY_ID = /^(?:A3T[A-Z0-9]|A[A-Z]{3})([A-Z2-7]{16})$/;
const ACCOUNT_BITS = 40n;
const RANDOM_BITS = 39n;
const ACCOUNT_DIGITS = 12;
const HIGHEST_ACCOUNT = 999_999_999_999n;

/**
 * The account that an access key id belongs to: its sixteen base-32 characters are 80 bits, of which the first is set,
 * the next forty are the account and the rest is random.
 * https://awsteele.com/blog/2020/09/26/aws-access-key-format.html
 */
export function awsAccountOf(keyId: string): string | undefined {
  const [, encoded] = KEY_ID.exec(keyId) ?? [];
  if (encoded === undefined) return undefined;
  const bits = [...encoded].reduce((sum, char) => (sum << 5n) | BigInt(BASE32.indexOf(char)), 0n);
  const account = (bits >> RANDOM_BITS) & ((1n << ACCOUNT_BITS) - 1n);
  return account > HIGHEST_ACCOUNT ? undefined : account.toString().padStart(ACCOUNT_DIGITS, '0');
}

/** The sixteen characters of an access key id of an account; `random` is below 2³⁹. */
export function computeAwsAccessKeyId(account: number, random: number): string {
  const bits = (1n << 79n) | (BigInt(account) << RANDOM_BITS) | BigInt(random);
  return inBase(Number(bits >> 40n), BASE32, 8) + inBase(Number(bits & ((1n << 40n) - 1n)), BASE32, 8);
}

/** Whether an access key id decodes to an account number. */
export function verifyAwsAccessKeyId(keyId: string): boolean {
  return awsAccountOf(keyId) !== undefined;
}
