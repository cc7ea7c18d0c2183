/** Functions whose result shows what they are given. */
const FUNCTIONS =
  /^(?:(?:globalThis\.|window\.)?(?:String|Array|Object|Error|btoa|atob|encodeURIComponent|encodeURI|decodeURIComponent|escape|unescape|structuredClone)|JSON\.(?:stringify|parse)|Object\.(?:assign|values|entries|fromEntries|freeze)|(?:util\.)?(?:inspect|format)|Array\.from|Buffer\.from|Promise\.resolve|String\.(?:raw|format|valueOf|Format|Join|Concat|join)|str|repr|ascii|bytes|dict|list|tuple|set|vars|f|asdict|dataclasses\.asdict|json\.(?:dumps|loads|Marshal|MarshalIndent)|simplejson\.dumps|ujson\.dumps|orjson\.dumps|(?:c?[pP]ickle|cloudpickle|dill|marshal|msgpack|toml|tomli_w)\.(?:dumps|packb)|Marshal\.dump|yaml\.(?:dump|safe_dump|Marshal)|pprint\.pformat|pformat|base64\.\w+|urllib\.parse\.quote|quote|quote_plus|urlencode|(?:fmt\.)?(?:Sprintf|Sprint|Sprintln|Errorf|Appendf)|errors\.(?:New|Wrap|Wrapf|Errorf)|strings\.(?:TrimSpace|Trim|ToUpper|ToLower|Replace|ReplaceAll|Join|TrimPrefix|TrimSuffix)|string|\[\]byte|strval|sprintf|vsprintf|json_encode|json_decode|print_r|var_export|serialize|implode|trim|rawurlencode|http_build_query|base64_encode|Convert\.\w+|JsonSerializer\.Serialize|JsonConvert\.SerializeObject|Encoding\.\w+(?:\.\w+)?|string\.(?:Format|Join|Concat)|Optional\.(?:of|ofNullable)|Objects\.toString|StringBuilder|format!|concat|to_string|from|Some|Ok|Err|anyhow!?|format_args!?|zap\.\w+|slog\.\w+|append|copyOf|Map|Seq|List|Vector|Json\.(?:obj|toJson|arr|fromFields|stringify|prettyPrint)|JsObject|JsString|log\.(?:Fields|F)|logrus\.Fields|map|pairOf|mapOf|bundleOf|mutableMapOf|to|listOf|kv|Map\.of|List\.of|Arrays\.asList|(?:[\w.()]+\.)?(?:writeValueAsString|toJson|toJsonString|encodeToString|reflectionToString|pretty_generate)|Kernel\.format|serde_json\.to_\w+|serde_json::to_\w+|to_vec_pretty|to_string_pretty|toml(?:\.|::)to_string|json!|nonsensitive|jsonencode|yamlencode|tostring|base64encode|base64decode|chomp|trimspace)$/;

/** Methods whose result shows what they are called on. */
const METHODS =
  /^(?:toString|toLocaleString|valueOf|toJSON|trim|trimStart|trimEnd|trimEnds|trim_start|trim_end|trim_matches|trim_start_matches|trim_end_matches|strip_prefix|strip_suffix|delete_prefix|delete_suffix|removePrefix|removeSuffix|TrimStart|TrimEnd|context|with_context|wrap_err|wrap_err_with|strip|lstrip|rstrip|chomp|upper|lower|toUpperCase|toLowerCase|upcase|downcase|normalize|concat|join|encode|decode|format|format_map|replace|replaceAll|sub|gsub|removeprefix|removesuffix|model_dump|model_dump_json|dict|json|copy|items|values|entries|to_s|to_str|to_h|to_json|to_yaml|to_hash|inspect|to_string|to_owned|clone|as_str|as_ref|as_deref|as_bytes|into|unwrap|expect|unwrap_or|unwrap_or_default|unwrap_or_else|ok|ok_or|ok_or_else|get_secret_value|expose_secret|orElse|orElseThrow|orElseGet|orEmpty|ifEmpty|ifBlank|getOrElse|also|tap|toStringUtf8|toByteArray|secretString|promise|get|getValue|ToString|ToUpper|ToLower|Trim|Value|GetString|getBytes|toCharArray|String|Bytes|intern|dump|asdict|_asdict|at|pop|read|read_text|freeze|symbolize_keys|with_indifferent_access|presence|then|asJson|toMap|all)$/;

/** Functions that write what they are given in another alphabet, out of which anybody can read it. */
const ENCODERS =
  /(?:^|[.:])(?:EncodeToString|formatHex|encodeHex(?:String)?|printHexBinary|toHexString|ToHexString|hexlify|b64encode|standard_b64encode|urlsafe_b64encode|b32encode|encode64|strict_encode64|urlsafe_encode64|EncodeBase64String|encodeBase64String|bytes2Hex|bin2hex|hex(?:::|\.)encode|strrev|chunk_split|array_merge)$/;
/** Methods that do, and those that give a key or a request as text or bytes. */
const EXPORTS =
  /^(?:hex|unpack1?|getEncoded|private_bytes|to_pem|to_der|export_key|bytes|to_unsafe_h|to_unsafe_hash|permit!|toArray|toList|ToArray|ToList)$/;

/** Whether a function, by its dotted name, gives back what it is given. */
export function passesArguments(name: string): boolean {
  return FUNCTIONS.test(name) || ENCODERS.test(name);
}

/** Whether a method gives back what it is called on. */
export function passesReceiver(name: string): boolean {
  return METHODS.test(name) || EXPORTS.test(name);
}
