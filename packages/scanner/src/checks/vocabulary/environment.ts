import type { LanguageName } from '../fact/language-name.ts';

/** Objects that hold the environment: their properties are its variables. */
const OBJECTS =
  /^(?:(?:globalThis\.|window\.)?process\.env|import\.meta\.env|Deno\.env|Bun\.env|os\.environ|environ|ENV|_ENV|_SERVER|env|\$env|Env|(?:System\.)?getenv\(\)|(?:ProcessInfo\.)?processInfo\.environment|Platform\.environment|sys\.env)$/;

/** Where a plain `env` is the environment: by import, or of its framework (Cloudflare, SvelteKit, t3-env). */
const PLAIN_ENV: readonly LanguageName[] = ['javascript', 'powershell'];

/** Functions that read a variable by its name: the first argument; a second one is what holds without it. */
const FUNCTIONS =
  /(?:^|[.:])(?:(?:os\.)?getenvb?|environ\.(?:get|pop|setdefault|__getitem__)|environb\.get|os\.(?:Getenv|LookupEnv)|syscall\.Getenv|System\.(?:getenv|getProperty)|Environment\.GetEnvironmentVariable|GetEnvironmentVariable|ENV\.(?:fetch|\[\])|(?:std::)?env::(?:var|var_os)!?|env\.(?:var|var_os|get|str|string|asString|db|db_url|cache|cache_url|url|email_url|bytes)|env!|option_env!|dotenv::var|Deno\.env\.get|Bun\.env\.get|process\.env\.get|decouple\.config|environ\.Env\(\)|viper\.(?:Get|GetString)|sys\.env(?:\.(?:get|getOrElse|apply))?|(?:Properties\.)?envOrElse|String\.fromEnvironment|(?:std\.)?getenv|secure_getenv|Environment\.get|(?:System\.)?getenv\(\)\.(?:get|getOrDefault|getOrElse)|(?:this|container|parameterBag|parameters)\.getParameter)$/;

/** Helpers that people write: `getEnv`, `get_env_or_default`, `envOr`, `requireEnv`, `lookupEnvOrString`. */
const HELPER =
  /^(?:(?:get|read|load|fetch|lookup|must|require|required|optional|from|parse|safe)_?)?_?(?:env|environment|getenv|osenv)(?:_?(?:var|variable|value|str|string|or|default|with|else|fallback|get|config|setting|optional|required))*$/i;

/** Objects of configuration, whose `get(name)` is as good as the environment. */
const CONFIGURATION =
  /(?:^|\.)_*(?:config|configs|configuration|_config|cfg|conf|settings|configService|config_service|configManager|environment|env|viper|dynaconf|appConfig|app_config|app\.config|secrets|params|properties|props|prefs|IConfiguration|AppSettings|ConnectionStrings|options)$/i;

const GETTERS =
  /^(?:get|getString|GetString|get_string|getOrThrow|getProperty|getOrDefault|GetValue|fetch|str|string|read|value|getRequired|Get|setdefault|dig|input|getConfig|property|propertyOrNull|tryGetString|getStringOrNull)$/;

/** Whether an object, by its dotted name, is the environment. */
export function isEnvironment(name: string, language: LanguageName): boolean {
  if (name === 'env' || name === 'Env') return PLAIN_ENV.includes(language);
  // Elsewhere a constant of that name says where the code runs.
  if (name === 'ENV') return language === 'ruby';
  return OBJECTS.test(name);
}

/** Whether a function, by its dotted name, reads a variable of the environment. */
export function readsEnvironment(name: string): boolean {
  return FUNCTIONS.test(name);
}

/** Whether a function is called like the helpers that people write to read a variable. */
export function isEnvironmentHelper(name: string): boolean {
  return HELPER.test(name.slice(name.lastIndexOf('.') + 1));
}

/** Whether an object, by its dotted name, holds configuration, and is read by a method. */
export function readsConfiguration(object: string, method: string): boolean {
  return CONFIGURATION.test(object) && GETTERS.test(method);
}
