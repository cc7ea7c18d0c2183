type Call = (...numbers: readonly number[]) => number;

/** What assembly/survey.ts exports. */
export interface PlaceExports {
  readonly layout: Call;
  readonly layoutRecogniser: Call;
  readonly layoutSurvey: Call;
  readonly layoutVerdicts: Call;
  readonly beginSurvey: Call;
  readonly surveyKind: Call;
  readonly foundFlags: Call;
  readonly decide: Call;
  readonly settle: Call;
  readonly candidates: Call;
  readonly listStart: Call;
  readonly listLength: Call;
  readonly pendingStart: Call;
  readonly pendingLength: Call;
}

/** The functions of an instance. */
export function bindPlaceExports({ exports }: WebAssembly.Instance): PlaceExports {
  return {
    layout: callable(exports['layout']),
    layoutRecogniser: callable(exports['layoutRecogniser']),
    layoutSurvey: callable(exports['layoutSurvey']),
    layoutVerdicts: callable(exports['layoutVerdicts']),
    beginSurvey: callable(exports['beginSurvey']),
    surveyKind: callable(exports['surveyKind']),
    foundFlags: callable(exports['foundFlags']),
    decide: callable(exports['decide']),
    settle: callable(exports['settle']),
    candidates: callable(exports['candidates']),
    listStart: callable(exports['listStart']),
    listLength: callable(exports['listLength']),
    pendingStart: callable(exports['pendingStart']),
    pendingLength: callable(exports['pendingLength']),
  };
}

function callable(value: unknown): Call {
  if (!isCall(value)) throw new TypeError('the survey lacks a function');
  return value;
}

function isCall(value: unknown): value is Call {
  return typeof value === 'function';
}
