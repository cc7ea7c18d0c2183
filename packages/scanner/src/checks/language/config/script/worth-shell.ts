/** Commands that the checks look at. */
const WORTH =
  /\b(?:echo|printf|print|cat|say|logger|set|env|printenv|docker|podman|kubectl|oc|vault|aws|az|gh|gcloud|curl|wget|http|https|sshpass|redis-cli|mysql\w*|chmod|git|jq|yq|export|tee|install|redis-server|useradd|chpasswd|declare)\b|--?(?:[\w-]*-)?(?:pass(?:word)?|requirepass|token|secret|key)\b|:\/\/\S{0,200}\$|\$\{\w+:?[-=]|\[ -[zn] /;

/** What secrets are called, and how they are handed over without a name. */
const NAMES =
  /secret|pass(?!ed|es|ing)|token|key|cred|pwd|auth|\bs?env\b|[A-Z]_(?:URL|DSN)|\.env|jwt|(?:curl|http|wget|mysql|psql|mongo|redis|ssh|login|useradd)[^\n]{0,200} -[puxa] ?\S|\bset -\w*x|\bsh -\w*x|printenv|\b(?:export|declare) -p|chmod|\.(?:p12|pfx|pem|jks|kdbx)\b|\bid_(?:rsa|ed25519|ecdsa)|netrc|npmrc/i;
/** Whole lines. */
const COMMENTS = /^[ \t]*#.*$/gm;

/** Whether a script has a command that the checks look at. */
export function worksOnSecrets(script: string): boolean {
  return WORTH.test(script);
}

/** Whether a script names a secret, or hands one over. */
export function namesSecretOfShell(script: string): boolean {
  return NAMES.test(script);
}

/** Whether a file or a piece of shell is worth a parser, its comments aside. */
export function isWorthShell(text: string): boolean {
  const code = text.replaceAll(COMMENTS, '');
  return worksOnSecrets(code) && namesSecretOfShell(code);
}
