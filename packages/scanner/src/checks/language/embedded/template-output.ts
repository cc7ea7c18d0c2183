import type { CodeStretch } from './code-stretch.ts';

interface Template {
  readonly files: RegExp;
  /** The first group that is there is what is put into the page. */
  readonly output: RegExp;
  /** The language of the expressions, by the path that such code would have. */
  readonly path: string;
  /** What of it is a matter of the server at all. */
  readonly only?: RegExp;
}

/** What templates read of their server. */
const SERVER = /ENV\b|env\(|config\b|[cC]onfiguration|credentials|[sS]ecret|SECRET|_KEY\b|getenv|getProperty/;

const TEMPLATES: readonly Template[] = [
  { files: /\.erb$/i, output: /<%=([^%]{1,200})%>/g, path: 'x.rb' },
  { files: /\.ejs$/i, output: /<%[=-]([^%]{1,200})%>/g, path: 'x.js' },
  { files: /\.(?:html?|j2|jinja2?|njk|twig)$/i, output: /\{\{-?([^{}]{1,200})\}\}/g, path: 'x.py' },
  {
    files: /\.blade\.php$/i,
    output: /\{\{(?!--)([^{}]{1,200})\}\}|\{!!([^{}]{1,200})!!\}|@js(?:on)?\(((?:[^()\n]|\([^()\n]*\)){1,200})\)/g,
    path: 'x.phpcode',
    only: SERVER,
  },
  { files: /\.jspx?$/i, output: /<%=([^%]{1,200})%>/g, path: 'x.java', only: SERVER },
  {
    files: /\.(?:cshtml|razor)$/i,
    output:
      /@\(?((?:[\w.]{0,60}[cC]onfiguration|Environment)(?:\[[^\]\n]{1,100}\]|\.\w{1,60}(?:<\w{1,20}>)?\([^()\n]{1,100}\)))/g,
    path: 'x.cs',
    only: SERVER,
  },
  {
    files: /\.(?:haml|slim)$/i,
    output: /#\{([^{}]{1,200})\}|[!&]?==?[ \t]+(\S[^\n]{0,200})$/gm,
    path: 'x.rb',
    only: SERVER,
  },
];
/** What a filter leaves of a value. */
const HIDING = /^\s*(?:length|count|hash|md5|sha\w*|mask|default|date|first|last|truncate)/;
const CALL = 'render(';

/** What a template of a page puts into it: `<%= ENV['KEY'] %>`, `{{ settings.KEY }}`; told as calls that render it. */
export function templateOutput(document: string, path: string): readonly CodeStretch[] {
  const template = TEMPLATES.find(({ files }) => files.test(path));
  if (template === undefined) return [];
  const { output, only = /^/ } = template;
  return [...document.matchAll(output)].flatMap(({ 0: whole, 1: first, 2: second, 3: third, index }): CodeStretch[] => {
    const inner = first ?? second ?? third ?? '';
    if (!only.test(inner)) return [];
    const [value = '', filter = ''] = template.path === 'x.py' ? inner.split('|') : [inner];
    // Names in a page's own frameworks are no settings of the server.
    if (HIDING.test(filter) || (template.path === 'x.py' && !/[A-Z]{2}\w*[A-Z]|\bconfig\[/.test(value))) return [];
    const start = index + whole.indexOf(inner) - CALL.length;
    const text = `${CALL}${value});\n`;
    return [
      {
        path: template.path,
        text,
        toSource: (offset) => start + Math.max(CALL.length, Math.min(offset, CALL.length + value.length)),
      },
    ];
  });
}
