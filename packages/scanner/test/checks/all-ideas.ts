import type { Idea } from './idea.ts';
import { backendConstant } from './ideas/backend-constant.ts';
import { backendCookie } from './ideas/backend-cookie.ts';
import { backendImport } from './ideas/backend-import.ts';
import { backendRead } from './ideas/backend-read.ts';
import { backendStorage } from './ideas/backend-storage.ts';
import { backendVariable } from './ideas/backend-variable.ts';
import { backendWrite } from './ideas/backend-write.ts';
import { clientDefine } from './ideas/client-define.ts';
import { clientPrefix } from './ideas/client-prefix.ts';
import { clientProps } from './ideas/client-props.ts';
import { configIdeas } from './ideas/config/config-ideas.ts';
import { errorConnection } from './ideas/error-connection.ts';
import { errorGraphql } from './ideas/error-graphql.ts';
import { errorRejected } from './ideas/error-rejected.ts';
import { errorResponse } from './ideas/error-response.ts';
import { errorResponseEnvironment } from './ideas/error-response-environment.ts';
import { errorThrown } from './ideas/error-thrown.ts';
import { fallbackConditional } from './ideas/fallback-conditional.ts';
import { fallbackConfigService } from './ideas/fallback-config-service.ts';
import { fallbackConnection } from './ideas/fallback-connection.ts';
import { fallbackDestructuring } from './ideas/fallback-destructuring.ts';
import { fallbackEnvalid } from './ideas/fallback-envalid.ts';
import { fallbackHelper } from './ideas/fallback-helper.ts';
import { fallbackLater } from './ideas/fallback-later.ts';
import { fallbackNullish } from './ideas/fallback-nullish.ts';
import { fallbackOption } from './ideas/fallback-option.ts';
import { fallbackOr } from './ideas/fallback-or.ts';
import { fallbackParameter } from './ideas/fallback-parameter.ts';
import { fallbackRuntimeEnv } from './ideas/fallback-runtime-env.ts';
import { fallbackSchema } from './ideas/fallback-schema.ts';
import { logAlias } from './ideas/log-alias.ts';
import { logDebugModule } from './ideas/log-debug-module.ts';
import { logDestructured } from './ideas/log-destructured.ts';
import { logDirect } from './ideas/log-direct.ts';
import { logEnvironment } from './ideas/log-environment.ts';
import { logFunction } from './ideas/log-function.ts';
import { logHeader } from './ideas/log-header.ts';
import { logJson } from './ideas/log-json.ts';
import { logMasked } from './ideas/log-masked.ts';
import { logObject } from './ideas/log-object.ts';
import { logParameter } from './ideas/log-parameter.ts';
import { logReturned } from './ideas/log-returned.ts';
import { logSpread } from './ideas/log-spread.ts';
import { logStore } from './ideas/log-store.ts';
import { logStructured } from './ideas/log-structured.ts';
import { logTemplate } from './ideas/log-template.ts';
import { logTrace } from './ideas/log-trace.ts';
import { urlOptions } from './ideas/url-options.ts';
import { urlParameter } from './ideas/url-parameter.ts';
import { urlQuery } from './ideas/url-query.ts';
import { urlUser } from './ideas/url-user.ts';
import { errorOwnClass } from './ideas/error-own-class.ts';
import { errorFormat } from './ideas/error-format.ts';
import { fallbackReturned } from './ideas/fallback-returned.ts';
import { fallbackDestructuredParameter } from './ideas/fallback-destructured-parameter.ts';
import { fallbackDecorator } from './ideas/fallback-decorator.ts';
import { backendTokenFile } from './ideas/backend-token-file.ts';
import { backendCookieMade } from './ideas/backend-cookie-made.ts';
import { backendSetByCall } from './ideas/backend-set-by-call.ts';
import { urlBuilder } from './ideas/url-builder.ts';
import { urlPath } from './ideas/url-path.ts';
import { logAccessor } from './ideas/log-accessor.ts';
import { handedSecret } from './ideas/handed-secret.ts';
import { errorThrownAny } from './ideas/error-thrown-any.ts';
import { errorAnswerText } from './ideas/error-answer-text.ts';
import { logLoop } from './ideas/log-loop.ts';
import { logStream } from './ideas/log-stream.ts';
import { logScriptBlock } from './ideas/log-script-block.ts';
import { fallbackOwnReader } from './ideas/fallback-own-reader.ts';
import { urlBuilders } from './ideas/url-builders.ts';
import { scriptedIdeas } from './scripted-ideas.ts';
import { logNamesake } from './ideas/log-namesake.ts';
import { urlShortName } from './ideas/url-short-name.ts';
import { urlAsked } from './ideas/url-asked.ts';
import { clientPage } from './ideas/client-page.ts';
import { backendMount } from './ideas/backend-mount.ts';
import { handedKey } from './ideas/handed-key.ts';
import { backendKeptPath } from './ideas/backend-kept-path.ts';
import { errorOwnConstructor } from './ideas/error-own-constructor.ts';
import { logFieldOfRecord } from './ideas/log-field-of-record.ts';

/** Every idea of a leak, each in the languages in which it makes sense. */
export const allIdeas: readonly Idea[] = [
  fallbackOr,
  fallbackNullish,
  fallbackDestructuring,
  fallbackParameter,
  fallbackSchema,
  fallbackEnvalid,
  fallbackOption,
  fallbackConfigService,
  fallbackConditional,
  fallbackLater,
  fallbackRuntimeEnv,
  fallbackHelper,
  fallbackConnection,
  logDirect,
  logAlias,
  logTemplate,
  logDestructured,
  logObject,
  logJson,
  logSpread,
  logParameter,
  logFunction,
  logReturned,
  logStore,
  logHeader,
  logEnvironment,
  logStructured,
  logMasked,
  logDebugModule,
  logTrace,
  errorThrown,
  errorRejected,
  errorConnection,
  errorResponse,
  errorResponseEnvironment,
  errorGraphql,
  backendRead,
  backendImport,
  backendConstant,
  backendVariable,
  backendStorage,
  backendCookie,
  backendWrite,
  urlQuery,
  urlUser,
  urlParameter,
  urlOptions,
  clientPrefix,
  clientDefine,
  clientProps,
  ...configIdeas,
  errorOwnClass,
  errorFormat,
  fallbackReturned,
  fallbackDestructuredParameter,
  fallbackDecorator,
  backendTokenFile,
  backendCookieMade,
  backendSetByCall,
  urlBuilder,
  urlPath,
  logAccessor,
  handedSecret,
  errorThrownAny,
  errorAnswerText,
  logLoop,
  logStream,
  logScriptBlock,
  fallbackOwnReader,
  urlBuilders,
  logNamesake,
  urlShortName,
  urlAsked,
  clientPage,
  backendMount,
  handedKey,
  backendKeptPath,
  errorOwnConstructor,
  logFieldOfRecord,
  ...scriptedIdeas,
];
