import { extensionOf } from '../../text/extension-of.ts';

const TRANSLATION =
  /(?:^|\/)(?:lang|langs|languages?|locales?|i18n|l10n|translations?|intl|messages)[/\-_.]|(?:^|\/)(?:strings|messages)[-.\w]*\.(?:xml|json|properties|ya?ml|resx)$/i;
const TEST =
  /(?:^|\/)(?:tests?|specs?|__tests__|testdata|fixtures?|mocks?|__mocks__|e2e|cypress|stories|testing)(?:\/|$)|[-_.](?:test|spec|mock|fixture|stories)s?\.[a-z]+$|(?:^|\/)test_[^/]*$|_test\.[a-z]+$|Tests?\.(?:java|kt|cs|scala|php|groovy|swift)$/i;
const EXAMPLE =
  /(?:^|\/)(?:examples?|samples?|demos?|docs?|documentation|tutorials?|templates?)(?:\/|$)|\.(?:example|sample|template|dist|tpl|md|rst|adoc)$/i;
// Asked of every file: a set is ready sooner than an expression.
const SOURCE = new Set(
  (
    'js jsx cjs cjsx mjs mjsx ts tsx cts ctsx mts mtsx py pyx rb go java kt kts cs php rs c h m r cc cpp cxx hpp mm swift scala groovy dart lua ' +
    'pl pm ex exs erl hs ml clj vue svelte elm jl vb fs zig nim coffee proto graphql idl pas f90 d sol'
  ).split(' '),
);
const MINIFIED =
  /\.min\.(?:js|css)$|\.map$|\.(?:bundle|chunk)\.js$|(?:^|\/)(?:dist|vendor|node_modules|third_party)\//i;

/** Whether the file holds texts in human languages. */
export function isTranslation(path: string): boolean {
  return TRANSLATION.test(path);
}

/** Whether the file belongs to tests. */
export function isTest(path: string): boolean {
  return TEST.test(path);
}

/** Whether the file is documentation or an example. */
export function isExample(path: string): boolean {
  return EXAMPLE.test(path);
}

/** Whether the file is source code, where a bare word is a variable. */
export function isSourceCode(path: string): boolean {
  return SOURCE.has(extensionOf(path));
}

/** Whether the file is built, minified or somebody else's. */
export function isGenerated(path: string): boolean {
  return MINIFIED.test(path);
}
