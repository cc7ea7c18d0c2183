import { splitWords } from '../../core/text/words.ts';

/** Words of functions whose result may be seen, whatever they are given. */
const MASKING = new Set(
  (
    'mask masked masks masking redact redacted redacting redactor sanitize sanitise sanitized scrub scrubbed censor ' +
    'obfuscate obfuscated anonymize anonymise anonymized hide hash hashed hashes digest hexdigest sha sha1 sha256 sha512 ' +
    'md5 hmac bcrypt scrypt argon2 pbkdf2 fingerprint checksum len length size count bool boolean typeof ' +
    'isinstance is has encrypt encrypted verify validate compare equals matches includes contains startswith endswith ' +
    'starts ends exists empty blank present nil some none any all test crc32 safe truncate ellipsize shorten partial last4 lastfour ' +
    'filtered strip_secrets fill'
  ).split(' '),
);

/** Methods that answer a question about a text. */
const QUESTIONS =
  /^(?:len|length|size|count|bool|Boolean|typeof|type|isinstance|callable|hasattr|hash|id|isEmpty|IsNullOrEmpty|IsNullOrWhiteSpace|isBlank|isNotBlank|is_some|is_none|is_ok|is_err|is_empty|strlen|empty|isset|defined|nil\?|present\?|blank\?|empty\?|test|exec|match|indexOf|localeCompare|charCodeAt|timingSafeEqual|compare_digest|Object\.keys|keys|array_keys|Keys|array_key_exists|update|digest|hexdigest|Number|parseInt|int|float|repeat|fill)$/;

/** Whether a function, by its last name, makes a secret harmless. */
export function isMask(name: string): boolean {
  if (QUESTIONS.test(name)) return true;
  // `orEmpty` gives the value where there is one.
  if (/^(?:or|if|get_?or)_?(?:[A-Z]|empty)/.test(name)) return false;
  return splitWords(name).some((word) => MASKING.has(word));
}
