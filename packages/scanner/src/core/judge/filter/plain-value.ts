import type { Filter } from '../candidate.ts';

const KEYWORDS = new Set(
  (
    'true false yes no on off null nil none undefined void self this nan inf empty any unknown never optional required ' +
    'default auto manual always inherit todo ok error success'
  ).split(' '),
);

const TYPES = new Set(
  (
    'int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 long ulong short byte bytes float float32 float64 double ' +
    'decimal bool boolean char str string text varchar object array list dict map set tuple number integer date datetime ' +
    'timestamp uuid buffer blob json regex regexp function promise callable closure mixed securestring secretstr password'
  ).split(' '),
);

const KINDS: readonly (readonly [kind: RegExp, reason: string])[] = [
  [/^[-+]?(?:0x[\da-f]{1,8}|\d{1,5}|\d+\.\d+|\d{1,3}(?:,\d{3})+)$/i, 'is a short number'],
  [/^\d+(?:ms|[smhd%]|px|em|[kmg]b?)$/i, 'is a quantity'],
  [/^\d{4}[-/]\d{2}[-/]\d{2}|^\d{1,2}[-/]\d{1,2}[-/]\d{4}|^\d{2}:\d{2}(?::\d{2})?$/, 'is a date or a time'],
  [/^\d+(?:\.\d+){4,}(?:\\.*)?$/, 'is an object identifier'],
  [/^[~^>=<v]{0,2}\s?\d+\.(?:\d+|[x*])(?:\.(?:\d+|[x*]))*(?:[-+.][\w.]+)?$/i, 'is a version'],
  [/^(?:application|text|image|audio|video|multipart|font|model)\/[\w.+*-]+/i, 'is a media type'],
];

const ALGORITHM =
  /^(?:[hrep]s(?:256|384|512)|eddsa|(?:rsa|ec|dsa|ed25519|x25519|ed448)(?:[-_]?\d+)?|(?:rsa-)?oaep(?:-256)?|aes(?:[-_]?\d+)?(?:[-_/]?(?:gcm|cbc|ctr|ecb))?|sha-?\d+|md5|hmac(?:[-_]?[a-z\d]+)?|pbkdf2\w*|bcrypt|scrypt|argon2\w*|bearer|basic|digest|oauth2?|jwt|plain|scram-sha-\d+|x509|pkcs\d\S*|ssh-[a-z\d]+|prime256v1|secp\d+[a-z]\d|curve25519|blowfish|3?des(?:-\w+)?|rc4|chacha20\S*)$/i;

/** Says when a value is of a kind that is no secret: keywords, types, numbers, dates, versions, media types, algorithms. */
export const plainValue: Filter = ({ value }) => {
  const word = value.toLowerCase();
  if (KEYWORDS.has(word)) return 'is a keyword';
  if (TYPES.has(word.replace(/^std::|(?:\[\]|\?|!|\(\d+\))$/g, ''))) return 'is a type';
  const kind = KINDS.find(([pattern]) => pattern.test(value));
  if (kind !== undefined) return kind[1];
  return ALGORITHM.test(value) ? 'is the name of an algorithm or a scheme' : undefined;
};
