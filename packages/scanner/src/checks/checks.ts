import type { Check } from './check/check.ts';
import { exposedClientSecret } from './check/exposed-client-secret.ts';
import { fileSecretBackend } from './check/file-secret-backend.ts';
import { hardcodedSecret } from './check/hardcoded-secret.ts';
import { secretFallback } from './check/secret-fallback.ts';
import { secretInError } from './check/secret-in-error.ts';
import { secretInLog } from './check/secret-in-log.ts';
import { secretInUrl } from './check/secret-in-url.ts';

/** Every check; where two see the same place, the earlier one speaks. */
export const checks: readonly Check[] = [
  hardcodedSecret,
  secretFallback,
  secretInLog,
  secretInError,
  secretInUrl,
  exposedClientSecret,
  fileSecretBackend,
];
