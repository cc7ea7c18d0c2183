const CONFIG =
  /(?:\.(?:ya?ml|properties|ini|env|cfg|cnf|conf|config|toml|tfvars|editorconfig|npmrc|pypirc|netrc|example|sample|template|dist|local|development|production|staging|test|j2|tpl|service|desktop)|(?:^|\/)\.env[^/]*|(?:^|\/)\.?[a-z]+rc)$/i;

/** Whether a file's name says that its lines are settings, so that a bare value runs to the end of its line. */
export function isConfigPath(path: string): boolean {
  return CONFIG.test(path);
}
