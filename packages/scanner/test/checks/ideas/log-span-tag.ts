import type { Idea } from '../idea.ts';

export const logSpanTag: Idea = {
  title: 'a trace or a report of an error is tagged with a secret',
  check: 'secret-in-log',
  snippets: {
    csharp: {
      bad: `class A { async Task Ask() { using var activity = Source.StartActivity("ask"); var grant = await vault.GetSecretAsync("partner"); activity?.SetTag("partner.auth", grant.Value); } }`,
      good: `class A { async Task Ask() { using var activity = Source.StartActivity("ask"); var grant = await vault.GetSecretAsync("partner"); activity?.SetTag("partner.version", grant.Properties.Version); } }`,
    },
    javascript: {
      bad: `const twilio = { sid: process.env.TWILIO_SID, authToken: process.env.TWILIO_AUTH_TOKEN };
Sentry.setContext('twilio', { sid: twilio.sid, auth: twilio.authToken });`,
      good: `const twilio = { sid: process.env.TWILIO_SID, authToken: process.env.TWILIO_AUTH_TOKEN };
Sentry.setContext('twilio', { sid: twilio.sid, isSet: Boolean(twilio.authToken) });`,
    },
    python: {
      bad: `def ask(transaction, api_key): transaction.set_tag("partner.auth", api_key)`,
      good: `def ask(transaction, api_key): transaction.set_tag("partner.has_key", bool(api_key))`,
    },
  },
};
