import type { Filter } from '../candidate.ts';

const HASH =
  /^(?:\$(?:[a-z\d]{1,3}|apr1|argon2(?:id|i|d)|pbkdf2[\w-]*|scrypt|bcrypt-sha256)\$[^$]|\{(?:SSHA|SHA|SMD5|MD5|CRYPT|bcrypt|pbkdf2|argon2|noop|scrypt)\w*\}|pbkdf2[_:]|bcrypt\$|scrypt:|SCRAM-SHA|argon2|sha\d+\$|md5[\da-f]{32}$)/i;

/** Says when a value is a salted hash of a password: it cannot be used to log in. */
export const passwordHash: Filter = ({ value }) => (HASH.test(value) ? 'is a hash of a password' : undefined);
