import type { FalsehoodRule } from '../../check/falsehood.ts';
import { authEndpointInCapabilitiesRule } from './auth-endpoint-in-capabilities.ts';
import { capabilitiesInInitializeRule } from './capabilities-in-initialize.ts';
import { chooseHttpForSessionPersistenceRule } from './choose-http-for-session-persistence.ts';
import { clientCapabilityExamplesRule } from './client-capability-examples.ts';
import { clientDeclaresNotificationSupportRule } from './client-declares-notification-support.ts';
import { currentVersion20250618Rule } from './current-version-2025-06-18.ts';
import { deepmindJoinedAaifApril2025Rule } from './deepmind-joined-aaif-april-2025.ts';
import { deviceCodeFlowRule } from './device-code-flow.ts';
import { docsConceptsTransportsUrlRule } from './docs-concepts-transports-url.ts';
import { fastmcpImportPathRule } from './fastmcp-import-path.ts';
import { fastmcpInOfficialSdkRule } from './fastmcp-in-official-sdk.ts';
import { fivePrimitivesRule } from './five-primitives.ts';
import { forwardUserTokenToBackendRule } from './forward-user-token-to-backend.ts';
import { handshakeGracefulDegradationRule } from './handshake-graceful-degradation.ts';
import { httpSseReplacedIn20250618Rule } from './http-sse-replaced-in-2025-06-18.ts';
import { initializeRequestContentsRule } from './initialize-request-contents.ts';
import { initializeResponseContentsRule } from './initialize-response-contents.ts';
import { initializedNotificationRule } from './initialized-notification.ts';
import { iserrorInsideContentArrayRule } from './iserror-inside-content-array.ts';
import { lfDonationMarch2025Rule } from './lf-donation-march-2025.ts';
import { lspImpliesSessionBidirectionalRule } from './lsp-implies-session-bidirectional.ts';
import { mcpServerImplementsOauthFlowRule } from './mcp-server-implements-oauth-flow.ts';
import { mcpStatefulVersusRestRule } from './mcp-stateful-versus-rest.ts';
import { missingHeader20241105SessionRule } from './missing-header-2024-11-05-session.ts';
import { missingHeaderAssumeOldestRule } from './missing-header-assume-oldest.ts';
import { negotiateDownwardRule } from './negotiate-downward.ts';
import { ninetySevenMillionEarly2025Rule } from './ninety-seven-million-early-2025.ts';
import { oauth20In20250326Rule } from './oauth-2-0-in-2025-03-26.ts';
import { openapiHasCacheabilityMcpNotRule } from './openapi-has-cacheability-mcp-not.ts';
import { originOrLocalhostRule } from './origin-or-localhost.ts';
import { paginationMotivatedByToolSelectionRule } from './pagination-motivated-by-tool-selection.ts';
import { paginationResponseCursorRule } from './pagination-response-cursor.ts';
import { persistentConnectionPositioningRule } from './persistent-connection-positioning.ts';
import { pkceStricterThanBaseSpecRule } from './pkce-stricter-than-base-spec.ts';
import { pollingIsTheOnlyFallbackRule } from './polling-is-the-only-fallback.ts';
import { resourceMethodsListReadSubscribeRule } from './resource-methods-list-read-subscribe.ts';
import { resourcesSubscribeCallRule } from './resources-subscribe-call.ts';
import { rootsForTenantIsolationRule } from './roots-for-tenant-isolation.ts';
import { rootsListChangedNotificationRule } from './roots-list-changed-notification.ts';
import { rootsMayBeHttpsRule } from './roots-may-be-https.ts';
import { rootsPromotedAsCurrentRule } from './roots-promoted-as-current.ts';
import { samplingHumanMustApproveRule } from './sampling-human-must-approve.ts';
import { samplingIsServerCapabilityRule } from './sampling-is-server-capability.ts';
import { samplingMostUnderratedQuoteRule } from './sampling-most-underrated-quote.ts';
import { samplingOnlyServerInitiatedRule } from './sampling-only-server-initiated.ts';
import { samplingPromotedAsCurrentRule } from './sampling-promoted-as-current.ts';
import { sdkV2IsFastmcp2Rule } from './sdk-v2-is-fastmcp-2.ts';
import { secureSessionIdsShortTtlRule } from './secure-session-ids-short-ttl.ts';
import { serverToClientChannelsRule } from './server-to-client-channels.ts';
import { sessionBeginsWithInitializePostRule } from './session-begins-with-initialize-post.ts';
import { sessionIdMandatoryRule } from './session-id-mandatory.ts';
import { sessionIdOnAllRequestsRule } from './session-id-on-all-requests.ts';
import { sessionOverheadOfMcpRule } from './session-overhead-of-mcp.ts';
import { statefulSessionContextRule } from './stateful-session-context.ts';
import { streamableHttpStandardSince20250618Rule } from './streamable-http-standard-since-2025-06-18.ts';
import { study20250326HandshakeRule } from './study-2025-03-26-handshake.ts';
import { subscribeDeclaredAtInitializationRule } from './subscribe-declared-at-initialization.ts';
import { threePhaseLifecycleRule } from './three-phase-lifecycle.ts';
import { threeVersionsToKnowRule } from './three-versions-to-know.ts';
import { transportLayerProtocolRule } from './transport-layer-protocol.ts';
import { twoClientPrimitivesRule } from './two-client-primitives.ts';
import { utcpIsTheStatelessAlternativeRule } from './utcp-is-the-stateless-alternative.ts';
import { versionHeaderNegotiatesRule } from './version-header-negotiates.ts';

