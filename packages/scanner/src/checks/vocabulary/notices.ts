/** What counts what people do, and keeps it with whoever offers that. */
const ANALYTICS =
  /^[$@]*(?:\w*analytics|(?:m?_)?(?:mixpanel|amplitude|posthog|segment|rudder\w*|matomo|plausible|appsflyer|braze|appboy|clevertap|heap|logrocket|fullstory|(?:event_?)?tracker|app_?center))$/i;
const COUNTS =
  /^(?:log_?event|log_?custom|track\w*|capture|identify|(?:record|send|report|post|add)_?event|set_?user_?(?:propert(?:y|ies)|attributes?)|page|screen)$/i;

/** Rows that auditors read. */
const AUDIT = /^[$@]*\w*(?:audit|activity_?log|event_?log|access_?log|change_?log)\w*$/i;
const RECORDS =
  /^(?:create[!_]?\w*|insert\w*|record\w*|log\w*|write\w*|add\w*|save\w*|append\w*|store\w*|emit\w*|publish\w*|track\w*|put)!?$/i;

/** Rooms in which people talk, and what speaks there. */
const CHAT = /slack|discord|mattermost|\bms_?teams|teams_?(?:web)?_?hook|rocket_?chat|google_?chat|chat_?ops|telegram/i;
const HOOK = /web_?hook|(?:^|[._-])hook(?:_?url)?$/i;
const SPEAKS =
  /^(?:post\w*|send\w*|chat_?post\w*|ping|notify\w*|publish\w*|deliver\w*|say|reply|request|fetch|execute|invoke|axios|ky|got)$/i;

/** Whether a call counts an event, by what it is made on and its method. */
export function countsEvent(receiver: string, method: string): boolean {
  return ANALYTICS.test(receiver) && COUNTS.test(method);
}

/** Whether a call writes a row for auditors. */
export function writesAudit(receivers: readonly string[], method: string): boolean {
  return RECORDS.test(method) && receivers.some((each) => AUDIT.test(each));
}

/** Whether a call by its last name may say something in a room. */
export function maySpeak(method: string): boolean {
  return SPEAKS.test(method);
}

/** Whether a name, an address or a text is of a room in which people talk. */
export function isRoom(text: string): boolean {
  return CHAT.test(text) || HOOK.test(text);
}
