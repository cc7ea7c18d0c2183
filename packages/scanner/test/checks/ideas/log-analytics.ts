import type { Idea } from '../idea.ts';

export const logAnalytics: Idea = {
  title: 'an event that is counted carries a secret',
  check: 'secret-in-log',
  snippets: {
    kotlin: {
      bad: `fun sent(grant: Grant) { analytics.logEvent("login", bundleOf("refresh_token" to grant.refreshToken, "mfa" to grant.mfa)) }`,
      good: `fun sent(grant: Grant) { analytics.logEvent("login", bundleOf("has_refresh_token" to (grant.refreshToken != null), "mfa" to grant.mfa)) }`,
    },
    javascript: {
      bad: `mixpanel.track('signed in', { user: user.id, accessToken: session.accessToken });`,
      good: `mixpanel.init(accessToken);
mixpanel.track('signed in', { user: user.id, hasToken: Boolean(session.accessToken) });`,
    },
    typescript: {
      bad: `this.analytics.identify(user.id, { apiKey: user.apiKey });`,
      good: `this.analytics.identify(user.id, { plan: user.plan });`,
    },
    python: {
      bad: `def created(user, api_key): posthog.capture(user.id, 'key created', {'api_key': api_key})`,
      good: `def created(user, api_key): posthog.capture(user.id, 'key created', {'prefix': api_key[:4]})`,
    },
    csharp: {
      bad: `class A { void Sent(Session session) { Analytics.TrackEvent("login", new Dictionary<string, string> { ["token"] = session.AccessToken }); } }`,
      good: `class A { void Sent(Session session) { Analytics.TrackEvent("login", new Dictionary<string, string> { ["user"] = session.UserId }); } }`,
    },
    swift: {
      bad: `Analytics.logEvent("login", parameters: ["refresh_token": session.refreshToken])`,
      good: `Analytics.logEvent("login", parameters: ["method": session.method])`,
    },
  },
};
