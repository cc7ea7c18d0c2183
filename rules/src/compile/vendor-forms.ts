import type { PackedRule, VendorForms } from '../pack.ts';

/** Whose credentials take so many forms that no form is wrong; and names of rules that are no vendor's. */
const MANY_FORMS = new Set(
  (
    'aws amazon azure google gcp github gitlab facebook meta microsoft oracle ibm docker kubernetes postgres mysql mongodb ' +
    'redis slack twitter x jenkins elastic splunk salesforce vault hashicorp generic django laravel rails crypto ' +
    'jwt http url smtp ftp sso nomad consul private data okta discord kafka system'
  ).split(' '),
);

/** Names that say what a value is for and not whose it is. */
const NO_VENDOR =
  /^(?:access|secret|private|token|key|client|auth|api|app|consumer|signing|functions?|x|license|admin|master|base|login|run|bot|role|id|tracking|personal|gossip|encryption|system|wallet|mnemonic|deployer|bootstrap|ttl|s3|xi)+$/;

/** What the rules of a pack know of the forms of vendors' secrets. */
export function vendorForms(rules: readonly PackedRule[]): VendorForms {
  const byVendor = new Map<string, number[]>();
  for (const [index, { id }] of rules.entries()) append(byVendor, id.slice(0, id.indexOf('-')), [index]);
  const byName = new Map<string, number[]>();
  for (const [vendor, indexes] of byVendor) {
    const names = indexes.flatMap((index) => rules[index]?.near?.names ?? []).map(plain);
    if (MANY_FORMS.has(vendor) || names.length === 0) continue;
    for (const name of new Set([vendor, ...names])) {
      if (!MANY_FORMS.has(name) && !NO_VENDOR.test(name)) append(byName, name, indexes);
    }
  }
  const prefixes = [...new Set(rules.flatMap((rule) => [...(rule.prefixes ?? []), ...oddStart(rule)]))];
  return { prefixes, rulesByName: [...byName] };
}

/** Four letters and more with which secrets begin, and no word does: `AIza`. */
const ODD_START = /\(\?<secret>((?:[A-Za-z\d]|\\\.){4,})[[(]/;

function oddStart({ id, pattern }: PackedRule): readonly string[] {
  const start = ODD_START.exec(pattern)?.[1]?.replaceAll('\\', '') ?? '';
  // Base64 of `{"` and of dashes stands at the beginning of many things.
  const isOdd = /[a-z].*[A-Z]|[A-Z]{2}.*[a-z]/.test(start) && !/eyJ|^LS0t/.test(start);
  return isOdd && !id.startsWith('generic-') ? [start.toLowerCase()] : [];
}

function append(map: Map<string, number[]>, key: string, indexes: readonly number[]): void {
  map.set(key, [...(map.get(key) ?? []), ...indexes]);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]/g, '');
}
