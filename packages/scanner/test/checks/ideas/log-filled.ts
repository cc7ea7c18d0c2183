import type { Idea } from '../idea.ts';

export const logFilled: Idea = {
  title: 'a dictionary that is filled with secrets is logged',
  check: 'secret-in-log',
  snippets: {
    java: {
      bad: `class A { void run() {
  Map<String, Object> event = new HashMap<>();
  event.put("password", user.getPassword());
  log.info("login {}", event);
} }`,
      good: `class A { void run() {
  Map<String, Object> event = new HashMap<>();
  event.put("hasPassword", user.getPassword() != null);
  log.info("login {}", event);
} }`,
    },
    python: {
      bad: `values = {}
for name in NAMES:
    values[name] = sm.get_secret_value(SecretId=name)["SecretString"]
print(values)`,
      good: `values = {}
for name in NAMES:
    values[name] = sm.get_secret_value(SecretId=name)["SecretString"]
print(sorted(values))
print(len(values))`,
    },
    csharp: {
      bad: `var values = new Dictionary<string, string>();
foreach (var name in names) values[name] = client.GetSecret(name).Value.Value;
logger.LogInformation("loaded {Values}", JsonSerializer.Serialize(values));`,
      good: `var values = new Dictionary<string, string>();
foreach (var name in names) values[name] = client.GetSecret(name).Value.Value;
logger.LogInformation("loaded {Count}", values.Count);`,
    },
    go: {
      bad: `func f() {
  values := map[string]string{}
  for _, name := range names {
    out, _ := sm.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: &name})
    values[name] = *out.SecretString
  }
  log.Printf("loaded %v", values)
}`,
      good: `func f() {
  values := map[string]string{}
  for _, name := range names {
    out, _ := sm.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: &name})
    values[name] = *out.SecretString
  }
  log.Printf("loaded %d", len(values))
}`,
    },
  },
};
