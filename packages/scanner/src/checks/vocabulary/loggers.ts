/** Methods by which things that log do it, in all languages. */
const LEVELS =
  'trace|debug|verbose|silly|info|infos|information|notice|warn|warning|error|err|fatal|critical|crit|alert|emerg|emergency|' +
  'exception|panic|success|fail|failure|ready|start|box|dir|table|group|groupCollapsed|log|write|writeln|writeLine|print|printf|println|msg|send|' +
  'event|severe|config|fine|finer|finest|wtf|[dviwe]|http|fatale|child|bind|contextualize|add|unknown|opt|' +
  'captureMessage|captureException|setExtra|setExtras|addRecord|setContext|setTag|setUser|addBreadcrumb|capture_message|capture_exception|set_extra|set_context|set_tag|add_breadcrumb|' +
  'track\\w*|report_\\w+|report[A-Z]\\w*|notice_?error|beginscope|addattachment|logTrace|logDebug|logInfo|logInformation|logWarning|logError|logCritical|assert';
const FORMATTED = '[fw_]|ln|ctx|context';
const LEVEL = new RegExp(`^(?:${LEVELS})(?:${FORMATTED})?$`, 'i');

/** Names of things that log. */
const RECEIVER =
  /^(?:[_$@]|[ms]_)*(?:log|logs|logr|logger|loggers|logging|console|konsole|winston|pino|bunyan|log4js|consola|loguru|structlog|slog|zap|zerolog|logrus|sugar|sugared|slogger|timber|serilog|monolog|sentry|sentrysdk|sentry_sdk|rollbar|bugsnag|datadog|newrelic|klog|glog|tracing|debug|trace|journal|syslog|ilogger|stdout|stderr|lgr|_l|spdlog|qDebug|qWarning|qInfo|qCritical|VLOG|telemetry|telemetryClient|appInsights)$|(?:logger|logging|_log|Log)$/i;

/** Things that end in a name of a logger, and log nothing. */
const NO_RECEIVER = /(?:dialog|catalog|backlog|blog|changelog|prolog|analog|weblog|login|dialogger)$/i;

/** Functions that print or log, by their whole name. */
const PLAIN =
  /^(?:print|println|printf|eprintln|eprint|dbg|puts|pp|pprint(?:\.pprint)?|warn|p|echo|var_dump|var_export|print_r|error_log|syslog|dump|dd|debug|log|trigger_error|cprint|rprint|NSLog|logMessage|log_message|writeln|debug_zval_refcount|info|warning|logger|sys\.(?:stdout|stderr)\.write|process\.(?:stdout|stderr)\.write|(?:fmt|log)\.F?[Pp]rint(?:f|ln)?|System\.(?:out|err)\.(?:print|println|printf|format)|Console\.(?:Write|WriteLine|Error\.Write|Error\.WriteLine|Out\.WriteLine)|(?:System\.Diagnostics\.)?(?:Debug|Trace)\.(?:Write|WriteLine|Print|TraceInformation|TraceError|TraceWarning)|Rails\.logger|\$?(?:stdout|stderr|STDOUT|STDERR)\.(?:puts|print|write|printf)|click\.(?:echo|secho)|typer\.(?:echo|secho)|rich\.print|tqdm\.write|debugPrint|os_log|developer\.log|perror|vsyslog|(?:std\.)?(?:cout|cerr|clog|wcerr|wcout)\.write|println!|print!|eprintln!|eprint!|dbg!|ray|(?:log|tracing)::(?:trace|debug|info|warn|error)!?|Deno\.stdout\.write|alert|(?:MDC|ThreadContext|LogContext|NDC)\.(?:put|push|PushProperty)|(?:\w+\.)*\w*[sS]pan\.(?:setAttributes?|set_attributes?|addEvent|add_event|SetAttributes?|AddEvent|setTag|SetTag|set_tag|recordException)|(?:\w+\.)*(?:\w*[aA]ctivity|Activity\.Current|\w*[tT]ransaction|segment|xray)\.(?:SetTag|AddTag|SetBaggage|AddBaggage|AddEvent|SetCustomProperty|SetAttribute|setTag|set_tag|setData|set_data|putAnnotation|put_annotation|putMetadata|put_metadata|addAttribute)|core\.(?:info|debug|notice|warning|error)|(?:\w+\.)*\$?\w*[sS]cope\.(?:set_extras?|set_contexts?|set_tags?|set_user|setExtras?|setContexts?|setTags?|setUser|SetExtras?|SetTags?|addBreadcrumb|add_breadcrumb)|(?:Sentry|Raven|sentry_sdk)\.(?:set_extras|set_tags|set_user|extra_context|tags_context|setTags)|(?:Honeybadger|Appsignal|AppSignal|NewRelic\.Agent|newrelic(?:\.agent)?|Airbrake|Bugsnag|Rollbar|Elastic\w*|apm|agent)\.(?:context|add_custom_attributes?|add_custom_data|addCustomAttributes?|set_tags|set_custom_data|add_metadata|addMetadata|addMetaData|setCustomContext|set_custom_context|set_custom_parameter|merge_context|scope!|notice_error|noticeError|notify)|(?:event|report|notice|crash)\.(?:addMetadata|add_metadata|add_tab|addMetaData|setCustomData)|Write-(?:Host|Output|Verbose|Debug|Information|Warning|Error))$/;

