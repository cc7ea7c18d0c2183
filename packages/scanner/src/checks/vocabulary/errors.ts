/** Constructors and functions that make an error of a message. By the end of their dotted name. */
const CONSTRUCTORS =
  /(?:^|[.:])(?:(?:[A-Z]\w*)?(?:Error|Exception|Fault|Problem|Panic|Failure|Abort|Exit)|fmt\.Errorf|errors\.(?:New|Wrap|Wrapf|Errorf|WithMessage|WithMessagef)|status\.(?:Error|Errorf)|xerrors\.\w+|anyhow!?|bail!?|eyre!?|ensure!?|panic!?|unreachable!?|todo!?|createError|httpErrors?|createHttpError|fiber\.NewError|Err|error!?|(?:[A-Z]\w*)?Error(?:::|\.)(?:msg|custom|other|from)|Boom\.\w+|ProblemDetail\.\w+|WithDetails|(?:[A-Z]\w*)?Error(?:::|\.)[A-Z]\w*|Status(?:::|\.)(?:unauthenticated|invalid_argument|internal|permission_denied|not_found|failed_precondition|unknown|unavailable|aborted))$/;

/** Methods that do something with an error that is there: `result.SetVerificationError(err, token)`. */
const ABOUT_ERRORS = /(?:^|[.:])(?:Set|Handle|Is|Has|Check|Get|Clear)[A-Z]\w*Error$/;

/** Functions that end with a message: the process, the request, the promise. */
const ENDINGS =
  /^(?:panic!?|bail!?|ensure!?|sys\.exit|exit|die|abort|reject|fail|Promise\.reject|callback|cb|next|done|process\.exit|assert|(?:debug_)?assert(?:_eq|_ne)?!|abort_if|abort_unless|throw_if|throw_unless|fatalError|preconditionFailure|assertionFailure|precondition|sys\.error|[aA]ssert(?:ions?)?\.\w+|assert[A-Z]\w*|Debug\.Assert|Guard(?:\.Against)?\.\w+|Validate\.\w+|Ensure(?:\.\w+)+|Verify\.\w+|(?:[\w.]+\.)?errors\.add(?:_to_base)?|(?:[\w.]+\.)?(?:add_error|addIssue|AddModelError|rejectValue|addError|set_details|withDescription|augmentDescription|setError|sendErrorMessage)|flash|messages\.(?:error|warning)|(?:ws|socket|conn|connection|client)\.(?:close|terminate|destroy)|redirect_to|invariant|raise|error|log\.Fatal(?:f|ln)?|flask\.abort|parser\.error|ctx\.throw|context\.fail|t\.Fatalf?|Environment\.FailFast|trigger_error|core\.setFailed|require|check|requireNotNull|checkNotNull|Objects\.requireNonNull|Preconditions\.\w+|http\.Error|unwrap_or_else|expect|self\.fail|warnings\.warn|Left|(?:E|TE|Either|TaskEither|EitherT)\.(?:left|Left)|(?:Future|Promise)\.failed|(?:Result|Outcome)\.(?:failure|fail|Fail|Failure|Error|err)|(?:ZIO|IO|Task|Effect|F|Sync\[F\]|MonadThrow\[F\]|Async)\.(?:fail|raiseError|failNow)|errAsync|err)$/;

/** Calls that answer a request with what they are given. By the end of their dotted name. */
const RESPONSES =
  /(?:^|\.)(?:json|send|text|html|newResponse|entity|respondText|respondHtml|WriteAsync|WriteAsJsonAsync|WriteString|Write|print|println|json_response|sendString|badRequest|unauthorized|forbidden|notFound|serverError|conflict|unprocessableEntity|Json|Content|Text|detail|jsonify|make_response|render_json|Response|JsonResponse|JSONResponse|HttpResponse|HttpResponseBadRequest|HttpResponseServerError|HttpResponseForbidden|PlainTextResponse|NextResponse\.json|Response\.json|end|JSON|String|AbortWithStatusJSON|AbortWithError|Error|render|StatusCode|BadRequest|Problem|Unauthorized|NotFound|status|body|code|ResponseEntity\.\w+|reply|respond|sendError|abort|write|response\(\)\.json)$/;

/** What a request is answered through. */
const RESPONSE_OBJECTS =
  /(?:^|\.)(?:res|resp|response|reply|ctx|[chw]|context|Response|NextResponse|Results|rw|writer|ResponseEntity|httpResponse|HttpContext|HttpResponse|TypedResults|web|exchange|call)$/;

/** Whether a call, by its callee's dotted name, makes an error. */
export function makesError(name: string): boolean {
  return CONSTRUCTORS.test(name.replace(/(?:\.|::)new$/, '')) && !ABOUT_ERRORS.test(name);
}

/** Whether a call, by its callee's dotted name, ends something with its message. */
export function endsWithMessage(name: string): boolean {
  return ENDINGS.test(name);
}

/** Whether a call, by its callee's dotted name, answers a request. */
export function answersRequest(name: string, receiver: string | undefined): boolean {
  if (
    /^(?:(?:[\w.]+\.)?(?:jsonify|make_response)|(?:Results\.|TypedResults\.)?(?:BadRequest|Unauthorized|Forbidden|NotFound|Conflict|Gone|UnprocessableEntity|InternalServerError|ServiceUnavailable|BadGateway|StatusCode|Problem)|(?:Typed)?Results\.\w+|halt|error!|json_response|render\.(?:JSON|Render|PlainText|HTML|XML|Data)|(?:[\w.]+\.)?(?:ResponseEntity|(?:\w*Object|Json|Content|BadRequest|NotFound|Unauthorized)Result|JsonResponse|JSONResponse|HttpResponse\w*|PlainTextResponse|Response)|http\.Error|abort|complete|render|head|(?:problem\w*|pd|details?|\w*(?:Problem|Detail))\.(?:setProperty|setDetail|setTitle)|response|this\.(?:json|jsonResponse|errorResponse|sendError|sendResponse|respond\w*|fail\w*)|(?:[\w.()]+\.)?(?:withErrors|withMessages))$/.test(
      name,
    )
  )
    return true;
  return RESPONSES.test(name) && receiver !== undefined && RESPONSE_OBJECTS.test(receiver);
}
