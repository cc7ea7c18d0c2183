import { splitWords } from '../../core/text/words.ts';
import { secretKind } from './secret-name.ts';

/** Prefixes that make a build put a variable into what browsers load. */
const PREFIX =
  /^(?:NEXT_PUBLIC_|VITE_|REACT_APP_|EXPO_PUBLIC_|NUXT_PUBLIC_|NUXT_ENV_|GATSBY_|VUE_APP_|PUBLIC_|NG_APP_|STORYBOOK_|SNOWPACK_PUBLIC_|PARCEL_PUBLIC_|PLASMO_PUBLIC_|WXT_)(?=[A-Z])/;

/** Keys that their vendors mean to be seen, and identifiers. */
const MEANT_TO_BE_SEEN =
  /PUBLISHABLE|PUBLIC_?KEY|_PUB(?:LIC)?_|ANON|SITE_?KEY|FIREBASE|GOOGLE_?MAPS?|MAPS?_|GMAPS|MAPBOX|MAPTILER|ALGOLIA(?!.*ADMIN)|SEARCH_?(?:ONLY_)?(?:API_)?KEY|POSTHOG|SENTRY|SEGMENT|AMPLITUDE|MIXPANEL|LOGROCKET|HOTJAR|DATADOG_CLIENT|DD_CLIENT|CLIENT_?TOKEN|RECAPTCHA|HCAPTCHA|TURNSTILE|GA_|GTM|ANALYTICS|CLERK_PUB|PUSHER|VAPID|WALLET_?CONNECT|INFURA|ALCHEMY|RPC|CSRF|INTERCOM|CRISP|STATSIG|LAUNCHDARKLY_CLIENT|UNSPLASH_ACCESS|CONTENTFUL_DELIVERY|BUGSNAG|APPINSIGHTS|TINYMCE|LOCALSTORAGE|STORAGE_KEY|COOKIE|_NAME$|_ID$|_URL$|_HEADER$|_ENDPOINT$|_PATH$/;

/** What switches something on or off. */
const SWITCH = /^(?:DISABLE|ENABLE|SHOW|HIDE|ALLOW|REQUIRE|IS|HAS|USE|MIN|MAX)D?_/;

/** What is a secret on its own, whoever made it. */
const SECRET_WORDS = new Set('secret password passwd pwd private token credential credentials service jwt'.split(' '));

/** The name behind the prefix; undefined for a variable that stays on the server. */
export function clientVariable(name: string): string | undefined {
  const prefix = PREFIX.exec(name)?.[0];
  return prefix === undefined ? undefined : name.slice(prefix.length);
}

/** Whether a variable that browsers see must not be seen. */
export function isExposedSecret(name: string): boolean {
  const inner = clientVariable(name);
  if (inner === undefined || SWITCH.test(inner)) return false;
  const hasSecretWord = splitWords(inner).some((word) => SECRET_WORDS.has(word));
  if (MEANT_TO_BE_SEEN.test(inner) && !/SECRET|PASSWORD|PRIVATE|SERVICE_ROLE/.test(inner)) return false;
  if (
    /(?:_ID|_URL|_NAME|_HEADER|_LENGTH|_ENABLED|_EXPIRY|_TTL|_PATH|_ROUTE|_LINK|_PAGE|_POLICY|_PATTERN|_REGEX|_HINT|_LABEL|_PLACEHOLDER)$/.test(
      inner,
    )
  )
    return false;
  return hasSecretWord || /(?:^|_)(?:API|ACCESS|AUTH|SIGNING|ENCRYPTION|ADMIN|MASTER|SERVER)_?KEY$/.test(inner);
}

/** Services whose keys only a server may hold. */
const SERVER_SERVICES =
  /(?:^|_)(?:OPEN_?AI|ANTHROPIC|CLAUDE|MISTRAL|GROQ|COHERE|DEEPSEEK|OPENROUTER|PERPLEXITY|HUGGING_?FACE|REPLICATE|ELEVEN_?LABS|PINECONE|SENDGRID|SEND_GRID|MAILGUN|POSTMARK|RESEND|TWILIO|FCM_SERVER|AWS|GITHUB|GITLAB|TELEGRAM_BOT|DISCORD_BOT|SLACK_BOT)_/;

/** Whether a constant of an app is a secret that only a server may hold: many keys of apps are meant to be in them. */
export function isServerSecret(name: string): boolean {
  const words = splitWords(name);
  const inner = words.join('_').toUpperCase();
  if (secretKind(name) === undefined && !SERVER_SERVICES.test(`${inner}_`)) return false;
  if (/PUBLI|ANON|SITE_KEY|_(?:ID|URL|NAME|HEADER|PATH|HOST|ENABLED|TTL)$/.test(inner)) return false;
  if (/(?:^|_)(?:SECRET|PASSWORD|PASSWD|PRIVATE|SERVICE_ROLE|ADMIN|MASTER|SERVER)(?:_|$)/.test(inner)) return true;
  return SERVER_SERVICES.test(`${inner}_`) && /(?:^|_)(?:KEY|TOKEN|APIKEY|AUTH)$/.test(inner);
}
