import { describe, expect, it } from 'vitest';
import type { Binding } from '../../../src/core/binding/binding.ts';
import { findBindings } from '../../../src/core/binding/find-bindings.ts';

const KEYWORDS = ['pass', 'pwd', 'secret', 'token', 'key', 'auth', 'identified by'];

/** All bindings of a text, each once, as an engine with these keywords would find them. */
function bindingsOf(text: string, path: string): Binding[] {
  const found = new Map<string, Binding>();
  for (const keyword of KEYWORDS) {
    for (let at = text.toLowerCase().indexOf(keyword); at !== -1; at = text.toLowerCase().indexOf(keyword, at + 1)) {
      for (const binding of findBindings(text, at, at + keyword.length, { path }))
        found.set(`${binding.name} ${String(binding.start)}`, binding);
    }
  }
  return [...found.values()];
}

function pairsOf(text: string, path = 'src/main.ts'): string[] {
  return bindingsOf(text, path).map(({ name, value }) => `${name} = ${value}`);
}

interface SyntaxCase {
  readonly of: string;
  readonly text: string;
  readonly pair: string;
  readonly path?: string;
}

const V = 'hT5wQz81Lk';

const FOUND: readonly SyntaxCase[] = [
  { of: 'an environment file', text: `DB_PASSWORD=${V}\nDB_USER=shop\n`, pair: `DB_PASSWORD = ${V}`, path: '.env' },
  {
    of: 'an environment file with spaces',
    text: `DB_PASSWORD = correct ${V}\n`,
    pair: `DB_PASSWORD = correct ${V}`,
    path: 'app.properties',
  },
  {
    of: 'an environment file with a comment',
    text: `DB_PASSWORD=${V} # of the shop\n`,
    pair: `DB_PASSWORD = ${V}`,
    path: '.env',
  },
  {
    of: 'a line with two settings',
    text: `DB_PASSWORD=${V} DB_HOST=localhost\n`,
    pair: `DB_PASSWORD = ${V}`,
    path: '.env',
  },
  { of: 'a commented setting', text: `# db.password=${V}\n`, pair: `db.password = ${V}`, path: 'app.properties' },
  { of: 'an exported variable', text: `export API_TOKEN=${V}\n`, pair: `API_TOKEN = ${V}`, path: 'run.sh' },
  { of: 'an exported variable in quotes', text: `export API_TOKEN="${V}"\n`, pair: `API_TOKEN = ${V}`, path: 'run.sh' },
  { of: 'a Dockerfile with =', text: `ENV API_TOKEN=${V}\n`, pair: `API_TOKEN = ${V}`, path: 'Dockerfile' },
  { of: 'a Dockerfile with a blank', text: `ENV API_TOKEN ${V}\n`, pair: `API_TOKEN = ${V}`, path: 'Dockerfile' },
  { of: 'docker run', text: `docker run -e API_TOKEN=${V} image`, pair: `API_TOKEN = ${V}`, path: 'README.md' },
  { of: 'an INI file', text: `[db]\npassword = ${V}\n`, pair: `password = ${V}`, path: 'a.ini' },
  { of: 'an assignment', text: `password = "${V}";`, pair: `password = ${V}` },
  { of: 'an assignment in single quotes', text: `password = '${V}'`, pair: `password = ${V}` },
  { of: 'an assignment in backticks', text: `password = \`${V}\``, pair: `password = ${V}` },
  { of: 'a typed constant of TypeScript', text: `const password: string = "${V}";`, pair: `password = ${V}` },
  { of: 'a generic type', text: `const password: Secret<string> = '${V}';`, pair: `password = ${V}` },
  { of: 'a typed variable of Python', text: `password: str | None = "${V}"`, pair: `password = ${V}`, path: 'a.py' },
  {
    of: 'a typed constant of Rust',
    text: `const PASSWORD: &'static str = "${V}";`,
    pair: `PASSWORD = ${V}`,
    path: 'a.rs',
  },
  { of: 'a typed variable of Go', text: `var password string = "${V}"`, pair: `password = ${V}`, path: 'a.go' },
  { of: 'an optional field of TypeScript', text: `password?: string = "${V}"`, pair: `password = ${V}` },
  { of: 'a character array of C', text: `char password[32] = "${V}";`, pair: `password = ${V}`, path: 'a.c' },
  {
    of: 'a constant of Java',
    text: `private static final String PASSWORD = "${V}";`,
    pair: `PASSWORD = ${V}`,
    path: 'A.java',
  },
  { of: 'JSON', text: `{"password": "${V}", "user": "x"}`, pair: `password = ${V}`, path: 'a.json' },
  { of: 'JSON without blanks', text: `{"password":"${V}"}`, pair: `password = ${V}`, path: 'a.json' },
  { of: 'JSON inside of a string', text: `body = "{\\"password\\": \\"${V}\\"}"`, pair: `password = ${V}` },
  {
    of: 'JSON inside of JSON inside of a string',
    text: `"{\\\\\\"password\\\\\\":\\\\\\"${V}\\\\\\"}"`,
    pair: `password = ${V}`,
  },
  { of: 'a field of a struct of Go', text: `Password: "${V}",`, pair: `Password = ${V}`, path: 'a.go' },
  {
    of: 'an assignment of make that expands at once',
    text: `API_TOKEN ::= ${V}`,
    pair: `API_TOKEN = ${V}`,
    path: 'Makefile',
  },
  { of: 'one that also escapes', text: `API_TOKEN :::= ${V}`, pair: `API_TOKEN = ${V}`, path: 'Makefile' },
  { of: 'a short declaration of Go', text: `token := "${V}"`, pair: `token = ${V}`, path: 'a.go' },
  {
    of: 'a declaration with an error of Go',
    text: `secretData, _ := hex.DecodeString("${V}")`,
    pair: `secretData = ${V}`,
    path: 'a.go',
  },
  { of: 'YAML', text: `db:\n  password: ${V}\n`, pair: `password = ${V}`, path: 'a.yaml' },
  { of: 'YAML with a comment', text: `  password: ${V} # comment\n`, pair: `password = ${V}`, path: 'a.yaml' },
  { of: 'YAML with quotes', text: `  password: '${V}'\n`, pair: `password = ${V}`, path: 'a.yaml' },
  { of: 'YAML with a block', text: `  token: |\n    ${V}\n  next: x\n`, pair: `token = ${V}`, path: 'a.yaml' },
  { of: 'YAML with a folded block', text: `  token: >-\n    ${V}\n`, pair: `token = ${V}`, path: 'a.yaml' },
  { of: 'YAML in one line', text: `{user: admin, password: ${V}}`, pair: `password = ${V}`, path: 'a.md' },
  {
    of: 'a list of settings',
    text: `environment:\n  - DB_PASSWORD=${V}\n`,
    pair: `DB_PASSWORD = ${V}`,
    path: 'docker-compose.yml',
  },
  {
    of: 'a name and a value in YAML',
    text: `- name: DB_PASSWORD\n  value: ${V}\n`,
    pair: `DB_PASSWORD = ${V}`,
    path: 'a.yaml',
  },
  {
    of: 'a name and a value in JSON',
    text: `{"name": "DB_PASSWORD", "value": "${V}"}`,
    pair: `DB_PASSWORD = ${V}`,
    path: 'a.json',
  },
  {
    of: 'a value and a name in JSON',
    text: `{"value": "${V}", "name": "DB_PASSWORD"}`,
    pair: `DB_PASSWORD = ${V}`,
    path: 'a.json',
  },
  {
    of: 'a name and a value with another key between',
    text: `{"Name": "DB_PASSWORD", "Type": "String", "Value": "${V}"}`,
    pair: `DB_PASSWORD = ${V}`,
    path: 'a.json',
  },
  { of: 'a hash of Ruby', text: `:password => "${V}"`, pair: `password = ${V}`, path: 'a.rb' },
  { of: 'an array of PHP', text: `'password' => '${V}',`, pair: `password = ${V}`, path: 'a.php' },
  { of: 'a constant of PHP', text: `define('DB_PASSWORD', '${V}');`, pair: `DB_PASSWORD = ${V}`, path: 'a.php' },
  { of: 'a variable of PHP', text: `$config['db']['password'] = '${V}';`, pair: `password = ${V}`, path: 'a.php' },
  { of: 'a subscript', text: `os.environ["API_TOKEN"] = "${V}"`, pair: `API_TOKEN = ${V}`, path: 'a.py' },
  { of: 'a makefile', text: `API_TOKEN ?= ${V}\n`, pair: `API_TOKEN = ${V}`, path: 'Makefile' },
  { of: 'an assignment of R', text: `token <- "${V}"`, pair: `token = ${V}`, path: 'a.r' },
  { of: 'a setter', text: `user.setPassword("${V}");`, pair: `user.setPassword = ${V}`, path: 'A.java' },
  { of: 'a builder', text: `builder.password("${V}").build()`, pair: `builder.password = ${V}`, path: 'A.java' },
  { of: 'a map', text: `props.put("db.password", "${V}");`, pair: `db.password = ${V}`, path: 'A.java' },
  { of: 'a default of a look-up', text: `os.environ.get("API_TOKEN", "${V}")`, pair: `API_TOKEN = ${V}`, path: 'a.py' },
  {
    of: 'a fallback of JavaScript',
    text: `const x = process.env.API_TOKEN || '${V}';`,
    pair: `process.env.API_TOKEN = ${V}`,
  },
  { of: 'a fallback of Python', text: `token = os.environ.get("X") or "${V}"`, pair: `token = ${V}`, path: 'a.py' },
  { of: 'an element', text: `<password>${V}</password>`, pair: `password = ${V}`, path: 'a.xml' },
  {
    of: 'a property list',
    text: `<key>password</key>\n<string>${V}</string>`,
    pair: `password = ${V}`,
    path: 'a.plist',
  },
  { of: 'a resource of Android', text: `<string name="api_key">${V}</string>`, pair: `api_key = ${V}`, path: 'a.xml' },
  { of: 'an attribute', text: `<user name="x" password="${V}"/>`, pair: `password = ${V}`, path: 'a.xml' },
  { of: 'a setting of .NET', text: `<add key="ApiToken" value="${V}" />`, pair: `ApiToken = ${V}`, path: 'web.config' },
  { of: 'HTML', text: `<input type="password" name="password" value="${V}">`, pair: `password = ${V}`, path: 'a.html' },
  { of: 'HTML entities', text: `token: &quot;${V}&quot;`, pair: `token = ${V}`, path: 'a.html' },
  { of: 'a flag with =', text: `mysqldump --password=${V} shop`, pair: `password = ${V}`, path: 'a.md' },
  {
    of: 'a flag with a blank',
    text: `nats server --user admin --password ${V} --help`,
    pair: `password = ${V}`,
    path: 'a.md',
  },
  { of: 'a flag in an array', text: `["--keystore-password", "${V}"]`, pair: `keystore-password = ${V}` },
  { of: 'a comparison', text: `if (password == "${V}") {`, pair: `password = ${V}` },
  { of: 'an inequality', text: `if password != '${V}':`, pair: `password = ${V}`, path: 'a.py' },
  { of: 'a default argument', text: `def login(user, password="${V}"):`, pair: `password = ${V}`, path: 'a.py' },
  { of: 'a header', text: `Authorization: Bearer ${V}`, pair: `Authorization = ${V}`, path: 'a.http' },
  {
    of: 'a header of curl',
    text: `curl -H "X-Auth-Token: ${V}" https://example.org`,
    pair: `X-Auth-Token = ${V}`,
    path: 'a.sh',
  },
  {
    of: 'a header in code',
    text: `headers = {"Authorization": "Token ${V}"}`,
    pair: `Authorization = ${V}`,
    path: 'a.py',
  },
  {
    of: 'the query of a URL',
    text: `https://example.org/hook?token=${V}&channel=x`,
    pair: `token = ${V}`,
    path: 'a.md',
  },
  { of: 'a bare value with an ampersand', text: `password=${V}&3\n`, pair: `password = ${V}&3`, path: 'notes.txt' },
  {
    of: 'an encoded query',
    text: `GET&https%3A%2F%2Fexample.org%26oauth_token%3D${V}%26oauth_version%3D1.0`,
    pair: `oauth_token = ${V}`,
  },
  { of: 'a concatenation', text: `password = "${V}" +\n  "x7Qm";`, pair: `password = ${V}x7Qm` },
  { of: 'bytes of Python', text: `password = b"${V}"`, pair: `password = ${V}`, path: 'a.py' },
  { of: 'a raw string of Python', text: `password = r'${V}'`, pair: `password = ${V}`, path: 'a.py' },
  { of: 'a verbatim string of C#', text: `var password = @"${V}";`, pair: `password = ${V}`, path: 'a.cs' },
  { of: 'three quotes', text: `password = """${V}"""`, pair: `password = ${V}`, path: 'a.py' },
  { of: 'typographic quotes', text: `password = \xe2\x80\x98${V}\xe2\x80\x99`, pair: `password = ${V}`, path: 'a.md' },
  { of: 'a decoder', text: `cipherKey = Base64.decode("${V}")`, pair: `cipherKey = ${V}`, path: 'A.java' },
  {
    of: 'a decoder in a setter',
    text: `manager.setCipherKey(Base64.decode("${V}"));`,
    pair: `manager.setCipherKey = ${V}`,
    path: 'A.java',
  },
  { of: 'a byte slice of Go', text: `var secret = []byte("${V}")`, pair: `secret = ${V}`, path: 'a.go' },
  { of: 'a constructor', text: `token = new Token("${V}")`, pair: `token = ${V}` },
  { of: 'a list', text: `passwords = ["${V}", "x"]`, pair: `passwords = ${V}` },
  { of: 'the next line', text: `password =\n    "${V}"`, pair: `password = ${V}` },
  { of: 'SQL', text: `ALTER ROLE shop PASSWORD '${V}';`, pair: `PASSWORD = ${V}`, path: 'a.sql' },
  {
    of: 'SQL without quotes',
    text: `CREATE ROLE shop WITH LOGIN PASSWORD ${V};`,
    pair: `PASSWORD = ${V}`,
    path: 'a.sql',
  },
  { of: 'MySQL', text: `CREATE USER 'shop'@'%' IDENTIFIED BY '${V}';`, pair: `IDENTIFIED BY = ${V}`, path: 'a.sql' },
  { of: 'a filled form', text: `fill_in :signup_password, with: "${V}"`, pair: `signup_password = ${V}`, path: 'a.rb' },
  { of: 'emphasis of Markdown', text: `**Password:** \`${V}\``, pair: `Password = ${V}`, path: 'a.md' },
  { of: 'a line break inside of a string', text: `"user=x\\npassword=${V}\\n"`, pair: `password = ${V}` },
  { of: 'a connection string', text: `"Server=db;AccountKey=${V};Port=1"`, pair: `AccountKey = ${V}` },
  { of: 'camel case', text: `smtpPasswordProd: '${V}'`, pair: `smtpPasswordProd = ${V}` },
  { of: 'kebab case', text: `db-password: ${V}\n`, pair: `db-password = ${V}`, path: 'a.yml' },
  {
    of: 'dotted names',
    text: `spring.datasource.password=${V}\n`,
    pair: `spring.datasource.password = ${V}`,
    path: 'a.properties',
  },
  { of: 'openssl', text: `openssl genrsa -passout pass:${V} 4096`, pair: `pass = ${V}`, path: 'a.sh' },
  {
    of: 'a token that is JSON itself',
    text: `"Apitoken": "{\\"name\\":\\"root\\",\\"sig\\":\\"${V}\\"}"`,
    pair: `Apitoken = ${V}`,
    path: 'a.json',
  },
  { of: 'CRLF', text: `PASSWORD=${V}\r\nX=1\r\n`, pair: `PASSWORD = ${V}`, path: '.env' },
];

