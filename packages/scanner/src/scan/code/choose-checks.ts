import type { ResolvedConfig } from '../../config/resolved-config.ts';
import { checkNames, type CheckName } from '../../core/check-names.ts';
import type { Policy } from '../apply-policy.ts';
import type { RuleChoice } from '../active-rules.ts';
import type { CheckSettings } from './code-report.ts';

/** What `--rule` and `--exclude-rule` say of rules, and what of checks. */
export interface SplitChoice {
  readonly rules: RuleChoice;
  readonly checks: RuleChoice;
  /** Only checks are asked for. */
  readonly onlyChecks: boolean;
}

/** Tells the names of checks from those of rules. */
export function splitChoice({ only, off }: RuleChoice): SplitChoice {
  const [rules, checks] = [false, true].map((isCheck) => ({
    only: only.filter((name) => isCheckName(name) === isCheck),
    off: off.filter((name) => isCheckName(name) === isCheck),
  }));
  const none = { only: [], off: [] };
  return {
    rules: rules ?? none,
    checks: checks ?? none,
    onlyChecks: only.length > 0 && only.every(isCheckName),
  };
}

/** The checks that any configuration leaves on; the policy decides for each path. Undefined where there are none. */
export function activeChecks(
  config: ResolvedConfig,
  { rules, checks }: SplitChoice,
  { isWanted, skipForeign }: { readonly isWanted: boolean; readonly skipForeign: boolean },
): CheckSettings | undefined {
  const isAsked = checks.only.length > 0 || rules.only.length === 0;
  if (!isWanted || !isAsked) return undefined;
  const active = checkNames.filter(
    (name) =>
      (checks.only.length === 0 || checks.only.includes(name)) &&
      !checks.off.includes(name) &&
      config.all.some(({ checks: said }) => said.isEnabled && said.settings[name] !== 'off'),
  );
  return active.length === 0 ? undefined : { active, options: config.root.checks.options, skipForeign };
}

/** The policy of a scan that was asked for checks only. */
export function codeOnly(policy: Policy): Policy {
  return (secret, path) => (secret.code === undefined ? 'not-asked-for' : policy(secret, path));
}

function isCheckName(name: string): name is CheckName {
  return checkNames.some((check) => check === name);
}
