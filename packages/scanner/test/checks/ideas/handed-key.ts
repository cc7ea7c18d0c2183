import type { Idea } from '../idea.ts';

export const handedKey: Idea = {
  title: 'a constant is handed over as a key or password, as it is or as bytes',
  check: 'hardcoded-secret',
  snippets: {
    java: {
      bad: `class A { SecretKeySpec key() { return new SecretKeySpec("winter-comes-4-us".getBytes(), "AES"); } }`,
      good: `class A { SecretKeySpec key() { return new SecretKeySpec(keys.load().getBytes(), "AES"); } }`,
    },
    kotlin: {
      bad: `fun sign(): String = JWT.create().sign(Algorithm.HMAC256("winter-comes-4-us"))`,
      good: `fun sign(): String = JWT.create().sign(Algorithm.HMAC256(config.secret))`,
    },
    go: {
      bad: `package a
var signing = []byte("winter-comes-4-us")
func sign(t *jwt.Token) (string, error) { return t.SignedString(signing) }`,
      good: `package a
var signing = []byte(os.Getenv("JWT_KEY"))
func sign(t *jwt.Token) (string, error) { return t.SignedString(signing) }`,
    },
    csharp: {
      bad: `var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("winter-comes-4-us"));`,
      good: `var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(config["Jwt:Key"]));`,
    },
    typescript: {
      bad: `export const auth = JwtModule.register({ secret: 'winter-comes-4-us' });`,
      good: `export const auth = JwtModule.register({ secret: config.secret });`,
    },
    javascript: {
      bad: `app.use(session({ secret: 'keyboard cat', resave: false }));`,
      good: `app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));`,
    },
  },
};
