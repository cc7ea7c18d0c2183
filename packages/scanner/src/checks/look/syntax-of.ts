import type { Syntax } from './surroundings.ts';

/** How comments and strings are written in a file, by its name. */
export function syntaxOf(path: string): Syntax {
  const isHashed =
    /\.(?:pyi?|pyw|wsgi|bzl|rb|rake|ru|gemspec|podspec|jbuilder|php\d?|phtml|inc|phpcode)$|(?:^|\/)[A-Z]\w+file$/i.test(
      path,
    );
  const isSlashed = !isHashed || /\.(?:php\d?|phtml|inc|phpcode)$/i.test(path);
  const isCharacter = /\.(?:go|java|kts?|csx?|rs)$/i.test(path);
  return { hashComments: isHashed, slashComments: isSlashed, singleQuotes: !isCharacter };
}
