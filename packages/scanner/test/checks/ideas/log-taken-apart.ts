import type { Idea } from '../idea.ts';

export const logTakenApart: Idea = {
  title: 'an object is taken apart by what logs it, or by its headers',
  check: 'secret-in-log',
  snippets: {
    csharp: {
      bad: `public class RabbitOptions { public string Host { get; set; } = "localhost"; public string Password { get; set; } = string.Empty; }
public class Start(IOptions<RabbitOptions> options) { public void Go() { Log.Information("Connecting to {@Options}", options.Value); } }`,
      good: `public class RabbitOptions { public string Host { get; set; } = "localhost"; public string Password { get; set; } = string.Empty; }
public class Start(IOptions<RabbitOptions> options) { public void Go() { Log.Information("Connecting to {Options}, {Host}", options.Value, options.Value.Host); } }`,
    },
    dart: {
      bad: `Future<void> ask() async {
  final headers = {'Accept': 'application/json', 'Authorization': 'Bearer \${await _store.access()}'};
  debugPrint('GET /me $headers');
}`,
      good: `Future<void> ask() async {
  final headers = {'Accept': 'application/json', 'Authorization': 'Bearer \${await _store.access()}'};
  debugPrint('GET /me');
  final res = await http.get(Uri.https('example.org', '/me'), headers: headers);
}`,
    },
    javascript: {
      bad: 'const headers = { Authorization: `Bearer ${await store.access()}` }; console.log(headers);',
      good: 'const headers = { "Content-Type": `text/plain; charset=${await store.charset()}` }; console.log(headers);',
    },
  },
};
