import { draw } from './random.ts';
import type { Random } from './random.ts';
import { convince } from './draw-convincing.ts';
import { looksRandom } from './looks-random.ts';

const ALL_BYTES = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('');
const LINE = /.{1,64}/g;
const BASE64_SIZE = 64;
/** Sizes of the eight numbers of a 2048-bit RSA key after its version. */
const RSA_NUMBERS = [257, 3, 256, 129, 129, 128, 129, 128];
const EC_CURVE = '\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07';
const RSA_ALGORITHM = '\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00';

/** A private key block in the form of a kind (`RSA`, `EC`, `DSA`, `ENCRYPTED`, or empty for PKCS#8): no real key. */
export function pemBlock(random: Random, kind: string): string {
  const label = `${kind === '' ? '' : `${kind} `}PRIVATE KEY`;
  return armour(label, () => derOf(random, kind));
}

/** A private key block as ssh-keygen writes it: no real key. */
export function opensshBlock(random: Random): string {
  const kind = field('ssh-ed25519');
  const head = `openssh-key-v1\0${field('none')}${field('none')}${field('')}\0\0\0\x01`;
  return armour('OPENSSH PRIVATE KEY', () => {
    const check = bytes(random, 4);
    const publicKey = kind + field(bytes(random, 32));
    const secret = check + check + publicKey + field(bytes(random, 64)) + field('deploy') + '\x01\x02\x03';
    return head + field(publicKey) + field(secret);
  });
}

/** An armoured PGP private key: no real key. */
export function pgpBlock(random: Random): string {
  return armour('PGP PRIVATE KEY BLOCK', () => `\x95\x05\x86\x04${bytes(random, 600)}`).replace('-----\n', '-----\n\n');
}

function armour(label: string, makeBytes: () => string): string {
  const body = convince(
    () => btoa(makeBytes()),
    (text) => looksRandom(text.replace(/^A+|A+/g, ''), BASE64_SIZE),
  );
  return [`-----BEGIN ${label}-----`, ...(body.match(LINE) ?? []), `-----END ${label}-----`].join('\n');
}

function derOf(random: Random, kind: string): string {
  if (kind === 'RSA') return rsaKey(random);
  if (kind === 'EC') return der('\x30', `\x02\x01\x01${der('\x04', bytes(random, 32))}${der('\xa0', EC_CURVE)}`);
  if (kind === '') return der('\x30', `\x02\x01\x00${RSA_ALGORITHM}${der('\x04', rsaKey(random))}`);
  return der('\x30', bytes(random, 600));
}

function rsaKey(random: Random): string {
  const numbers = RSA_NUMBERS.map((size) => der('\x02', size === 3 ? '\x01\x00\x01' : `\0${bytes(random, size - 1)}`));
  return der('\x30', `\x02\x01\x00${numbers.join('')}`);
}

function der(tag: string, content: string): string {
  const size = content.length;
  if (size < 128) return tag + String.fromCharCode(size) + content;
  if (size < 256) return `${tag}\x81${String.fromCharCode(size)}${content}`;
  return `${tag}\x82${String.fromCharCode(size >> 8, size & 255)}${content}`;
}

function field(content: string): string {
  return `\0\0${String.fromCharCode(content.length >> 8, content.length & 255)}${content}`;
}

function bytes(random: Random, count: number): string {
  return draw(random, ALL_BYTES, count);
}
