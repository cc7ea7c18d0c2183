/** A name that promises a secret, where it stands. */
interface Place {
  readonly text: string;
  readonly start: number;
}

/** Constants that an app is built with. */
const APP = /\bBuildConfig\.$/;
const NATIVE = /['"](?:react-native-config|react-native-dotenv|@env)['"]/;
/** What is read of a server's settings. */
const READ =
  /(?:\b(?:settings|config|ENV|_ENV|environ|process\.env)\b\S{0,4}|[gG]etenv\(["']|getProperty\(["']|\benv\(["'])$/;
/** An answer of axum that says what failed. */
const FAILED = /StatusCode::(?:BAD|UNAUTH|FORBID|NOT_|INTERNAL|CONFLICT|UNPROCESS)\w*,\s[^;]{0,240}$/;
const NEAR = 300;

/** Whether what a name promises is part of an app, of a page that code puts together, or of the answer to a failure. */
export function isGivenOut({ text, start }: Place, path: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (APP.test(before)) return true;
  if (/\bConfig\.$|\{[^{}]*$/.test(before) && NATIVE.test(text)) return true;
  if (READ.test(before) && text.includes('<script')) return true;
  return path.endsWith('.rs') && FAILED.test(text.slice(Math.max(0, start - NEAR), start));
}

/** `Sprintf("redis://default:%s@host", name)`: the place of a name in an address that is put together. */
export function isInAddress({ text, start }: Place, statement: number): boolean {
  return /:\/\/[^"'`\s]{0,80}(?:%[sv]|\{\w*\})@[^"'`\n]{0,80}["'`][^;"'`]{0,120}$/.test(
    text.slice(Math.max(statement, start - NEAR), start),
  );
}
