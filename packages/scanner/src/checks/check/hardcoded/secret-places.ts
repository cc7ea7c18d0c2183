/** A call that takes a secret at a known place, whatever it looks like. */
export interface SecretPlace {
  /** By the end of the dotted name of the callee. */
  readonly callee: RegExp;
  /** Which argument; negative ones are counted from the end. */
  readonly at: number;
  /** So many arguments there are at least. */
  readonly least?: number;
  readonly what: string;
}

const KEY = 'the signing key';
const PASSWORD = 'the password';

/** Signing keys, passwords of logins and connections. */
export const SECRET_PLACES: readonly SecretPlace[] = [
  { callee: /(?:^|\.)(?:jwt|jsonwebtoken|JWT|jose)\.(?:sign|verify|encode|decode)$/, at: 1, what: KEY },
  {
    callee: /(?:^|\.)(?:s|smtp|server|mailer|session|conn|connection|imap|mail|ftp)\.login$/,
    at: 1,
    what: PASSWORD,
  },
  {
    callee: /(?:^|\.)(?:NetworkCredential|UsernamePasswordCredentials|PasswordAuthentication|BasicAWSCredentials)$/,
    at: 1,
    what: PASSWORD,
  },
  {
    callee: /(?:^|\.)(?:HTTPBasicAuth|BasicAuth|SetBasicAuth|setBasicAuth|basic_auth|basicAuth)$/,
    at: 1,
    what: PASSWORD,
  },
  { callee: /(?:^|\.)NewStaticCredentials(?:Provider)?$/, at: 1, what: 'the secret key' },
  { callee: /^(?:cookieParser|express\.cookieParser)$/, at: 0, what: KEY },
  { callee: /(?:^|\.)(?:createHmac|CreateHmac|hash_hmac)$/, at: 1, what: KEY },
  {
    callee: /(?:^|\.)(?:HMAC(?:SHA)?(?:256|384|512)|SignedString|SecretKeySpec|SymmetricSecurityKey|hmacShaKeyFor)$/,
    at: 0,
    what: KEY,
  },
  { callee: /(?:^|\.)(?:hmac\.new|hmac\.New|Fernet|URLSafeTimedSerializer|TimestampSigner)$/, at: 0, what: KEY },
  { callee: /(?:^|\.)signWith$/, at: -1, what: KEY },
  { callee: /(?:^|\.)DriverManager\.getConnection$/, at: 2, what: PASSWORD },
  { callee: /^(?:PDO|mysqli|mysqli_connect|mysql_connect|pg_connect)$/, at: 2, what: PASSWORD },
  {
    callee: /(?:^|\.)set(?:Password|ApiKey|SecretKey|ClientSecret|Secret|AccessToken|AuthToken)$/,
    at: 0,
    what: 'the secret',
  },
];
