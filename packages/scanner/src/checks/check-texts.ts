import type { Severity } from '@leaklint/rules';
import type { CheckName } from '../core/check-names.ts';

/** What people read of a check. */
export interface CheckTexts {
  readonly severity: Severity;
  readonly title: string;
  /** What it finds, and what comes of it. */
  readonly description: string;
  readonly fix: string;
}

/** What reports, `leaklint rules` and the editor say of each check; the code of the checks is not needed for it. */
export const checkTexts: Readonly<Record<CheckName, CheckTexts>> = {
  'hardcoded-secret': {
    severity: 'critical',
    title: 'Secret put together in code',
    description:
      'Constants that come to a secret when they are joined or decoded. Whoever can read the code has the secret, and a search of the text does not find it.',
    fix: 'Revoke it, and read it from the environment or a secret manager.',
  },
  'secret-fallback': {
    severity: 'high',
    title: 'Secret with a default in code',
    description:
      'A secret that falls back to a value in the code where it is not set. A deployment that forgets the variable runs with a secret that everybody knows, and nothing tells.',
    fix: 'Leave the default out, and fail at start-up where the secret is not set.',
  },
  'secret-in-log': {
    severity: 'high',
    title: 'Secret in a log',
    description:
      'A secret that is printed or logged. Logs are copied, kept and read by more people and programs than may know the secret.',
    fix: 'Log its name, or mask it; replace the secret if it was logged already.',
  },
  'secret-in-error': {
    severity: 'high',
    title: 'Secret in an error',
    description:
      'A secret in the message of an error or in an answer. Errors end in logs, in trackers and on the screens of strangers.',
    fix: 'Name what failed, not the secret that it failed with.',
  },
  'file-secret-backend': {
    severity: 'medium',
    title: 'Secrets kept in the open',
    description:
      'Secrets in plain files, in images or in what scripts of a page can read. Nobody sees who reads them there, and they are copied along with everything else.',
    fix: 'Keep secrets in a secret manager or the environment; files that must be, readable by their owner only.',
  },
  'secret-in-url': {
    severity: 'medium',
    title: 'Secret in an address',
    description: 'A secret as part of a URL. Proxies, servers, histories and referrers keep addresses.',
    fix: 'Send it in a header or in the body.',
  },
  'exposed-client-secret': {
    severity: 'high',
    title: 'Secret sent to the browser',
    description: 'A secret that a build or a page hands to browsers, where everybody can read it.',
    fix: 'Keep it on the server, behind a route of your own; rename the variable if it is meant to be public.',
  },
};
