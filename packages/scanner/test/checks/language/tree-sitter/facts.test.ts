import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../../src/checks/fact/expression.ts';
import { bindingsIn, parseAs } from '../front-ends.ts';

/** A value in a short form that shows its structure. */
function show(value: Expression | undefined): string {
  switch (value?.kind) {
    case undefined:
      return '-';
    case 'literal':
      return JSON.stringify(value.value);
    case 'name':
      return value.name;
    case 'member':
      return `${show(value.object)}.${value.property ?? '*'}`;
    case 'template':
      return `text(${value.parts.map(show).join(', ')})`;
    case 'fallback':
      return `${show(value.value)} ?? ${show(value.fallback)}`;
    case 'environment':
      return `$${value.variable} ?? ${show(value.fallback)}`;
    case 'call':
      return `${show(value.callee)}(${value.args.map((arg) => `${arg.name === undefined ? '' : `${arg.name}=`}${show(arg.value)}`).join(', ')})`;
    case 'object':
      return `{${value.entries.map(({ key, value: each }) => `${key ?? '...'}: ${show(each)}`).join(', ')}}`;
    case 'array':
      return `[${value.items.map(show).join(', ')}]`;
    case 'conditional':
      return `${show(value.test)} ? ${show(value.then)} : ${show(value.otherwise)}`;
    default:
      return String(value?.kind);
  }
}

describe.each([
  ['a.py', `x = f"a{b!r:>10}c"`, 'text("a", b, "c")'],
  ['a.py', `x = "a %s c %d" % (b, d)`, 'text("a ", b, " c ", d)'],
  ['a.py', `x = "a{}c{name}".format(b, name=n)`, 'text("a", b, "c", n)'],
  ['a.py', `x = "a\\x41\\u0042" 'c'`, 'text("aAB", "c")'],
  ['a.py', `x = r"a\\n"`, String.raw`"a\\n"`],
  ['a.py', `x = y[-4:]`, 'y.slice(-4, null)'],
  ['a.py', `x = y or "z"`, 'y ?? "z"'],
  ['a.go', 'var x = `raw` + y', 'text("raw", y)'],
  ['a.go', 'var x = &Config{Token: t, List: []string{"a"}}', '{Token: t, List: ["a"]}'],
  ['a.java', 'class A { String x = "a%s".formatted(b); }', 'text("a", b)'],
  ['a.java', 'class A { String x = o.orElseGet(() -> "y"); }', 'o ?? "y"'],
  ['a.kt', 'val x = "a$b${c.d}"', 'text("a", b, c.d)'],
  ['a.kt', 'val x = f(name = "v") { it }', 'f(name="v", function)'],
  ['a.cs', 'var x = $"a{b:0.0}" + @"c\\d";', String.raw`text("a", b, "c\\d")`],
  ['a.cs', 'var x = new C { Token = t, ["k"] = v };', '{Token: t, k: v}'],
  ['a.cs', 'var x = a?.b?.c();', 'a.b.c()'],
  ['a.rb', 'x = "a#{b}" + \'c#{d}\'', 'text("a", b, "c#{d}")'],
  ['a.rb', 'x = { a: 1, "b" => c }', '{a: 1, b: c}'],
  ['a.rb', 'x = <<~T\n  a#{b}\nT\n', String.raw`text("\n  a", b, "\n")`],
  ['a.php', '<?php $x = "a$b {$c->d}e";', 'text("a", b, " ", c.d, "e")'],
  ['a.php', "<?php $x = ['a' => 1] + $y;", 'operation'],
  ['a.rs', 'fn f() { let x = format!("a{}c{d}", b); }', 'text("a", b, "c", d)'],
  ['a.rs', 'fn f() { let x = r#"a"b"#; }', String.raw`"a\"b"`],
  ['a.sh', 'x="a$b${c:-d}"', 'text("a", b, $c ?? "d")'],
  ['a.sh', 'x=$(vault kv get -field=x y)', 'vault("kv", "get", "-field=x", "y")'],
])('%s: %s', (path, text, expected) => {
  it(`is ${expected}`, async () => {
    const bound = bindingsIn(await parseAs(path, text)).find(({ path: names }) => names[0] === 'x');
    expect(show(bound?.value)).toBe(expected);
  });
});

it('counts in UTF-16 units', async () => {
  const text = 'greeting = "😀"; api_key = load()\n';
  const bound = bindingsIn(await parseAs('app.py', text)).find(({ path }) => path[0] === 'api_key');
  expect(text.slice(bound?.target.start, bound?.target.end)).toBe('api_key');
});

it('tells a check that fails fast from one that does not', async () => {
  const { units } = await parseAs('app.py', 'if not a:\n    raise E("x")\nif b:\n    c()\n');
  const guards = units.flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.kind === 'guard' ? [fact.isFailFast] : [])),
  );
  expect(guards).toEqual([true, false]);
});

it('tells commands with what they are piped to, without the programs that only run them', async () => {
  const { units } = await parseAs('run.sh', 'sudo -E env A=b echo "$T" | tee f > g\n');
  const commands = units.flatMap(({ facts }) => facts.filter((fact) => fact.kind === 'command'));
  expect(commands.map(({ program, redirections }) => [program, redirections.map(({ operator }) => operator)])).toEqual([
    ['echo', ['|']],
    ['tee', ['>']],
  ]);
});
