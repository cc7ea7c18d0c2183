/** What prints, logs, complains, answers, writes, sends, or makes an address. */
const SINKS =
  /\b(?:console|[pP]rint\w*|puts|pp?|echo|dump|dd|alert|die|exit|abort\w*|Abort\w*|panic|bail|anyhow|check|require\w*|reject|fail\w*|emit|assert\w*|[tT]rack\w*|capture\w*|set_?[cC]ontext|setExtra|render|respond\w*|Sprint\w*|Errorf|format|inspect|instrument|fputs|fwrite|setItem|localStorage|sessionStorage|json\w*|send\w*|status|Problem\w*|BadRequest|Unauthorized|Forbid|NotFound|Conflict|Results|Response|Http\w*Error|trigger_error|append_pair|params|query\w*|searchParams|urlencode|set_?[cC]ookie|[cC]ookies?|throw|raise|log\w*|Log\w*|\w*[lL]ogger|trace|debug|info|warn|warning|error|fatal|add\w*Query\w*|Add\w*Query\w*|ParseQuery\w*|[A-Z]\w*(?:Error|Exception))\b|[wW]rite\w*|Marshal/g;
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
/** A text that is filled with values. */
const FILLED = /#\{|\{[\w.]*(?:[}:!]|$)|%[-+#]?[vsq]|\$[\w{]/;
/** The next statement. */
const END = /\n\s*\n|\n\s*[})]|\n\s*(?:if|for|return|def|func|public|private|const|let|var|val)\b/;
/** A value among what is handed over: no word of the language, and no error, which is what errors are there for. */
const VALUE =
  /(?:[(,+.{:=[]\s*|^\s+)(?!(?:new|nil|null|None|err|e|ex|error|true|false)\b|\w+\(\s*\))[a-zA-Z_$@*&]\w*[ \t]*(?:[,)}\].+\n]|$)/;
const REACH = 200;

/** Whether something shows more than fixed texts anywhere in a text of a few lines. */
export function showsValue(text: string): boolean {
  for (const { 0: word, index } of text.matchAll(SINKS)) {
    const behind = index + word.length;
    const [statement = ''] = /^[^;]*/.exec(text.slice(behind, behind + REACH)) ?? [];
    const end = statement.search(END);
    const call = end === -1 ? statement : statement.slice(0, end);
    const bare = call.replaceAll(QUOTED, (quoted) => (FILLED.test(quoted) ? FILLING : ' '));
    if (bare.includes(FILLING) || VALUE.test(bare)) return true;
  }
  return false;
}

const FILLING = ' \0 ';
