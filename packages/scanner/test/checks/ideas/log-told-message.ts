import type { Idea } from '../idea.ts';

export const logToldMessage: Idea = {
  title: 'a message to a chat room, or a row for auditors, holds a secret',
  check: 'secret-in-log',
  snippets: {
    ruby: {
      bad: `password = SecureRandom.alphanumeric(24)
Faraday.post(ENV.fetch("SLACK_HOOK"), { channel: "#ops", text: "Login #{login} is ready, password #{password}" }.to_json)`,
      good: `password = SecureRandom.alphanumeric(24)
Faraday.post(ENV.fetch("SLACK_HOOK"), { channel: "#ops", text: "Login #{login} is ready, the password is in the vault" }.to_json)`,
    },
    'rotate.rb': {
      bad: `def call
  token = SecureRandom.urlsafe_base64(32)
  AuditEvent.create!(actor: @actor, action: "rotate", details: "account #{@account.id} now uses #{token}")
end`,
      good: `def call
  token = SecureRandom.urlsafe_base64(32)
  AuditEvent.create!(actor: @actor, action: "rotate", details: "account #{@account.id} has a new token")
end`,
    },
    python: {
      bad: `def told(user, password): requests.post(SLACK_WEBHOOK_URL, json={"text": f"New login {user}, password {password}"})`,
      good: `def told(user, password): requests.post(SLACK_API, headers={"Authorization": f"Bearer {password}"}, json={"text": f"New login {user}"})`,
    },
    'audit.py': {
      bad: `def rotated(actor, api_key): AuditLog.objects.create(actor=actor, details=f"the key is now {api_key}")`,
      good: `def rotated(actor, api_key): AuditLog.objects.create(actor=actor, details=f"{actor} has a new key")`,
    },
    javascript: {
      bad: 'await slack.chat.postMessage({ channel, text: `New database, password ${password}` });',
      good: 'await fetch(webhookUrl, { method: "POST", headers: { Authorization: `Bearer ${token}` }, body: JSON.stringify({ text: `New database ${name}` }) });',
    },
    typescript: {
      bad: 'await fetch(process.env.DISCORD_WEBHOOK, { method: "POST", body: JSON.stringify({ content: `Key of ${user}: ${apiKey}, use it well` }) });',
      good: 'await fetch(process.env.PARTNER_URL, { method: "POST", body: JSON.stringify({ content: `Key of ${user}: ${apiKey}, use it well` }) });',
    },
    kotlin: {
      bad: `fun told(user: String, password: String) { slackClient.send("New login $user, password $password") }`,
      good: `fun told(user: String, password: String) { slackClient.send("New login $user, ask for the password") }`,
    },
    java: {
      bad: `class A { void rotated(String user, String apiKey) { auditTrail.record(user, "the key is now " + apiKey); } }`,
      good: `class A { void rotated(String user, String apiKey) { auditTrail.record(user, "has a new key " + user); } }`,
    },
  },
};
