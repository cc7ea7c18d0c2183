type Call = (...numbers: readonly number[]) => number;

/** What assembly/survey.ts exports. */
export interface PlaceExports {
  readonly layout: Call;
  readonly layoutRecogniser: Call;
  readonly layoutSurvey: Call;
  readonly layoutVerdicts: Call;
  readonly survey: Call;
  readonly settle: Call;
  readonly pendingStart: Call;
}

/** The functions of an instance. */
export function bindPlaceExports({ exports }: WebAssembly.Instance): PlaceExports {
  return {
    layout: callable(exports['layout']),
    layoutRecogniser: callable(exports['layoutRecogniser']),
    layoutSurvey: callable(exports['layoutSurvey']),
    layoutVerdicts: callable(exports['layoutVerdicts']),
    survey: callable(exports['survey']),
    settle: callable(exports['settle']),
    pendingStart: callable(exports['pendingStart']),
  };
}

function callable(value: unknown): Call {
  if (!isCall(value)) throw new TypeError('the survey lacks a function');
  return value;
}

function isCall(value: unknown): value is Call {
  return typeof value === 'function';
}
