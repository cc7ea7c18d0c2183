import type { SecretWords } from './secret-words.ts';

/** A call that takes a secret at a known place. */
export interface SecretPlace {
  /** By the end of the dotted name of the callee. */
  readonly callee: RegExp;
  /** Which argument; negative ones are counted from the end. */
  readonly at: number;
  readonly what: string;
  /** What the text must look like; whatever may be a credential, if nothing is said. */
  readonly words?: SecretWords;
}

const KEY = 'the signing key';
const PASSWORD = 'the password';
const TOKEN = 'the token';

/** Signing keys, passwords of logins and connections, tokens of clients. */
export const SECRET_PLACES: readonly SecretPlace[] = [
  { callee: /(?:^|\.)(?:jwt|jsonwebtoken|JWT|jose)\.(?:sign|verify|encode|decode)$/, at: 1, what: KEY },
  { callee: /(?:^|\.)SignJWT\(\)(?:\.\w+\(\))*\.sign$/, at: 0, what: KEY },
  { callee: /(?:^|\.)jwtVerify$/, at: 1, what: KEY },
  {
    callee: /(?:^|\.)(?:s|smtp|server|mailer|session|conn|connection|imap|mail|ftp)\.login$/,
    at: 1,
    what: PASSWORD,
  },
  { callee: /(?:^|\.)\w*(?:[cC]lient|[fF]tp|[sS]mtp|[iI]map|[mM]ail)\w*\.(?:login|Login)$/, at: 1, what: PASSWORD },
  { callee: /(?:^|\.)(?:login|Login)$/, at: 1, what: PASSWORD, words: 'chosen' },
  {
    callee:
      /(?:^|\.)(?:NetworkCredential|UsernamePasswordCredentials|PasswordAuthentication|PasswordCredential|BasicAWSCredentials|UsernamePassword\w*Provider)$/,
    at: 1,
    what: PASSWORD,
  },
  {
    callee:
      /(?:^|\.)(?:HTTPBasicAuth|HTTPDigestAuth|HttpBasicAuth|BasicAuth|SetBasicAuth|setBasicAuth|basic_auth|basicAuth|digestAuth|Credentials\.basic|authPassword|auth_password|BasicAuthentication|BasicAuthenticationInterceptor|PasswordAuthenticationMethod)$/,
    at: 1,
    what: PASSWORD,
  },
  {
    callee:
      /(?:^|\.)(?:auth|authenticate|Authenticate|AuthenticateAsync|authenticateAsync|Bind|bind|simple_bind_s|simpleBind|UserPassword|userpass_login)$/,
    at: 1,
    what: PASSWORD,
    words: 'chosen',
  },
  { callee: /(?:^|\.)\w+(?:EmailAnd|UsernameAnd|UserAnd)Password$/, at: -1, what: PASSWORD },
  { callee: /(?:^|\.)(?:PlainAuth|smtp\.PlainAuth)$/, at: 2, what: PASSWORD },
  { callee: /(?:^|\.)(?:ssh\.Password|sasl\.NewPlainClient)$/, at: -1, what: PASSWORD },
  { callee: /(?:^|\.)(?:ssh\w*|sftp\w*|client|transport)\.connect$/i, at: 3, what: PASSWORD, words: 'chosen' },
  {
    callee: /(?:^|\.)(?:SftpClient|SshClient|ScpClient|FtpClient|FTP)(?:\.new)?$/,
    at: -1,
    what: PASSWORD,
    words: 'chosen',
  },
  { callee: /(?:^|\.)(?:NewStaticCredentials(?:Provider)?|NewStaticV[24]|NewStatic)$/, at: 1, what: 'the secret key' },
  {
    callee: /(?:^|\.)\w*Credentials?(?:Provider)?(?:\.(?:create|of|from|new|basic|resolve))?$/,
    at: -1,
    what: 'the secret of the credentials',
    words: 'chosen',
  },
  { callee: /(?:^|\.)credentials$/, at: 1, what: 'the secret key', words: 'chosen' },
  { callee: /^(?:cookieParser|express\.cookieParser)$/, at: 0, what: KEY },
  { callee: /(?:^|\.)(?:createHmac|CreateHmac|hash_hmac|createCipheriv|createDecipheriv)$/, at: 1, what: KEY },
  { callee: /(?:^|\.)HMAC\.(?:hexdigest|digest|base64digest)$/, at: 1, what: KEY },
  {
    callee: /(?:^|\.)(?:scryptSync|pbkdf2Sync|scrypt|pbkdf2|createCipher|PBEKeySpec|Rfc2898DeriveBytes|pbkdf2_hmac)$/,
    at: 0,
    what: PASSWORD,
    words: 'chosen',
  },
  {
    callee:
      /(?:^|\.)(?:HMAC(?:SHA)?(?:256|384|512)|SignedString|SecretKeySpec|SymmetricSecurityKey|hmacShaKeyFor|NewCipher|NewCookieStore|aes\.NewCipher)$/,
    at: 0,
    what: KEY,
  },
  { callee: /(?:^|\.)hmac\.New$/, at: 1, what: KEY },
  { callee: /(?:^|\.)(?:hmac\.new|Fernet|URLSafeTimedSerializer|TimestampSigner)$/, at: 0, what: KEY },
  { callee: /(?:^|\.)signWith$/, at: -1, what: KEY },
  { callee: /(?:^|\.)DriverManager\.getConnection$/, at: 2, what: PASSWORD },
  { callee: /^(?:PDO|mysqli|mysqli_connect|mysql_connect|pg_connect)$/, at: 2, what: PASSWORD },
  {
    callee: /(?:^|\.)(?:(?:pymysql|MySQLdb|mariadb|oracledb|cx_Oracle)\.connect|Sequelize|Minio|R2dbc\w*)$/,
    at: 2,
    what: PASSWORD,
    words: 'chosen',
  },
  { callee: /(?:^|\.)Database\.connect$/, at: 3, what: PASSWORD, words: 'chosen' },
  {
    callee:
      /(?:^|\.)(?:twilio|require\(\)|Twilio|[tT]wilio(?:Client)?\.(?:init|Init)|Twilio\.REST\.Client(?:\.new)?|createClient)$/,
    at: 1,
    what: TOKEN,
    words: 'drawn',
  },
  {
    callee: /(?:^|\.)(?:bearerAuth|setBearerAuth|BearerAuth|SetBearerAuth|bearer_auth|SetAuthToken|bearer)$/,
    at: 0,
    what: TOKEN,
    words: 'chosen',
  },
  { callee: /(?:^|\.)AuthenticationHeaderValue$/, at: 1, what: TOKEN, words: 'chosen' },
  {
    callee:
      /(?:^|\.)(?:set|Set|set_|with|With)_?(?:Password|ApiKey|SecretKey|ClientSecret|Secret|AccessToken|AuthToken|ApiToken|api_key|password|secret|token|access_token|auth_token)$/,
    at: 0,
    what: 'the secret',
  },
  { callee: /(?:^|\.)password$/, at: 0, what: PASSWORD, words: 'chosen' },
  // What makes a client of a service is given a token or a key.
  {
    callee:
      /(?:^|\.)(?:\w*(?:Client|Bot|Telegraf|Api|API|Sdk|SDK|Gateway)(?:\.(?:new|create|New|init))?|(?:slack|stripe|github|gitlab|telebot|tgbotapi|linode|godo|sendgrid|mailgun)\.New\w*)$/,
    at: -1,
    what: TOKEN,
    words: 'drawn',
  },
  {
    callee: /(?:^|\.)\w*Client(?:\.new)?$/,
    at: 1,
    what: TOKEN,
    words: 'drawn',
  },
  { callee: /(?:^|\.)(?:client|bot)\.(?:run|login|start)$/, at: 0, what: TOKEN, words: 'drawn' },
];
