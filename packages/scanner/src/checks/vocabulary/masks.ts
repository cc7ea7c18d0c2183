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
  /^(?:len|length|size|count|bool|Boolean|typeof|type|isinstance|callable|hasattr|hash|id|isEmpty|bytesize|byteLength|byte_length|codePointCount|IsNullOrEmpty|IsNullOrWhiteSpace|isBlank|isNotBlank|is_some|is_none|is_ok|is_err|is_empty|strlen|empty|isset|defined|nil\?|present\?|blank\?|empty\?|test|exec|match|indexOf|localeCompare|charCodeAt|timingSafeEqual|compare_digest|Object\.keys|keys|array_keys|Keys|array_key_exists|update|digest|hexdigest|Number|parseInt|int|float|repeat|fill)$/;

const HANDS_ON =
  /^(?:trim\w*|read_?[aA]ll\w*|ReadAll\w*|ReadToEnd\w*|safe_?(?:load|dump)(?:_?all)?|(?![iI]s)\w+[oO]r_?(?:[nN]one|[eE]mpty|[nN]il)|(?:strip|remove|delete)_?(?:[pP]refix|[sS]uffix)|Some|Any)$/;

const HASHED_KIND = /^(?:map|set|table)$/;

/** Whether a function, by its last name, makes a secret harmless. */
export function isMask(name: string): boolean {
  if (QUESTIONS.test(name)) return true;
  // `orEmpty` gives the value where there is one.
  if (/^(?:or|if|get_?or)_?(?:[A-Z]|empty)/.test(name)) return false;
  // Words of a mask in names of what hands on a value: `trim_start_matches`, `readAll`, `safe_load`, `getOrNone`.
  if (HANDS_ON.test(name)) return false;
  const words = splitWords(name);
  // A map or set by hashes hides nothing of what is in it.
  return words.some((word, at) => MASKING.has(word) && !(word === 'hash' && HASHED_KIND.test(words[at + 1] ?? '')));
}
