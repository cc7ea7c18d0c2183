/** The checks of code, by the names that the command and its configuration have for them. */
export const checkNames = [
  'hardcoded-secret',
  'secret-fallback',
  'secret-in-log',
  'secret-in-error',
  'file-secret-backend',
  'secret-in-url',
  'exposed-client-secret',
] as const;

export type CheckName = (typeof checkNames)[number];