const NOT_FOUND: readonly { readonly of: string; readonly text: string; readonly path?: string }[] = [
  { of: 'a name in prose', text: 'The password is stored in the vault; the token expires.' },
  { of: 'a call', text: 'const x = readPassword();' },
  { of: 'a look-up by name', text: 'secrets.get("anthropic")', path: 'a.py' },
  { of: 'a look-up by name in a getter', text: 'self.get_secret("anthropic-api-key")', path: 'a.py' },
  { of: 'the end of a string', text: 'input("Password: ", mode="hidden")', path: 'a.py' },
  { of: 'an interpolated string', text: 'token = f"{prefix}-{number}"', path: 'a.py' },
  { of: 'a literal joined with a variable', text: 'token = "Bearer " + value;' },
  { of: 'a method of a token', text: 'token.trim().split(x)' },
  { of: 'a parameter list', text: 'function login(user, password) {' },
  { of: 'a namespace', text: 'Token::Illegal' },
  {
    of: 'base64 in which a keyword stands',
    text: `${'QmFzZTY0IGlzIG5vdCBhIG5hbWU'.repeat(3)}pass${'QmFzZTY0IGlzIG5vdCBhIG5hbWU'.repeat(3)}="x1y2z3"`,
  },
  { of: 'a group of a regular expression', text: `pattern: '(?<secret>acme_[A-Za-z0-9]{40})'` },
  { of: 'an empty value', text: 'PASSWORD=\nUSER=x\n', path: '.env' },
];

describe('findBindings', () => {
  it.each(FOUND)('finds the value of $of', ({ text, pair, path }) => {
    expect(pairsOf(text, path)).toContain(pair);
  });

  it.each(NOT_FOUND)('finds no value in $of', ({ text, path }) => {
    expect(pairsOf(text, path)).toEqual([]);
  });

  it.each(FOUND)('says where the value of $of stands', ({ text, path }) => {
    for (const { start, end, value } of bindingsOf(text, path ?? 'src/main.ts')) {
      expect(text.slice(start, end)).toContain(value.slice(0, V.length));
    }
  });
});