/** The rule of every known falsehood, by code. */
export const falsehoodRules: readonly FalsehoodRule[] = [
  transportLayerProtocolRule,
  httpSseReplacedIn20250618Rule,
  streamableHttpStandardSince20250618Rule,
  sessionIdMandatoryRule,
  originOrLocalhostRule,
  versionHeaderNegotiatesRule,
  missingHeaderAssumeOldestRule,
  missingHeader20241105SessionRule,
  negotiateDownwardRule,
  paginationResponseCursorRule,
  paginationMotivatedByToolSelectionRule,
  iserrorInsideContentArrayRule,
  clientDeclaresNotificationSupportRule,
  oauth20In20250326Rule,
  authEndpointInCapabilitiesRule,
  deviceCodeFlowRule,
  pkceStricterThanBaseSpecRule,
  forwardUserTokenToBackendRule,
  rootsForTenantIsolationRule,
  samplingOnlyServerInitiatedRule,
  samplingHumanMustApproveRule,
  samplingIsServerCapabilityRule,
  samplingMostUnderratedQuoteRule,
  rootsMayBeHttpsRule,
  lfDonationMarch2025Rule,
  deepmindJoinedAaifApril2025Rule,
  ninetySevenMillionEarly2025Rule,
  sdkV2IsFastmcp2Rule,
  currentVersion20250618Rule,
  threeVersionsToKnowRule,
  lspImpliesSessionBidirectionalRule,
  fivePrimitivesRule,
  twoClientPrimitivesRule,
  resourceMethodsListReadSubscribeRule,
  sessionIdOnAllRequestsRule,
  sessionBeginsWithInitializePostRule,
  chooseHttpForSessionPersistenceRule,
  secureSessionIdsShortTtlRule,
  threePhaseLifecycleRule,
  initializeRequestContentsRule,
  initializeResponseContentsRule,
  initializedNotificationRule,
  statefulSessionContextRule,
  persistentConnectionPositioningRule,
  serverToClientChannelsRule,
  handshakeGracefulDegradationRule,
  study20250326HandshakeRule,
  docsConceptsTransportsUrlRule,
  resourcesSubscribeCallRule,
  subscribeDeclaredAtInitializationRule,
  pollingIsTheOnlyFallbackRule,
  capabilitiesInInitializeRule,
  clientCapabilityExamplesRule,
  mcpServerImplementsOauthFlowRule,
  samplingPromotedAsCurrentRule,
  rootsListChangedNotificationRule,
  rootsPromotedAsCurrentRule,
  mcpStatefulVersusRestRule,
  openapiHasCacheabilityMcpNotRule,
  sessionOverheadOfMcpRule,
  utcpIsTheStatelessAlternativeRule,
  fastmcpInOfficialSdkRule,
  fastmcpImportPathRule,
];
