import type { Idea } from './idea.ts';
import { brokerAddress } from './ideas/config/broker-address.ts';
import { clientOfTemplate } from './ideas/client-of-template.ts';
import { copiedScript } from './ideas/config/copied-script.ts';
import { namedForPages } from './ideas/config/named-for-pages.ts';
import { logOwnPrinter } from './ideas/log-own-printer.ts';
import { errorOwnEnding } from './ideas/error-own-ending.ts';
import { logVerboseRequest } from './ideas/log-verbose-request.ts';
import { logTracedFromStart } from './ideas/log-traced-from-start.ts';
import { logDumpedVariable } from './ideas/log-dumped-variable.ts';
import { logHereDocument } from './ideas/log-here-document.ts';
import { logEncoded } from './ideas/log-encoded.ts';
import { backendHomeFile } from './ideas/backend-home-file.ts';
import { backendOpenMode } from './ideas/backend-open-mode.ts';
import { backendKeptByBuild } from './ideas/backend-kept-by-build.ts';
import { logShownByApply } from './ideas/log-shown-by-apply.ts';
import { errorOfValidation } from './ideas/error-of-validation.ts';
import { logDebugTask } from './ideas/log-debug-task.ts';
import { urlOfDeployment } from './ideas/url-of-deployment.ts';
import { fallbackOfPositional } from './ideas/fallback-of-positional.ts';
import { fallbackOfOptions } from './ideas/fallback-of-options.ts';
import { logByConsole } from './ideas/log-by-console.ts';
import { logOfFields } from './ideas/log-of-fields.ts';
import { errorOfFramework } from './ideas/error-of-framework.ts';
import { urlOfPage } from './ideas/url-of-page.ts';
import { clientTemplate } from './ideas/client-template.ts';
import { logListedVariables } from './ideas/log-listed-variables.ts';
import { logAnswer } from './ideas/log-answer.ts';
import { logVaultAnswer } from './ideas/log-vault-answer.ts';
import { logParsedArguments } from './ideas/log-parsed-arguments.ts';
import { logIntoFile } from './ideas/log-into-file.ts';
import { logRewritten } from './ideas/log-rewritten.ts';
import { logPageToken } from './ideas/log-page-token.ts';
import { logTail } from './ideas/log-tail.ts';
import { logStoredLogin } from './ideas/log-stored-login.ts';
import { errorMadeValue } from './ideas/error-made-value.ts';
import { errorPickedFields } from './ideas/error-picked-fields.ts';
import { backendTypedFile } from './ideas/backend-typed-file.ts';
import { fallbackOfUnit } from './ideas/fallback-of-unit.ts';
import { clientResetPath } from './ideas/client-reset-path.ts';
import { errorSetUpon } from './ideas/error-set-upon.ts';
import { logKeptOutput } from './ideas/log-kept-output.ts';
import { backendKeptState } from './ideas/backend-kept-state.ts';
import { backendNamedFile } from './ideas/backend-named-file.ts';
import { errorRewritten } from './ideas/error-rewritten.ts';
import { errorPartOfAnswer } from './ideas/error-part-of-answer.ts';
import { logFilled } from './ideas/log-filled.ts';
import { logByScript } from './ideas/log-by-script.ts';
import { logIndirect } from './ideas/log-indirect.ts';
import { clientAppExtra } from './ideas/client-app-extra.ts';
import { backendBinaryWrite } from './ideas/backend-binary-write.ts';
import { errorResetToken } from './ideas/error-reset-token.ts';
import { fallbackBuiltOption } from './ideas/fallback-built-option.ts';
import { fallbackWrappingSchema } from './ideas/fallback-wrapping-schema.ts';
import { logAnalytics } from './ideas/log-analytics.ts';
import { logSpanTag } from './ideas/log-span-tag.ts';
import { logTakenApart } from './ideas/log-taken-apart.ts';
import { logToldMessage } from './ideas/log-told-message.ts';
import { urlTokenUser } from './ideas/url-token-user.ts';

/** Ideas of scripts, configuration files, and the languages without others of their kind. */
export const scriptedIdeas: readonly Idea[] = [
  logOwnPrinter,
  errorOwnEnding,
  logVerboseRequest,
  logTracedFromStart,
  logDumpedVariable,
  logHereDocument,
  logEncoded,
  backendHomeFile,
  backendOpenMode,
  backendKeptByBuild,
  logShownByApply,
  errorOfValidation,
  logDebugTask,
  urlOfDeployment,
  fallbackOfPositional,
  fallbackOfOptions,
  logByConsole,
  logOfFields,
  errorOfFramework,
  urlOfPage,
  clientTemplate,
  logListedVariables,
  logAnswer,
  logVaultAnswer,
  logParsedArguments,
  logIntoFile,
  logRewritten,
  logPageToken,
  logTail,
  logStoredLogin,
  errorMadeValue,
  errorPickedFields,
  backendTypedFile,
  fallbackOfUnit,
  clientResetPath,
  errorSetUpon,
  logKeptOutput,
  backendKeptState,
  backendNamedFile,
  errorRewritten,
  errorPartOfAnswer,
  logFilled,
  logByScript,
  logIndirect,
  clientAppExtra,
  clientOfTemplate,
  namedForPages,
  copiedScript,
  brokerAddress,
  backendBinaryWrite,
  errorResetToken,
  fallbackBuiltOption,
  fallbackWrappingSchema,
  logAnalytics,
  logSpanTag,
  logTakenApart,
  logToldMessage,
  urlTokenUser,
];
