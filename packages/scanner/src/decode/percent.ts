import { createEscapeDecoder } from './escape-decoder.ts';
import { createFollowers } from './escape-syntax.ts';
import { readHexDigits } from './hex-digits.ts';

const LENGTH = 3;

/** Percent-encoding of URLs and forms: `%3D`. */
export const percent = createEscapeDecoder({
  name: 'percent',
  lead: 0x25,
  followers: createFollowers('0123456789ABCDEFabcdef'),
  isBytewise: true,
  lengthAt: (bytes, at, end) => (at + LENGTH <= end && readHexDigits(bytes, at + 1, 2) !== -1 ? LENGTH : 0),
  valueAt: (bytes, at) => readHexDigits(bytes, at + 1, 2),
  isWordCharacter: () => true,
});