/** Rust's log macros stand alone; in other languages such a name is some function. */
const RUST_MACROS = /^(?:trace|debug|info|warn|error|event|span|(?:trace|debug|info|warn|error)_span)!?$/;
/** Methods by which commands of Laravel and Symfony speak to whoever started them. */
const CONSOLE =
  /(?:^|\.)(?:this|output|io|style|console|cli|climate)\.(?:info|line|warn|error|comment|question|alert|write|writeln|text|note|caution|success|warning|title|section|listing|table|definitionList|block|out)$/;

/** Calls that make something that logs. */
const FACTORY =
  /(?:^|\.)(?:getLogger|get_logger|createLogger|create_logger|LoggerFactory\.getLogger|LogManager\.GetCurrentClassLogger|getChild|pino|bunyan|winston\.createLogger|createConsola|newLogger|NewLogger|logrus\.New|zap\.New\w*|zerolog\.New|slog\.New|log\.New|Logger\.new|KotlinLogging\.logger)$/;

/** Modules whose import is, or makes, something that logs. */
const MODULE =
  /^(?:pino|winston|bunyan|debug|log4js|consola|loglevel|signale|npmlog|loguru|structlog|logging|tracing|log|slog|tslog|roarr|electron-log|@sentry\/.+|sentry_sdk)$/;

/** Whether a name is that of something that logs. */
export function isLoggerName(name: string): boolean {
  return RECEIVER.test(name) && !NO_RECEIVER.test(name);
}

/** Whether a method is one by which loggers log. */
export function isLogMethod(name: string): boolean {
  return LEVEL.test(name);
}

/** Whether a function, by its whole dotted name, prints or logs. */
export function isPrinter(name: string, language: string): boolean {
  if (/^(?:p|pp|ap|puts|warn|awesome_print)$/.test(name)) return language === 'ruby';
  if (name === 'log' || name === 'debug' || name === 'info' || name === 'logger' || name === 'warning')
    return language !== 'javascript' || name === 'log' || name === 'debug';
  if (language === 'rust' && RUST_MACROS.test(name)) return true;
  if (language === 'php' && CONSOLE.test(name)) return true;
  return PLAIN.test(name);
}

/** Whether a call, by its callee's dotted name, makes a logger. */
export function makesLogger(name: string): boolean {
  return FACTORY.test(name);
}

/** Whether a module is one of a logger. */
export function isLoggerModule(module: string): boolean {
  return MODULE.test(module);
}
