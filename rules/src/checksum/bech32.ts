const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;
const CHECK_LENGTH = 6;

/** The six check characters of a Bech32 text (BIP 173), in lower case; `data` is in its alphabet. */
export function computeBech32(prefix: string, data: string): string {
  const check = polymod([...expand(prefix), ...valuesOf(data), ...Array.from({ length: CHECK_LENGTH }, () => 0)]) ^ 1;
  return Array.from({ length: CHECK_LENGTH }, (_, index) => ALPHABET.charAt((check >>> (5 * (5 - index))) & 31)).join(
    '',
  );
}

/** Whether the check characters of a Bech32 text, such as an age key, hold. */
export function verifyBech32(token: string): boolean {
  const text = token.toLowerCase();
  const split = text.lastIndexOf('1');
  const data = text.slice(split + 1);
  if (split < 1 || data.length < CHECK_LENGTH || [...data].some((char) => !ALPHABET.includes(char))) return false;
  return computeBech32(text.slice(0, split), data.slice(0, -CHECK_LENGTH)) === data.slice(-CHECK_LENGTH);
}

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of GENERATORS.entries()) if ((top >>> bit) & 1) check ^= generator;
  }
  return check;
}

function expand(prefix: string): readonly number[] {
  const codes = [...prefix].map((char) => char.charCodeAt(0));
  return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)];
}

function valuesOf(data: string): readonly number[] {
  return [...data].map((char) => ALPHABET.indexOf(char));
}
