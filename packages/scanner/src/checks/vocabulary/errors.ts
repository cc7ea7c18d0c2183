/** Constructors and functions that make an error of a message. By the end of their dotted name. */
const CONSTRUCTORS =
  /(?:^|[.:])(?:(?:[A-Z]\w*)?(?:Error|Exception|Fault|Problem|Panic|Failure|Abort|Exit)|fmt\.Errorf|errors\.(?:New|Wrap|Wrapf|Errorf|WithMessage|WithMessagef)|status\.(?:Error|Errorf)|xerrors\.\w+|anyhow!?|bail!?|eyre!?|ensure!?|panic!?|unreachable!?|todo!?|createError|httpErrors?|createHttpError|Err|error!?|(?:[A-Z]\w*)?Error(?:::|\.)(?:msg|custom|other|from)|Boom\.\w+|ProblemDetail\.\w+)$/;

/** Functions that end with a message: the process, the request, the promise. */
const ENDINGS =
  /^(?:panic!?|bail!?|ensure!?|sys\.exit|exit|die|abort|reject|fail|Promise\.reject|callback|cb|next|done|process\.exit|assert|assert!|assert\.(?:fail|ok|Fail\w*)|invariant|raise|error|log\.Fatal(?:f|ln)?|flask\.abort|parser\.error|ctx\.throw|context\.fail|t\.Fatalf?|Environment\.FailFast|trigger_error|halt|core\.setFailed|require|check|requireNotNull|checkNotNull|Objects\.requireNonNull|Preconditions\.\w+|http\.Error|unwrap_or_else|expect|self\.fail|warnings\.warn)$/;

/** Calls that answer a request with what they are given. By the end of their dotted name. */
const RESPONSES =
  /(?:^|\.)(?:json|send|jsonify|make_response|render_json|Response|JsonResponse|JSONResponse|HttpResponse|HttpResponseBadRequest|HttpResponseServerError|HttpResponseForbidden|PlainTextResponse|NextResponse\.json|Response\.json|end|JSON|String|AbortWithStatusJSON|AbortWithError|Error|render|StatusCode|BadRequest|Problem|Unauthorized|NotFound|status|body|code|ResponseEntity\.\w+|reply|respond|sendError|abort|write|response\(\)\.json)$/;

/** What a request is answered through. */
const RESPONSE_OBJECTS =
  /(?:^|\.)(?:res|resp|response|reply|ctx|[chw]|context|Response|NextResponse|Results|rw|writer|ResponseEntity|httpResponse|HttpContext|call)$/;

/** Whether a call, by its callee's dotted name, makes an error. */
export function makesError(name: string): boolean {
  return CONSTRUCTORS.test(name.replace(/(?:\.|::)new$/, ''));
}

/** Whether a call, by its callee's dotted name, ends something with its message. */
export function endsWithMessage(name: string): boolean {
  return ENDINGS.test(name);
}

/** Whether a call, by its callee's dotted name, answers a request. */
export function answersRequest(name: string, receiver: string | undefined): boolean {
  if (
    /^(?:(?:[\w.]+\.)?(?:jsonify|make_response)|(?:Results\.|TypedResults\.)?(?:BadRequest|Unauthorized|NotFound|Conflict|UnprocessableEntity|StatusCode|Problem)|(?:[\w.]+\.)?(?:JsonResponse|JSONResponse|HttpResponse\w*|PlainTextResponse|Response)|http\.Error|abort|render|head)$/.test(
      name,
    )
  )
    return true;
  return RESPONSES.test(name) && receiver !== undefined && RESPONSE_OBJECTS.test(receiver);
}
