import { argument, call, name, spanOf } from '../build-expression.ts';
import type { ToExpression, Visit } from '../mapping.ts';

/** `<?= x ?>` puts a value into the page. */
export const shownInPage: Visit = (node, reader) => {
  const [inner] = node.namedChildren;
  if (inner === undefined) return;
  if (node.previousSibling === null || reader.text(node.previousSibling) !== '<?=') {
    reader.visit(inner);
    return;
  }
  const value = reader.expression(inner);
  const shown = call(node, name(node, '<?='), [argument(inner, value)]);
  reader.facts.add({ kind: 'evaluation', value: shown, ...spanOf(node) });
};

/** `echo a, b` and `print a` are told as calls. */
export function builtIn(called: string): ToExpression {
  return (node, reader) => {
    const values = node.namedChildren.flatMap((child) =>
      child.type === 'sequence_expression' ? child.namedChildren : [child],
    );
    return call(
      node,
      name(node, called),
      values.map((value) => argument(value, reader.expression(value))),
    );
  };
}
