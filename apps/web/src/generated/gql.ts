/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query AccessDays($childId: ID!, $othersOnly: Boolean!, $first: Int!, $after: String) {\n    accessDays(childId: $childId, othersOnly: $othersOnly, first: $first, after: $after) {\n      edges {\n        node {\n          day\n          people {\n            firstAt\n            personName\n            participantName\n            participantKind\n            outcome\n            ground\n            me\n            looked\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.AccessDaysDocument,
    "\n  mutation AllowGuardian($input: AllowGuardianInput!) {\n    allowGuardian(input: $input) {\n      personId\n      name\n      authority\n      allowed\n      allowedUntil\n      me\n    }\n  }\n": typeof types.AllowGuardianDocument,
    "\n  mutation EndAllowance($childId: ID!, $personId: ID!) {\n    endAllowance(childId: $childId, personId: $personId) {\n      personId\n      name\n      authority\n      allowed\n      allowedUntil\n      me\n    }\n  }\n": typeof types.EndAllowanceDocument,
    "\n  query Viewer {\n    viewer {\n      person {\n        id\n        name\n      }\n      organisations {\n        id\n        name\n        kind\n      }\n      administers {\n        id\n      }\n      administersHub\n      inbox {\n        ...InboxParts\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  fragment InboxParts on Inbox {\n    requests {\n      ...ConsentParts\n    }\n    given {\n      id\n    }\n    told {\n      id\n    }\n    notices {\n      id\n      readAt\n    }\n    unread {\n      childId\n      childName\n      count\n    }\n  }\n": typeof types.InboxPartsFragmentDoc,
    "\n  subscription InboxChanged($after: String) {\n    inboxChanged(after: $after) {\n      cursor\n      moved\n      inbox {\n        ...InboxParts\n      }\n    }\n  }\n": typeof types.InboxChangedDocument,
    "\n  fragment FactParts on FactChange {\n    id\n    childId\n    what\n    state\n    personId\n    personName\n    day\n    source\n    writtenByName\n    writtenAt\n    countersignedByName\n    countersignedAt\n    mayCountersign\n    mayDrop\n  }\n": typeof types.FactPartsFragmentDoc,
    "\n  query Authority($childId: ID!) {\n    guardians(childId: $childId) {\n      personId\n      name\n      authority\n      authorityFrom\n      authorityUntil\n      authoritySource\n      me\n    }\n    factChanges(childId: $childId) {\n      ...FactParts\n    }\n  }\n": typeof types.AuthorityDocument,
    "\n  mutation RecordFact($input: RecordFactInput!) {\n    recordFact(input: $input) {\n      ...FactParts\n    }\n  }\n": typeof types.RecordFactDocument,
    "\n  mutation CountersignFact($factChangeId: ID!) {\n    countersignFact(factChangeId: $factChangeId) {\n      ...FactParts\n    }\n  }\n": typeof types.CountersignFactDocument,
    "\n  mutation DropFact($factChangeId: ID!) {\n    dropFact(factChangeId: $factChangeId) {\n      ...FactParts\n    }\n  }\n": typeof types.DropFactDocument,
    "\n  query Children($after: String) {\n    children(first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          child {\n            id\n            firstName\n            age\n          }\n          seats {\n            role\n            participantId\n            participantName\n            coordinates\n          }\n          waiting\n          silentTies\n          away\n          unread\n          lastMessageAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ChildrenDocument,
    "\n  query Waiting {\n    viewer {\n      inbox {\n        countersignatures {\n          childId\n          childName\n          ground {\n            ...GroundParts\n          }\n          withholding {\n            ...WithholdingParts\n          }\n          factChange {\n            ...FactParts\n          }\n        }\n        offers {\n          id\n          childId\n          childName\n          fromName\n          toName\n          offeredByName\n          lapsesAt\n        }\n      }\n    }\n  }\n": typeof types.WaitingDocument,
    "\n  query LatestConsentEnd($tieId: ID!, $aboutPersonId: ID, $startsAt: DateTime) {\n    latestConsentEnd(tieId: $tieId, aboutPersonId: $aboutPersonId, startsAt: $startsAt)\n  }\n": typeof types.LatestConsentEndDocument,
    "\n  query Guardians($childId: ID!) {\n    guardians(childId: $childId) {\n      personId\n      name\n      authority\n      authorityFrom\n      authorityUntil\n      authoritySource\n      allowed\n      allowedUntil\n      me\n    }\n  }\n": typeof types.GuardiansDocument,
    "\n  mutation RequestConsent($input: RequestConsentInput!) {\n    requestConsent(input: $input) {\n      ...ConsentParts\n    }\n  }\n": typeof types.RequestConsentDocument,
    "\n  fragment ConsentParts on Consent {\n    id\n    childId\n    childName\n    tieId\n    fromId\n    fromName\n    toId\n    toName\n    askedByName\n    scopes\n    purpose\n    aboutPerson {\n      id\n      name\n    }\n    state\n    requestedAt\n    decidedAt\n    startsAt\n    endsAt\n    endedAt\n    signatures {\n      personName\n      me\n      act\n      as\n      at\n      how\n      document\n      answeredOn\n      recordedByName\n      recordedByParticipantName\n    }\n    mayAnswer\n    mayWithdraw\n    mayDispute\n    mayInvalidate\n    mayRecordAnswer\n    mayAskAgainAt\n    invalidation {\n      kind\n      reason\n      byPersonName\n      byParticipantName\n    }\n  }\n": typeof types.ConsentPartsFragmentDoc,
    "\n  query Consents($childId: ID!, $after: String) {\n    consents(childId: $childId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ConsentParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ConsentsDocument,
    "\n  query Consent($id: ID!) {\n    consent(id: $id) {\n      ...ConsentParts\n    }\n  }\n": typeof types.ConsentDocument,
    "\n  mutation AnswerConsent($input: AnswerConsentInput!) {\n    answerConsent(input: $input) {\n      ...ConsentParts\n    }\n  }\n": typeof types.AnswerConsentDocument,
    "\n  mutation WithdrawConsent($consentId: ID!) {\n    withdrawConsent(consentId: $consentId) {\n      ...ConsentParts\n    }\n  }\n": typeof types.WithdrawConsentDocument,
    "\n  query Given {\n    viewer {\n      inbox {\n        given {\n          ...ConsentParts\n        }\n      }\n    }\n  }\n": typeof types.GivenDocument,
    "\n  mutation RecordAnswer($input: RecordAnswerInput!) {\n    recordAnswer(input: $input) {\n      ...ConsentParts\n    }\n  }\n": typeof types.RecordAnswerDocument,
    "\n  mutation InvalidateConsent($input: InvalidateConsentInput!) {\n    invalidateConsent(input: $input) {\n      ...ConsentParts\n    }\n  }\n": typeof types.InvalidateConsentDocument,
    "\n  query PreviewConsent($consentId: ID!) {\n    previewConsent(consentId: $consentId) {\n      participantId\n      name\n      otherName\n      tells\n      meets\n      people\n      earlierMessages\n    }\n  }\n": typeof types.PreviewConsentDocument,
    "\n  fragment GroundParts on Ground {\n    id\n    childId\n    childName\n    tieId\n    fromId\n    fromName\n    toId\n    toName\n    kind\n    scopes\n    aboutPerson {\n      id\n      name\n    }\n    state\n    article\n    weighing\n    answersRefusal\n    openedAt\n    openedByName\n    countersignedAt\n    countersignedByName\n    endsAt\n    endedAt\n    mayCountersign\n    mayEnd\n  }\n": typeof types.GroundPartsFragmentDoc,
    "\n  query Refusals($fromId: ID!, $toId: ID!, $aboutPersonId: ID) {\n    refusals(fromId: $fromId, toId: $toId, aboutPersonId: $aboutPersonId) {\n      scopes\n      state\n      at\n      purpose\n    }\n  }\n": typeof types.RefusalsDocument,
    "\n  mutation OpenGround($input: OpenGroundInput!) {\n    openGround(input: $input) {\n      ...GroundParts\n    }\n  }\n": typeof types.OpenGroundDocument,
    "\n  mutation CountersignGround($groundId: ID!) {\n    countersignGround(groundId: $groundId) {\n      ...GroundParts\n    }\n  }\n": typeof types.CountersignGroundDocument,
    "\n  mutation EndGround($groundId: ID!) {\n    endGround(groundId: $groundId) {\n      ...GroundParts\n    }\n  }\n": typeof types.EndGroundDocument,
    "\n  fragment HandoverParts on Handover {\n    id\n    childName\n    fromName\n    toName\n    state\n    offeredByName\n    lapsesAt\n    endedAt\n    mayAnswer\n    mayRevoke\n  }\n": typeof types.HandoverPartsFragmentDoc,
    "\n  mutation OfferCoordination($participantId: ID!) {\n    offerCoordination(participantId: $participantId) {\n      ...HandoverParts\n    }\n  }\n": typeof types.OfferCoordinationDocument,
    "\n  mutation AcceptCoordination($handoverId: ID!) {\n    acceptCoordination(handoverId: $handoverId) {\n      ...HandoverParts\n    }\n  }\n": typeof types.AcceptCoordinationDocument,
    "\n  mutation DeclineCoordination($handoverId: ID!) {\n    declineCoordination(handoverId: $handoverId) {\n      ...HandoverParts\n    }\n  }\n": typeof types.DeclineCoordinationDocument,
    "\n  mutation RevokeCoordinationOffer($handoverId: ID!) {\n    revokeCoordinationOffer(handoverId: $handoverId) {\n      ...HandoverParts\n    }\n  }\n": typeof types.RevokeCoordinationOfferDocument,
    "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      ...MessageParts\n    }\n  }\n": typeof types.SendMessageDocument,
    "\n  query Reach($fromId: ID!, $scope: Scope!, $aboutPersonId: ID) {\n    reach(fromId: $fromId, scope: $scope, aboutPersonId: $aboutPersonId) {\n      participantId\n      name\n      kind\n      reachability\n      people\n    }\n  }\n": typeof types.ReachDocument,
    "\n  fragment MessageParts on Message {\n    id\n    childId\n    fromId\n    fromName\n    authorName\n    receivers {\n      participantId\n      name\n    }\n    scope\n    aboutPerson {\n      id\n      name\n    }\n    body\n    sentAt\n    retractedAt\n    mine\n    read\n    mayRetract\n    withheldFrom {\n      name\n      until\n    }\n    mayWithhold\n  }\n": typeof types.MessagePartsFragmentDoc,
    "\n  query Messages($childId: ID!, $first: Int!, $after: String) {\n    messages(childId: $childId, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...MessageParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MessagesDocument,
    "\n  mutation MarkRead($messageIds: [ID!]!) {\n    markRead(messageIds: $messageIds)\n  }\n": typeof types.MarkReadDocument,
    "\n  mutation RetractMessage($messageId: ID!) {\n    retractMessage(messageId: $messageId) {\n      ...MessageParts\n    }\n  }\n": typeof types.RetractMessageDocument,
    "\n  query Told {\n    viewer {\n      inbox {\n        told {\n          ...MessageParts\n        }\n      }\n    }\n  }\n": typeof types.ToldDocument,
    "\n  fragment NetworkParts on Network {\n    at\n    child {\n      id\n      firstName\n      age\n    }\n    seats {\n      role\n      participantId\n      participantName\n      coordinates\n    }\n    participants {\n      ...ParticipantParts\n    }\n    ties {\n      ...TieParts\n    }\n    handover {\n      ...HandoverParts\n    }\n  }\n": typeof types.NetworkPartsFragmentDoc,
    "\n  fragment ParticipantParts on Participant {\n    id\n    kind\n    name\n    since\n    until\n    coordinator\n    confidential\n    addedByFamily\n    mine\n    servesMe\n    away\n    people {\n      id\n      personName\n      function\n      since\n      until\n      substituteFor\n      awayFrom\n      awayUntil\n      me\n    }\n  }\n": typeof types.ParticipantPartsFragmentDoc,
    "\n  fragment TieParts on Tie {\n    id\n    aId\n    bId\n    state\n    since\n    openings {\n      fromId\n      toId\n      scopes\n      aboutPerson {\n        id\n        name\n      }\n      ground\n      until\n      consentId\n      groundId\n    }\n    consents {\n      ...ConsentParts\n    }\n    grounds {\n      ...GroundParts\n    }\n    liveliness\n    lastMessageAt\n  }\n": typeof types.TiePartsFragmentDoc,
    "\n  query Network($childId: ID!) {\n    network(childId: $childId) {\n      ...NetworkParts\n    }\n  }\n": typeof types.NetworkDocument,
    "\n  subscription NetworkChanged($childId: ID!, $after: String) {\n    networkChanged(childId: $childId, after: $after) {\n      cursor\n      network {\n        ...NetworkParts\n      }\n      messages {\n        ...MessageParts\n      }\n      retracted {\n        ...MessageParts\n      }\n    }\n  }\n": typeof types.NetworkChangedDocument,
    "\n  query Employees($participantId: ID!) {\n    employees(participantId: $participantId) {\n      personId\n      name\n      function\n    }\n  }\n": typeof types.EmployeesDocument,
    "\n  query Organisations($search: String!) {\n    organisations(search: $search, first: 20) {\n      id\n      name\n      kind\n    }\n  }\n": typeof types.OrganisationsDocument,
    "\n  query Staff($organisationId: ID!) {\n    staff(organisationId: $organisationId) {\n      personId\n      name\n      function\n    }\n  }\n": typeof types.StaffDocument,
    "\n  mutation Assign($input: AssignInput!) {\n    assign(input: $input) {\n      ...ParticipantParts\n    }\n  }\n": typeof types.AssignDocument,
    "\n  mutation EndAssignment($assignmentId: ID!) {\n    endAssignment(assignmentId: $assignmentId) {\n      ...ParticipantParts\n    }\n  }\n": typeof types.EndAssignmentDocument,
    "\n  mutation AddInformal($input: AddInformalInput!) {\n    addInformal(input: $input) {\n      ...ParticipantParts\n    }\n  }\n": typeof types.AddInformalDocument,
    "\n  mutation RecordAbsence($input: RecordAbsenceInput!) {\n    recordAbsence(input: $input) {\n      ...ParticipantParts\n    }\n  }\n": typeof types.RecordAbsenceDocument,
    "\n  mutation EndAbsence($assignmentId: ID!) {\n    endAbsence(assignmentId: $assignmentId) {\n      ...ParticipantParts\n    }\n  }\n": typeof types.EndAbsenceDocument,
    "\n  mutation EndParticipant($participantId: ID!) {\n    endParticipant(participantId: $participantId) {\n      ...ParticipantParts\n    }\n  }\n": typeof types.EndParticipantDocument,
    "\n  mutation InviteParticipant($input: InviteParticipantInput!) {\n    inviteParticipant(input: $input) {\n      ...ParticipantParts\n    }\n  }\n": typeof types.InviteParticipantDocument,
    "\n  mutation MakeTie($input: TieInput!) {\n    tie(input: $input) {\n      ...TieParts\n    }\n  }\n": typeof types.MakeTieDocument,
    "\n  mutation OpenNetwork($input: OpenNetworkInput!) {\n    openNetwork(input: $input) {\n      id\n      firstName\n      age\n    }\n  }\n": typeof types.OpenNetworkDocument,
    "\n  fragment NoticeParts on Notice {\n    id\n    kind\n    childId\n    childName\n    at\n    readAt\n    consent {\n      ...ConsentParts\n    }\n    ground {\n      id\n      tieId\n      fromName\n      toName\n      aboutPerson {\n        id\n        name\n      }\n      scopes\n      endsAt\n      state\n    }\n  }\n": typeof types.NoticePartsFragmentDoc,
    "\n  query Notices {\n    viewer {\n      inbox {\n        notices {\n          ...NoticeParts\n        }\n      }\n    }\n  }\n": typeof types.NoticesDocument,
    "\n  mutation MarkNoticeRead($noticeId: ID!) {\n    markNoticeRead(noticeId: $noticeId) {\n      id\n      readAt\n    }\n  }\n": typeof types.MarkNoticeReadDocument,
    "\n  fragment EmploymentParts on Employment {\n    id\n    personName\n    function\n    since\n    until\n    me\n  }\n": typeof types.EmploymentPartsFragmentDoc,
    "\n  fragment AdministrationParts on Administration {\n    id\n    personName\n    since\n    me\n  }\n": typeof types.AdministrationPartsFragmentDoc,
    "\n  query Administers {\n    viewer {\n      administers {\n        id\n        name\n        kind\n      }\n      administersHub\n    }\n  }\n": typeof types.AdministersDocument,
    "\n  query Employments($organisationId: ID!, $search: String!) {\n    employments(organisationId: $organisationId, search: $search, first: 100) {\n      ...EmploymentParts\n    }\n  }\n": typeof types.EmploymentsDocument,
    "\n  mutation AddEmployee($input: AddEmployeeInput!) {\n    addEmployee(input: $input) {\n      ...EmploymentParts\n    }\n  }\n": typeof types.AddEmployeeDocument,
    "\n  mutation EndEmployment($employmentId: ID!) {\n    endEmployment(employmentId: $employmentId) {\n      id\n      until\n    }\n  }\n": typeof types.EndEmploymentDocument,
    "\n  query AdministeredOrganisations($search: String!) {\n    administeredOrganisations(search: $search, first: 100) {\n      organisation {\n        id\n        name\n        kind\n      }\n      administrators {\n        ...AdministrationParts\n      }\n    }\n  }\n": typeof types.AdministeredOrganisationsDocument,
    "\n  query HubAdministrators {\n    hubAdministrators {\n      ...AdministrationParts\n    }\n  }\n": typeof types.HubAdministratorsDocument,
    "\n  mutation AddOrganisation($input: AddOrganisationInput!) {\n    addOrganisation(input: $input) {\n      id\n      name\n      kind\n    }\n  }\n": typeof types.AddOrganisationDocument,
    "\n  mutation AppointAdministrator($input: AppointAdministratorInput!) {\n    appointAdministrator(input: $input) {\n      ...AdministrationParts\n    }\n  }\n": typeof types.AppointAdministratorDocument,
    "\n  mutation EndAdministration($administrationId: ID!) {\n    endAdministration(administrationId: $administrationId) {\n      id\n    }\n  }\n": typeof types.EndAdministrationDocument,
    "\n  query AdministrativeActs($organisationId: ID) {\n    administrativeActs(organisationId: $organisationId, first: 30) {\n      at\n      act\n      byName\n      personName\n      organisationName\n    }\n  }\n": typeof types.AdministrativeActsDocument,
    "\n  fragment WithholdingParts on Withholding {\n    id\n    childId\n    childName\n    participantId\n    participantName\n    fromName\n    what\n    reason\n    state\n    proposedAt\n    proposedByName\n    countersignedAt\n    countersignedByName\n    endsAt\n    endedAt\n    endedByName\n    mayCountersign\n    mayEnd\n  }\n": typeof types.WithholdingPartsFragmentDoc,
    "\n  query Withholdings($participantId: ID!) {\n    withholdings(participantId: $participantId) {\n      ...WithholdingParts\n    }\n  }\n": typeof types.WithholdingsDocument,
    "\n  mutation Withhold($input: WithholdInput!) {\n    withhold(input: $input) {\n      ...WithholdingParts\n    }\n  }\n": typeof types.WithholdDocument,
    "\n  mutation CountersignWithholding($withholdingId: ID!) {\n    countersignWithholding(withholdingId: $withholdingId) {\n      ...WithholdingParts\n    }\n  }\n": typeof types.CountersignWithholdingDocument,
    "\n  mutation EndWithholding($withholdingId: ID!) {\n    endWithholding(withholdingId: $withholdingId) {\n      ...WithholdingParts\n    }\n  }\n": typeof types.EndWithholdingDocument,
    "\n  mutation WithholdMessage($messageId: ID!, $withheldUnder: ID!) {\n    withholdMessage(messageId: $messageId, withheldUnder: $withheldUnder) {\n      ...MessageParts\n    }\n  }\n": typeof types.WithholdMessageDocument,
};
const documents: Documents = {
    "\n  query AccessDays($childId: ID!, $othersOnly: Boolean!, $first: Int!, $after: String) {\n    accessDays(childId: $childId, othersOnly: $othersOnly, first: $first, after: $after) {\n      edges {\n        node {\n          day\n          people {\n            firstAt\n            personName\n            participantName\n            participantKind\n            outcome\n            ground\n            me\n            looked\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.AccessDaysDocument,
    "\n  mutation AllowGuardian($input: AllowGuardianInput!) {\n    allowGuardian(input: $input) {\n      personId\n      name\n      authority\n      allowed\n      allowedUntil\n      me\n    }\n  }\n": types.AllowGuardianDocument,
    "\n  mutation EndAllowance($childId: ID!, $personId: ID!) {\n    endAllowance(childId: $childId, personId: $personId) {\n      personId\n      name\n      authority\n      allowed\n      allowedUntil\n      me\n    }\n  }\n": types.EndAllowanceDocument,
    "\n  query Viewer {\n    viewer {\n      person {\n        id\n        name\n      }\n      organisations {\n        id\n        name\n        kind\n      }\n      administers {\n        id\n      }\n      administersHub\n      inbox {\n        ...InboxParts\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  fragment InboxParts on Inbox {\n    requests {\n      ...ConsentParts\n    }\n    given {\n      id\n    }\n    told {\n      id\n    }\n    notices {\n      id\n      readAt\n    }\n    unread {\n      childId\n      childName\n      count\n    }\n  }\n": types.InboxPartsFragmentDoc,
    "\n  subscription InboxChanged($after: String) {\n    inboxChanged(after: $after) {\n      cursor\n      moved\n      inbox {\n        ...InboxParts\n      }\n    }\n  }\n": types.InboxChangedDocument,
    "\n  fragment FactParts on FactChange {\n    id\n    childId\n    what\n    state\n    personId\n    personName\n    day\n    source\n    writtenByName\n    writtenAt\n    countersignedByName\n    countersignedAt\n    mayCountersign\n    mayDrop\n  }\n": types.FactPartsFragmentDoc,
    "\n  query Authority($childId: ID!) {\n    guardians(childId: $childId) {\n      personId\n      name\n      authority\n      authorityFrom\n      authorityUntil\n      authoritySource\n      me\n    }\n    factChanges(childId: $childId) {\n      ...FactParts\n    }\n  }\n": types.AuthorityDocument,
    "\n  mutation RecordFact($input: RecordFactInput!) {\n    recordFact(input: $input) {\n      ...FactParts\n    }\n  }\n": types.RecordFactDocument,
    "\n  mutation CountersignFact($factChangeId: ID!) {\n    countersignFact(factChangeId: $factChangeId) {\n      ...FactParts\n    }\n  }\n": types.CountersignFactDocument,
    "\n  mutation DropFact($factChangeId: ID!) {\n    dropFact(factChangeId: $factChangeId) {\n      ...FactParts\n    }\n  }\n": types.DropFactDocument,
    "\n  query Children($after: String) {\n    children(first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          child {\n            id\n            firstName\n            age\n          }\n          seats {\n            role\n            participantId\n            participantName\n            coordinates\n          }\n          waiting\n          silentTies\n          away\n          unread\n          lastMessageAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ChildrenDocument,
    "\n  query Waiting {\n    viewer {\n      inbox {\n        countersignatures {\n          childId\n          childName\n          ground {\n            ...GroundParts\n          }\n          withholding {\n            ...WithholdingParts\n          }\n          factChange {\n            ...FactParts\n          }\n        }\n        offers {\n          id\n          childId\n          childName\n          fromName\n          toName\n          offeredByName\n          lapsesAt\n        }\n      }\n    }\n  }\n": types.WaitingDocument,
    "\n  query LatestConsentEnd($tieId: ID!, $aboutPersonId: ID, $startsAt: DateTime) {\n    latestConsentEnd(tieId: $tieId, aboutPersonId: $aboutPersonId, startsAt: $startsAt)\n  }\n": types.LatestConsentEndDocument,
    "\n  query Guardians($childId: ID!) {\n    guardians(childId: $childId) {\n      personId\n      name\n      authority\n      authorityFrom\n      authorityUntil\n      authoritySource\n      allowed\n      allowedUntil\n      me\n    }\n  }\n": types.GuardiansDocument,
    "\n  mutation RequestConsent($input: RequestConsentInput!) {\n    requestConsent(input: $input) {\n      ...ConsentParts\n    }\n  }\n": types.RequestConsentDocument,
    "\n  fragment ConsentParts on Consent {\n    id\n    childId\n    childName\n    tieId\n    fromId\n    fromName\n    toId\n    toName\n    askedByName\n    scopes\n    purpose\n    aboutPerson {\n      id\n      name\n    }\n    state\n    requestedAt\n    decidedAt\n    startsAt\n    endsAt\n    endedAt\n    signatures {\n      personName\n      me\n      act\n      as\n      at\n      how\n      document\n      answeredOn\n      recordedByName\n      recordedByParticipantName\n    }\n    mayAnswer\n    mayWithdraw\n    mayDispute\n    mayInvalidate\n    mayRecordAnswer\n    mayAskAgainAt\n    invalidation {\n      kind\n      reason\n      byPersonName\n      byParticipantName\n    }\n  }\n": types.ConsentPartsFragmentDoc,
    "\n  query Consents($childId: ID!, $after: String) {\n    consents(childId: $childId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ConsentParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ConsentsDocument,
    "\n  query Consent($id: ID!) {\n    consent(id: $id) {\n      ...ConsentParts\n    }\n  }\n": types.ConsentDocument,
    "\n  mutation AnswerConsent($input: AnswerConsentInput!) {\n    answerConsent(input: $input) {\n      ...ConsentParts\n    }\n  }\n": types.AnswerConsentDocument,
    "\n  mutation WithdrawConsent($consentId: ID!) {\n    withdrawConsent(consentId: $consentId) {\n      ...ConsentParts\n    }\n  }\n": types.WithdrawConsentDocument,
    "\n  query Given {\n    viewer {\n      inbox {\n        given {\n          ...ConsentParts\n        }\n      }\n    }\n  }\n": types.GivenDocument,
    "\n  mutation RecordAnswer($input: RecordAnswerInput!) {\n    recordAnswer(input: $input) {\n      ...ConsentParts\n    }\n  }\n": types.RecordAnswerDocument,
    "\n  mutation InvalidateConsent($input: InvalidateConsentInput!) {\n    invalidateConsent(input: $input) {\n      ...ConsentParts\n    }\n  }\n": types.InvalidateConsentDocument,
    "\n  query PreviewConsent($consentId: ID!) {\n    previewConsent(consentId: $consentId) {\n      participantId\n      name\n      otherName\n      tells\n      meets\n      people\n      earlierMessages\n    }\n  }\n": types.PreviewConsentDocument,
    "\n  fragment GroundParts on Ground {\n    id\n    childId\n    childName\n    tieId\n    fromId\n    fromName\n    toId\n    toName\n    kind\n    scopes\n    aboutPerson {\n      id\n      name\n    }\n    state\n    article\n    weighing\n    answersRefusal\n    openedAt\n    openedByName\n    countersignedAt\n    countersignedByName\n    endsAt\n    endedAt\n    mayCountersign\n    mayEnd\n  }\n": types.GroundPartsFragmentDoc,
    "\n  query Refusals($fromId: ID!, $toId: ID!, $aboutPersonId: ID) {\n    refusals(fromId: $fromId, toId: $toId, aboutPersonId: $aboutPersonId) {\n      scopes\n      state\n      at\n      purpose\n    }\n  }\n": types.RefusalsDocument,
    "\n  mutation OpenGround($input: OpenGroundInput!) {\n    openGround(input: $input) {\n      ...GroundParts\n    }\n  }\n": types.OpenGroundDocument,
    "\n  mutation CountersignGround($groundId: ID!) {\n    countersignGround(groundId: $groundId) {\n      ...GroundParts\n    }\n  }\n": types.CountersignGroundDocument,
    "\n  mutation EndGround($groundId: ID!) {\n    endGround(groundId: $groundId) {\n      ...GroundParts\n    }\n  }\n": types.EndGroundDocument,
    "\n  fragment HandoverParts on Handover {\n    id\n    childName\n    fromName\n    toName\n    state\n    offeredByName\n    lapsesAt\n    endedAt\n    mayAnswer\n    mayRevoke\n  }\n": types.HandoverPartsFragmentDoc,
    "\n  mutation OfferCoordination($participantId: ID!) {\n    offerCoordination(participantId: $participantId) {\n      ...HandoverParts\n    }\n  }\n": types.OfferCoordinationDocument,
    "\n  mutation AcceptCoordination($handoverId: ID!) {\n    acceptCoordination(handoverId: $handoverId) {\n      ...HandoverParts\n    }\n  }\n": types.AcceptCoordinationDocument,
    "\n  mutation DeclineCoordination($handoverId: ID!) {\n    declineCoordination(handoverId: $handoverId) {\n      ...HandoverParts\n    }\n  }\n": types.DeclineCoordinationDocument,
    "\n  mutation RevokeCoordinationOffer($handoverId: ID!) {\n    revokeCoordinationOffer(handoverId: $handoverId) {\n      ...HandoverParts\n    }\n  }\n": types.RevokeCoordinationOfferDocument,
    "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      ...MessageParts\n    }\n  }\n": types.SendMessageDocument,
    "\n  query Reach($fromId: ID!, $scope: Scope!, $aboutPersonId: ID) {\n    reach(fromId: $fromId, scope: $scope, aboutPersonId: $aboutPersonId) {\n      participantId\n      name\n      kind\n      reachability\n      people\n    }\n  }\n": types.ReachDocument,
    "\n  fragment MessageParts on Message {\n    id\n    childId\n    fromId\n    fromName\n    authorName\n    receivers {\n      participantId\n      name\n    }\n    scope\n    aboutPerson {\n      id\n      name\n    }\n    body\n    sentAt\n    retractedAt\n    mine\n    read\n    mayRetract\n    withheldFrom {\n      name\n      until\n    }\n    mayWithhold\n  }\n": types.MessagePartsFragmentDoc,
    "\n  query Messages($childId: ID!, $first: Int!, $after: String) {\n    messages(childId: $childId, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...MessageParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MessagesDocument,
    "\n  mutation MarkRead($messageIds: [ID!]!) {\n    markRead(messageIds: $messageIds)\n  }\n": types.MarkReadDocument,
    "\n  mutation RetractMessage($messageId: ID!) {\n    retractMessage(messageId: $messageId) {\n      ...MessageParts\n    }\n  }\n": types.RetractMessageDocument,
    "\n  query Told {\n    viewer {\n      inbox {\n        told {\n          ...MessageParts\n        }\n      }\n    }\n  }\n": types.ToldDocument,
    "\n  fragment NetworkParts on Network {\n    at\n    child {\n      id\n      firstName\n      age\n    }\n    seats {\n      role\n      participantId\n      participantName\n      coordinates\n    }\n    participants {\n      ...ParticipantParts\n    }\n    ties {\n      ...TieParts\n    }\n    handover {\n      ...HandoverParts\n    }\n  }\n": types.NetworkPartsFragmentDoc,
    "\n  fragment ParticipantParts on Participant {\n    id\n    kind\n    name\n    since\n    until\n    coordinator\n    confidential\n    addedByFamily\n    mine\n    servesMe\n    away\n    people {\n      id\n      personName\n      function\n      since\n      until\n      substituteFor\n      awayFrom\n      awayUntil\n      me\n    }\n  }\n": types.ParticipantPartsFragmentDoc,
    "\n  fragment TieParts on Tie {\n    id\n    aId\n    bId\n    state\n    since\n    openings {\n      fromId\n      toId\n      scopes\n      aboutPerson {\n        id\n        name\n      }\n      ground\n      until\n      consentId\n      groundId\n    }\n    consents {\n      ...ConsentParts\n    }\n    grounds {\n      ...GroundParts\n    }\n    liveliness\n    lastMessageAt\n  }\n": types.TiePartsFragmentDoc,
    "\n  query Network($childId: ID!) {\n    network(childId: $childId) {\n      ...NetworkParts\n    }\n  }\n": types.NetworkDocument,
    "\n  subscription NetworkChanged($childId: ID!, $after: String) {\n    networkChanged(childId: $childId, after: $after) {\n      cursor\n      network {\n        ...NetworkParts\n      }\n      messages {\n        ...MessageParts\n      }\n      retracted {\n        ...MessageParts\n      }\n    }\n  }\n": types.NetworkChangedDocument,
    "\n  query Employees($participantId: ID!) {\n    employees(participantId: $participantId) {\n      personId\n      name\n      function\n    }\n  }\n": types.EmployeesDocument,
    "\n  query Organisations($search: String!) {\n    organisations(search: $search, first: 20) {\n      id\n      name\n      kind\n    }\n  }\n": types.OrganisationsDocument,
    "\n  query Staff($organisationId: ID!) {\n    staff(organisationId: $organisationId) {\n      personId\n      name\n      function\n    }\n  }\n": types.StaffDocument,
    "\n  mutation Assign($input: AssignInput!) {\n    assign(input: $input) {\n      ...ParticipantParts\n    }\n  }\n": types.AssignDocument,
    "\n  mutation EndAssignment($assignmentId: ID!) {\n    endAssignment(assignmentId: $assignmentId) {\n      ...ParticipantParts\n    }\n  }\n": types.EndAssignmentDocument,
    "\n  mutation AddInformal($input: AddInformalInput!) {\n    addInformal(input: $input) {\n      ...ParticipantParts\n    }\n  }\n": types.AddInformalDocument,
    "\n  mutation RecordAbsence($input: RecordAbsenceInput!) {\n    recordAbsence(input: $input) {\n      ...ParticipantParts\n    }\n  }\n": types.RecordAbsenceDocument,
    "\n  mutation EndAbsence($assignmentId: ID!) {\n    endAbsence(assignmentId: $assignmentId) {\n      ...ParticipantParts\n    }\n  }\n": types.EndAbsenceDocument,
    "\n  mutation EndParticipant($participantId: ID!) {\n    endParticipant(participantId: $participantId) {\n      ...ParticipantParts\n    }\n  }\n": types.EndParticipantDocument,
    "\n  mutation InviteParticipant($input: InviteParticipantInput!) {\n    inviteParticipant(input: $input) {\n      ...ParticipantParts\n    }\n  }\n": types.InviteParticipantDocument,
    "\n  mutation MakeTie($input: TieInput!) {\n    tie(input: $input) {\n      ...TieParts\n    }\n  }\n": types.MakeTieDocument,
    "\n  mutation OpenNetwork($input: OpenNetworkInput!) {\n    openNetwork(input: $input) {\n      id\n      firstName\n      age\n    }\n  }\n": types.OpenNetworkDocument,
    "\n  fragment NoticeParts on Notice {\n    id\n    kind\n    childId\n    childName\n    at\n    readAt\n    consent {\n      ...ConsentParts\n    }\n    ground {\n      id\n      tieId\n      fromName\n      toName\n      aboutPerson {\n        id\n        name\n      }\n      scopes\n      endsAt\n      state\n    }\n  }\n": types.NoticePartsFragmentDoc,
    "\n  query Notices {\n    viewer {\n      inbox {\n        notices {\n          ...NoticeParts\n        }\n      }\n    }\n  }\n": types.NoticesDocument,
    "\n  mutation MarkNoticeRead($noticeId: ID!) {\n    markNoticeRead(noticeId: $noticeId) {\n      id\n      readAt\n    }\n  }\n": types.MarkNoticeReadDocument,
    "\n  fragment EmploymentParts on Employment {\n    id\n    personName\n    function\n    since\n    until\n    me\n  }\n": types.EmploymentPartsFragmentDoc,
    "\n  fragment AdministrationParts on Administration {\n    id\n    personName\n    since\n    me\n  }\n": types.AdministrationPartsFragmentDoc,
    "\n  query Administers {\n    viewer {\n      administers {\n        id\n        name\n        kind\n      }\n      administersHub\n    }\n  }\n": types.AdministersDocument,
    "\n  query Employments($organisationId: ID!, $search: String!) {\n    employments(organisationId: $organisationId, search: $search, first: 100) {\n      ...EmploymentParts\n    }\n  }\n": types.EmploymentsDocument,
    "\n  mutation AddEmployee($input: AddEmployeeInput!) {\n    addEmployee(input: $input) {\n      ...EmploymentParts\n    }\n  }\n": types.AddEmployeeDocument,
    "\n  mutation EndEmployment($employmentId: ID!) {\n    endEmployment(employmentId: $employmentId) {\n      id\n      until\n    }\n  }\n": types.EndEmploymentDocument,
    "\n  query AdministeredOrganisations($search: String!) {\n    administeredOrganisations(search: $search, first: 100) {\n      organisation {\n        id\n        name\n        kind\n      }\n      administrators {\n        ...AdministrationParts\n      }\n    }\n  }\n": types.AdministeredOrganisationsDocument,
    "\n  query HubAdministrators {\n    hubAdministrators {\n      ...AdministrationParts\n    }\n  }\n": types.HubAdministratorsDocument,
    "\n  mutation AddOrganisation($input: AddOrganisationInput!) {\n    addOrganisation(input: $input) {\n      id\n      name\n      kind\n    }\n  }\n": types.AddOrganisationDocument,
    "\n  mutation AppointAdministrator($input: AppointAdministratorInput!) {\n    appointAdministrator(input: $input) {\n      ...AdministrationParts\n    }\n  }\n": types.AppointAdministratorDocument,
    "\n  mutation EndAdministration($administrationId: ID!) {\n    endAdministration(administrationId: $administrationId) {\n      id\n    }\n  }\n": types.EndAdministrationDocument,
    "\n  query AdministrativeActs($organisationId: ID) {\n    administrativeActs(organisationId: $organisationId, first: 30) {\n      at\n      act\n      byName\n      personName\n      organisationName\n    }\n  }\n": types.AdministrativeActsDocument,
    "\n  fragment WithholdingParts on Withholding {\n    id\n    childId\n    childName\n    participantId\n    participantName\n    fromName\n    what\n    reason\n    state\n    proposedAt\n    proposedByName\n    countersignedAt\n    countersignedByName\n    endsAt\n    endedAt\n    endedByName\n    mayCountersign\n    mayEnd\n  }\n": types.WithholdingPartsFragmentDoc,
    "\n  query Withholdings($participantId: ID!) {\n    withholdings(participantId: $participantId) {\n      ...WithholdingParts\n    }\n  }\n": types.WithholdingsDocument,
    "\n  mutation Withhold($input: WithholdInput!) {\n    withhold(input: $input) {\n      ...WithholdingParts\n    }\n  }\n": types.WithholdDocument,
    "\n  mutation CountersignWithholding($withholdingId: ID!) {\n    countersignWithholding(withholdingId: $withholdingId) {\n      ...WithholdingParts\n    }\n  }\n": types.CountersignWithholdingDocument,
    "\n  mutation EndWithholding($withholdingId: ID!) {\n    endWithholding(withholdingId: $withholdingId) {\n      ...WithholdingParts\n    }\n  }\n": types.EndWithholdingDocument,
    "\n  mutation WithholdMessage($messageId: ID!, $withheldUnder: ID!) {\n    withholdMessage(messageId: $messageId, withheldUnder: $withheldUnder) {\n      ...MessageParts\n    }\n  }\n": types.WithholdMessageDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessDays($childId: ID!, $othersOnly: Boolean!, $first: Int!, $after: String) {\n    accessDays(childId: $childId, othersOnly: $othersOnly, first: $first, after: $after) {\n      edges {\n        node {\n          day\n          people {\n            firstAt\n            personName\n            participantName\n            participantKind\n            outcome\n            ground\n            me\n            looked\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccessDays($childId: ID!, $othersOnly: Boolean!, $first: Int!, $after: String) {\n    accessDays(childId: $childId, othersOnly: $othersOnly, first: $first, after: $after) {\n      edges {\n        node {\n          day\n          people {\n            firstAt\n            personName\n            participantName\n            participantKind\n            outcome\n            ground\n            me\n            looked\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AllowGuardian($input: AllowGuardianInput!) {\n    allowGuardian(input: $input) {\n      personId\n      name\n      authority\n      allowed\n      allowedUntil\n      me\n    }\n  }\n"): (typeof documents)["\n  mutation AllowGuardian($input: AllowGuardianInput!) {\n    allowGuardian(input: $input) {\n      personId\n      name\n      authority\n      allowed\n      allowedUntil\n      me\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndAllowance($childId: ID!, $personId: ID!) {\n    endAllowance(childId: $childId, personId: $personId) {\n      personId\n      name\n      authority\n      allowed\n      allowedUntil\n      me\n    }\n  }\n"): (typeof documents)["\n  mutation EndAllowance($childId: ID!, $personId: ID!) {\n    endAllowance(childId: $childId, personId: $personId) {\n      personId\n      name\n      authority\n      allowed\n      allowedUntil\n      me\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      person {\n        id\n        name\n      }\n      organisations {\n        id\n        name\n        kind\n      }\n      administers {\n        id\n      }\n      administersHub\n      inbox {\n        ...InboxParts\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      person {\n        id\n        name\n      }\n      organisations {\n        id\n        name\n        kind\n      }\n      administers {\n        id\n      }\n      administersHub\n      inbox {\n        ...InboxParts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InboxParts on Inbox {\n    requests {\n      ...ConsentParts\n    }\n    given {\n      id\n    }\n    told {\n      id\n    }\n    notices {\n      id\n      readAt\n    }\n    unread {\n      childId\n      childName\n      count\n    }\n  }\n"): (typeof documents)["\n  fragment InboxParts on Inbox {\n    requests {\n      ...ConsentParts\n    }\n    given {\n      id\n    }\n    told {\n      id\n    }\n    notices {\n      id\n      readAt\n    }\n    unread {\n      childId\n      childName\n      count\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription InboxChanged($after: String) {\n    inboxChanged(after: $after) {\n      cursor\n      moved\n      inbox {\n        ...InboxParts\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription InboxChanged($after: String) {\n    inboxChanged(after: $after) {\n      cursor\n      moved\n      inbox {\n        ...InboxParts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FactParts on FactChange {\n    id\n    childId\n    what\n    state\n    personId\n    personName\n    day\n    source\n    writtenByName\n    writtenAt\n    countersignedByName\n    countersignedAt\n    mayCountersign\n    mayDrop\n  }\n"): (typeof documents)["\n  fragment FactParts on FactChange {\n    id\n    childId\n    what\n    state\n    personId\n    personName\n    day\n    source\n    writtenByName\n    writtenAt\n    countersignedByName\n    countersignedAt\n    mayCountersign\n    mayDrop\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Authority($childId: ID!) {\n    guardians(childId: $childId) {\n      personId\n      name\n      authority\n      authorityFrom\n      authorityUntil\n      authoritySource\n      me\n    }\n    factChanges(childId: $childId) {\n      ...FactParts\n    }\n  }\n"): (typeof documents)["\n  query Authority($childId: ID!) {\n    guardians(childId: $childId) {\n      personId\n      name\n      authority\n      authorityFrom\n      authorityUntil\n      authoritySource\n      me\n    }\n    factChanges(childId: $childId) {\n      ...FactParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordFact($input: RecordFactInput!) {\n    recordFact(input: $input) {\n      ...FactParts\n    }\n  }\n"): (typeof documents)["\n  mutation RecordFact($input: RecordFactInput!) {\n    recordFact(input: $input) {\n      ...FactParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CountersignFact($factChangeId: ID!) {\n    countersignFact(factChangeId: $factChangeId) {\n      ...FactParts\n    }\n  }\n"): (typeof documents)["\n  mutation CountersignFact($factChangeId: ID!) {\n    countersignFact(factChangeId: $factChangeId) {\n      ...FactParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DropFact($factChangeId: ID!) {\n    dropFact(factChangeId: $factChangeId) {\n      ...FactParts\n    }\n  }\n"): (typeof documents)["\n  mutation DropFact($factChangeId: ID!) {\n    dropFact(factChangeId: $factChangeId) {\n      ...FactParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Children($after: String) {\n    children(first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          child {\n            id\n            firstName\n            age\n          }\n          seats {\n            role\n            participantId\n            participantName\n            coordinates\n          }\n          waiting\n          silentTies\n          away\n          unread\n          lastMessageAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Children($after: String) {\n    children(first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          child {\n            id\n            firstName\n            age\n          }\n          seats {\n            role\n            participantId\n            participantName\n            coordinates\n          }\n          waiting\n          silentTies\n          away\n          unread\n          lastMessageAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Waiting {\n    viewer {\n      inbox {\n        countersignatures {\n          childId\n          childName\n          ground {\n            ...GroundParts\n          }\n          withholding {\n            ...WithholdingParts\n          }\n          factChange {\n            ...FactParts\n          }\n        }\n        offers {\n          id\n          childId\n          childName\n          fromName\n          toName\n          offeredByName\n          lapsesAt\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Waiting {\n    viewer {\n      inbox {\n        countersignatures {\n          childId\n          childName\n          ground {\n            ...GroundParts\n          }\n          withholding {\n            ...WithholdingParts\n          }\n          factChange {\n            ...FactParts\n          }\n        }\n        offers {\n          id\n          childId\n          childName\n          fromName\n          toName\n          offeredByName\n          lapsesAt\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LatestConsentEnd($tieId: ID!, $aboutPersonId: ID, $startsAt: DateTime) {\n    latestConsentEnd(tieId: $tieId, aboutPersonId: $aboutPersonId, startsAt: $startsAt)\n  }\n"): (typeof documents)["\n  query LatestConsentEnd($tieId: ID!, $aboutPersonId: ID, $startsAt: DateTime) {\n    latestConsentEnd(tieId: $tieId, aboutPersonId: $aboutPersonId, startsAt: $startsAt)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Guardians($childId: ID!) {\n    guardians(childId: $childId) {\n      personId\n      name\n      authority\n      authorityFrom\n      authorityUntil\n      authoritySource\n      allowed\n      allowedUntil\n      me\n    }\n  }\n"): (typeof documents)["\n  query Guardians($childId: ID!) {\n    guardians(childId: $childId) {\n      personId\n      name\n      authority\n      authorityFrom\n      authorityUntil\n      authoritySource\n      allowed\n      allowedUntil\n      me\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestConsent($input: RequestConsentInput!) {\n    requestConsent(input: $input) {\n      ...ConsentParts\n    }\n  }\n"): (typeof documents)["\n  mutation RequestConsent($input: RequestConsentInput!) {\n    requestConsent(input: $input) {\n      ...ConsentParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConsentParts on Consent {\n    id\n    childId\n    childName\n    tieId\n    fromId\n    fromName\n    toId\n    toName\n    askedByName\n    scopes\n    purpose\n    aboutPerson {\n      id\n      name\n    }\n    state\n    requestedAt\n    decidedAt\n    startsAt\n    endsAt\n    endedAt\n    signatures {\n      personName\n      me\n      act\n      as\n      at\n      how\n      document\n      answeredOn\n      recordedByName\n      recordedByParticipantName\n    }\n    mayAnswer\n    mayWithdraw\n    mayDispute\n    mayInvalidate\n    mayRecordAnswer\n    mayAskAgainAt\n    invalidation {\n      kind\n      reason\n      byPersonName\n      byParticipantName\n    }\n  }\n"): (typeof documents)["\n  fragment ConsentParts on Consent {\n    id\n    childId\n    childName\n    tieId\n    fromId\n    fromName\n    toId\n    toName\n    askedByName\n    scopes\n    purpose\n    aboutPerson {\n      id\n      name\n    }\n    state\n    requestedAt\n    decidedAt\n    startsAt\n    endsAt\n    endedAt\n    signatures {\n      personName\n      me\n      act\n      as\n      at\n      how\n      document\n      answeredOn\n      recordedByName\n      recordedByParticipantName\n    }\n    mayAnswer\n    mayWithdraw\n    mayDispute\n    mayInvalidate\n    mayRecordAnswer\n    mayAskAgainAt\n    invalidation {\n      kind\n      reason\n      byPersonName\n      byParticipantName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Consents($childId: ID!, $after: String) {\n    consents(childId: $childId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ConsentParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Consents($childId: ID!, $after: String) {\n    consents(childId: $childId, first: 50, after: $after) {\n      edges {\n        cursor\n        node {\n          ...ConsentParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Consent($id: ID!) {\n    consent(id: $id) {\n      ...ConsentParts\n    }\n  }\n"): (typeof documents)["\n  query Consent($id: ID!) {\n    consent(id: $id) {\n      ...ConsentParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerConsent($input: AnswerConsentInput!) {\n    answerConsent(input: $input) {\n      ...ConsentParts\n    }\n  }\n"): (typeof documents)["\n  mutation AnswerConsent($input: AnswerConsentInput!) {\n    answerConsent(input: $input) {\n      ...ConsentParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawConsent($consentId: ID!) {\n    withdrawConsent(consentId: $consentId) {\n      ...ConsentParts\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawConsent($consentId: ID!) {\n    withdrawConsent(consentId: $consentId) {\n      ...ConsentParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Given {\n    viewer {\n      inbox {\n        given {\n          ...ConsentParts\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Given {\n    viewer {\n      inbox {\n        given {\n          ...ConsentParts\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordAnswer($input: RecordAnswerInput!) {\n    recordAnswer(input: $input) {\n      ...ConsentParts\n    }\n  }\n"): (typeof documents)["\n  mutation RecordAnswer($input: RecordAnswerInput!) {\n    recordAnswer(input: $input) {\n      ...ConsentParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InvalidateConsent($input: InvalidateConsentInput!) {\n    invalidateConsent(input: $input) {\n      ...ConsentParts\n    }\n  }\n"): (typeof documents)["\n  mutation InvalidateConsent($input: InvalidateConsentInput!) {\n    invalidateConsent(input: $input) {\n      ...ConsentParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewConsent($consentId: ID!) {\n    previewConsent(consentId: $consentId) {\n      participantId\n      name\n      otherName\n      tells\n      meets\n      people\n      earlierMessages\n    }\n  }\n"): (typeof documents)["\n  query PreviewConsent($consentId: ID!) {\n    previewConsent(consentId: $consentId) {\n      participantId\n      name\n      otherName\n      tells\n      meets\n      people\n      earlierMessages\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GroundParts on Ground {\n    id\n    childId\n    childName\n    tieId\n    fromId\n    fromName\n    toId\n    toName\n    kind\n    scopes\n    aboutPerson {\n      id\n      name\n    }\n    state\n    article\n    weighing\n    answersRefusal\n    openedAt\n    openedByName\n    countersignedAt\n    countersignedByName\n    endsAt\n    endedAt\n    mayCountersign\n    mayEnd\n  }\n"): (typeof documents)["\n  fragment GroundParts on Ground {\n    id\n    childId\n    childName\n    tieId\n    fromId\n    fromName\n    toId\n    toName\n    kind\n    scopes\n    aboutPerson {\n      id\n      name\n    }\n    state\n    article\n    weighing\n    answersRefusal\n    openedAt\n    openedByName\n    countersignedAt\n    countersignedByName\n    endsAt\n    endedAt\n    mayCountersign\n    mayEnd\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Refusals($fromId: ID!, $toId: ID!, $aboutPersonId: ID) {\n    refusals(fromId: $fromId, toId: $toId, aboutPersonId: $aboutPersonId) {\n      scopes\n      state\n      at\n      purpose\n    }\n  }\n"): (typeof documents)["\n  query Refusals($fromId: ID!, $toId: ID!, $aboutPersonId: ID) {\n    refusals(fromId: $fromId, toId: $toId, aboutPersonId: $aboutPersonId) {\n      scopes\n      state\n      at\n      purpose\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenGround($input: OpenGroundInput!) {\n    openGround(input: $input) {\n      ...GroundParts\n    }\n  }\n"): (typeof documents)["\n  mutation OpenGround($input: OpenGroundInput!) {\n    openGround(input: $input) {\n      ...GroundParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CountersignGround($groundId: ID!) {\n    countersignGround(groundId: $groundId) {\n      ...GroundParts\n    }\n  }\n"): (typeof documents)["\n  mutation CountersignGround($groundId: ID!) {\n    countersignGround(groundId: $groundId) {\n      ...GroundParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndGround($groundId: ID!) {\n    endGround(groundId: $groundId) {\n      ...GroundParts\n    }\n  }\n"): (typeof documents)["\n  mutation EndGround($groundId: ID!) {\n    endGround(groundId: $groundId) {\n      ...GroundParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HandoverParts on Handover {\n    id\n    childName\n    fromName\n    toName\n    state\n    offeredByName\n    lapsesAt\n    endedAt\n    mayAnswer\n    mayRevoke\n  }\n"): (typeof documents)["\n  fragment HandoverParts on Handover {\n    id\n    childName\n    fromName\n    toName\n    state\n    offeredByName\n    lapsesAt\n    endedAt\n    mayAnswer\n    mayRevoke\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OfferCoordination($participantId: ID!) {\n    offerCoordination(participantId: $participantId) {\n      ...HandoverParts\n    }\n  }\n"): (typeof documents)["\n  mutation OfferCoordination($participantId: ID!) {\n    offerCoordination(participantId: $participantId) {\n      ...HandoverParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptCoordination($handoverId: ID!) {\n    acceptCoordination(handoverId: $handoverId) {\n      ...HandoverParts\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptCoordination($handoverId: ID!) {\n    acceptCoordination(handoverId: $handoverId) {\n      ...HandoverParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineCoordination($handoverId: ID!) {\n    declineCoordination(handoverId: $handoverId) {\n      ...HandoverParts\n    }\n  }\n"): (typeof documents)["\n  mutation DeclineCoordination($handoverId: ID!) {\n    declineCoordination(handoverId: $handoverId) {\n      ...HandoverParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeCoordinationOffer($handoverId: ID!) {\n    revokeCoordinationOffer(handoverId: $handoverId) {\n      ...HandoverParts\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeCoordinationOffer($handoverId: ID!) {\n    revokeCoordinationOffer(handoverId: $handoverId) {\n      ...HandoverParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      ...MessageParts\n    }\n  }\n"): (typeof documents)["\n  mutation SendMessage($input: SendMessageInput!) {\n    sendMessage(input: $input) {\n      ...MessageParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Reach($fromId: ID!, $scope: Scope!, $aboutPersonId: ID) {\n    reach(fromId: $fromId, scope: $scope, aboutPersonId: $aboutPersonId) {\n      participantId\n      name\n      kind\n      reachability\n      people\n    }\n  }\n"): (typeof documents)["\n  query Reach($fromId: ID!, $scope: Scope!, $aboutPersonId: ID) {\n    reach(fromId: $fromId, scope: $scope, aboutPersonId: $aboutPersonId) {\n      participantId\n      name\n      kind\n      reachability\n      people\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MessageParts on Message {\n    id\n    childId\n    fromId\n    fromName\n    authorName\n    receivers {\n      participantId\n      name\n    }\n    scope\n    aboutPerson {\n      id\n      name\n    }\n    body\n    sentAt\n    retractedAt\n    mine\n    read\n    mayRetract\n    withheldFrom {\n      name\n      until\n    }\n    mayWithhold\n  }\n"): (typeof documents)["\n  fragment MessageParts on Message {\n    id\n    childId\n    fromId\n    fromName\n    authorName\n    receivers {\n      participantId\n      name\n    }\n    scope\n    aboutPerson {\n      id\n      name\n    }\n    body\n    sentAt\n    retractedAt\n    mine\n    read\n    mayRetract\n    withheldFrom {\n      name\n      until\n    }\n    mayWithhold\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Messages($childId: ID!, $first: Int!, $after: String) {\n    messages(childId: $childId, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...MessageParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Messages($childId: ID!, $first: Int!, $after: String) {\n    messages(childId: $childId, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          ...MessageParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkRead($messageIds: [ID!]!) {\n    markRead(messageIds: $messageIds)\n  }\n"): (typeof documents)["\n  mutation MarkRead($messageIds: [ID!]!) {\n    markRead(messageIds: $messageIds)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetractMessage($messageId: ID!) {\n    retractMessage(messageId: $messageId) {\n      ...MessageParts\n    }\n  }\n"): (typeof documents)["\n  mutation RetractMessage($messageId: ID!) {\n    retractMessage(messageId: $messageId) {\n      ...MessageParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Told {\n    viewer {\n      inbox {\n        told {\n          ...MessageParts\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Told {\n    viewer {\n      inbox {\n        told {\n          ...MessageParts\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NetworkParts on Network {\n    at\n    child {\n      id\n      firstName\n      age\n    }\n    seats {\n      role\n      participantId\n      participantName\n      coordinates\n    }\n    participants {\n      ...ParticipantParts\n    }\n    ties {\n      ...TieParts\n    }\n    handover {\n      ...HandoverParts\n    }\n  }\n"): (typeof documents)["\n  fragment NetworkParts on Network {\n    at\n    child {\n      id\n      firstName\n      age\n    }\n    seats {\n      role\n      participantId\n      participantName\n      coordinates\n    }\n    participants {\n      ...ParticipantParts\n    }\n    ties {\n      ...TieParts\n    }\n    handover {\n      ...HandoverParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ParticipantParts on Participant {\n    id\n    kind\n    name\n    since\n    until\n    coordinator\n    confidential\n    addedByFamily\n    mine\n    servesMe\n    away\n    people {\n      id\n      personName\n      function\n      since\n      until\n      substituteFor\n      awayFrom\n      awayUntil\n      me\n    }\n  }\n"): (typeof documents)["\n  fragment ParticipantParts on Participant {\n    id\n    kind\n    name\n    since\n    until\n    coordinator\n    confidential\n    addedByFamily\n    mine\n    servesMe\n    away\n    people {\n      id\n      personName\n      function\n      since\n      until\n      substituteFor\n      awayFrom\n      awayUntil\n      me\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TieParts on Tie {\n    id\n    aId\n    bId\n    state\n    since\n    openings {\n      fromId\n      toId\n      scopes\n      aboutPerson {\n        id\n        name\n      }\n      ground\n      until\n      consentId\n      groundId\n    }\n    consents {\n      ...ConsentParts\n    }\n    grounds {\n      ...GroundParts\n    }\n    liveliness\n    lastMessageAt\n  }\n"): (typeof documents)["\n  fragment TieParts on Tie {\n    id\n    aId\n    bId\n    state\n    since\n    openings {\n      fromId\n      toId\n      scopes\n      aboutPerson {\n        id\n        name\n      }\n      ground\n      until\n      consentId\n      groundId\n    }\n    consents {\n      ...ConsentParts\n    }\n    grounds {\n      ...GroundParts\n    }\n    liveliness\n    lastMessageAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Network($childId: ID!) {\n    network(childId: $childId) {\n      ...NetworkParts\n    }\n  }\n"): (typeof documents)["\n  query Network($childId: ID!) {\n    network(childId: $childId) {\n      ...NetworkParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription NetworkChanged($childId: ID!, $after: String) {\n    networkChanged(childId: $childId, after: $after) {\n      cursor\n      network {\n        ...NetworkParts\n      }\n      messages {\n        ...MessageParts\n      }\n      retracted {\n        ...MessageParts\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription NetworkChanged($childId: ID!, $after: String) {\n    networkChanged(childId: $childId, after: $after) {\n      cursor\n      network {\n        ...NetworkParts\n      }\n      messages {\n        ...MessageParts\n      }\n      retracted {\n        ...MessageParts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Employees($participantId: ID!) {\n    employees(participantId: $participantId) {\n      personId\n      name\n      function\n    }\n  }\n"): (typeof documents)["\n  query Employees($participantId: ID!) {\n    employees(participantId: $participantId) {\n      personId\n      name\n      function\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Organisations($search: String!) {\n    organisations(search: $search, first: 20) {\n      id\n      name\n      kind\n    }\n  }\n"): (typeof documents)["\n  query Organisations($search: String!) {\n    organisations(search: $search, first: 20) {\n      id\n      name\n      kind\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Staff($organisationId: ID!) {\n    staff(organisationId: $organisationId) {\n      personId\n      name\n      function\n    }\n  }\n"): (typeof documents)["\n  query Staff($organisationId: ID!) {\n    staff(organisationId: $organisationId) {\n      personId\n      name\n      function\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Assign($input: AssignInput!) {\n    assign(input: $input) {\n      ...ParticipantParts\n    }\n  }\n"): (typeof documents)["\n  mutation Assign($input: AssignInput!) {\n    assign(input: $input) {\n      ...ParticipantParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndAssignment($assignmentId: ID!) {\n    endAssignment(assignmentId: $assignmentId) {\n      ...ParticipantParts\n    }\n  }\n"): (typeof documents)["\n  mutation EndAssignment($assignmentId: ID!) {\n    endAssignment(assignmentId: $assignmentId) {\n      ...ParticipantParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddInformal($input: AddInformalInput!) {\n    addInformal(input: $input) {\n      ...ParticipantParts\n    }\n  }\n"): (typeof documents)["\n  mutation AddInformal($input: AddInformalInput!) {\n    addInformal(input: $input) {\n      ...ParticipantParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordAbsence($input: RecordAbsenceInput!) {\n    recordAbsence(input: $input) {\n      ...ParticipantParts\n    }\n  }\n"): (typeof documents)["\n  mutation RecordAbsence($input: RecordAbsenceInput!) {\n    recordAbsence(input: $input) {\n      ...ParticipantParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndAbsence($assignmentId: ID!) {\n    endAbsence(assignmentId: $assignmentId) {\n      ...ParticipantParts\n    }\n  }\n"): (typeof documents)["\n  mutation EndAbsence($assignmentId: ID!) {\n    endAbsence(assignmentId: $assignmentId) {\n      ...ParticipantParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndParticipant($participantId: ID!) {\n    endParticipant(participantId: $participantId) {\n      ...ParticipantParts\n    }\n  }\n"): (typeof documents)["\n  mutation EndParticipant($participantId: ID!) {\n    endParticipant(participantId: $participantId) {\n      ...ParticipantParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteParticipant($input: InviteParticipantInput!) {\n    inviteParticipant(input: $input) {\n      ...ParticipantParts\n    }\n  }\n"): (typeof documents)["\n  mutation InviteParticipant($input: InviteParticipantInput!) {\n    inviteParticipant(input: $input) {\n      ...ParticipantParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeTie($input: TieInput!) {\n    tie(input: $input) {\n      ...TieParts\n    }\n  }\n"): (typeof documents)["\n  mutation MakeTie($input: TieInput!) {\n    tie(input: $input) {\n      ...TieParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenNetwork($input: OpenNetworkInput!) {\n    openNetwork(input: $input) {\n      id\n      firstName\n      age\n    }\n  }\n"): (typeof documents)["\n  mutation OpenNetwork($input: OpenNetworkInput!) {\n    openNetwork(input: $input) {\n      id\n      firstName\n      age\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NoticeParts on Notice {\n    id\n    kind\n    childId\n    childName\n    at\n    readAt\n    consent {\n      ...ConsentParts\n    }\n    ground {\n      id\n      tieId\n      fromName\n      toName\n      aboutPerson {\n        id\n        name\n      }\n      scopes\n      endsAt\n      state\n    }\n  }\n"): (typeof documents)["\n  fragment NoticeParts on Notice {\n    id\n    kind\n    childId\n    childName\n    at\n    readAt\n    consent {\n      ...ConsentParts\n    }\n    ground {\n      id\n      tieId\n      fromName\n      toName\n      aboutPerson {\n        id\n        name\n      }\n      scopes\n      endsAt\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Notices {\n    viewer {\n      inbox {\n        notices {\n          ...NoticeParts\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Notices {\n    viewer {\n      inbox {\n        notices {\n          ...NoticeParts\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkNoticeRead($noticeId: ID!) {\n    markNoticeRead(noticeId: $noticeId) {\n      id\n      readAt\n    }\n  }\n"): (typeof documents)["\n  mutation MarkNoticeRead($noticeId: ID!) {\n    markNoticeRead(noticeId: $noticeId) {\n      id\n      readAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EmploymentParts on Employment {\n    id\n    personName\n    function\n    since\n    until\n    me\n  }\n"): (typeof documents)["\n  fragment EmploymentParts on Employment {\n    id\n    personName\n    function\n    since\n    until\n    me\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AdministrationParts on Administration {\n    id\n    personName\n    since\n    me\n  }\n"): (typeof documents)["\n  fragment AdministrationParts on Administration {\n    id\n    personName\n    since\n    me\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Administers {\n    viewer {\n      administers {\n        id\n        name\n        kind\n      }\n      administersHub\n    }\n  }\n"): (typeof documents)["\n  query Administers {\n    viewer {\n      administers {\n        id\n        name\n        kind\n      }\n      administersHub\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Employments($organisationId: ID!, $search: String!) {\n    employments(organisationId: $organisationId, search: $search, first: 100) {\n      ...EmploymentParts\n    }\n  }\n"): (typeof documents)["\n  query Employments($organisationId: ID!, $search: String!) {\n    employments(organisationId: $organisationId, search: $search, first: 100) {\n      ...EmploymentParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddEmployee($input: AddEmployeeInput!) {\n    addEmployee(input: $input) {\n      ...EmploymentParts\n    }\n  }\n"): (typeof documents)["\n  mutation AddEmployee($input: AddEmployeeInput!) {\n    addEmployee(input: $input) {\n      ...EmploymentParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndEmployment($employmentId: ID!) {\n    endEmployment(employmentId: $employmentId) {\n      id\n      until\n    }\n  }\n"): (typeof documents)["\n  mutation EndEmployment($employmentId: ID!) {\n    endEmployment(employmentId: $employmentId) {\n      id\n      until\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdministeredOrganisations($search: String!) {\n    administeredOrganisations(search: $search, first: 100) {\n      organisation {\n        id\n        name\n        kind\n      }\n      administrators {\n        ...AdministrationParts\n      }\n    }\n  }\n"): (typeof documents)["\n  query AdministeredOrganisations($search: String!) {\n    administeredOrganisations(search: $search, first: 100) {\n      organisation {\n        id\n        name\n        kind\n      }\n      administrators {\n        ...AdministrationParts\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HubAdministrators {\n    hubAdministrators {\n      ...AdministrationParts\n    }\n  }\n"): (typeof documents)["\n  query HubAdministrators {\n    hubAdministrators {\n      ...AdministrationParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddOrganisation($input: AddOrganisationInput!) {\n    addOrganisation(input: $input) {\n      id\n      name\n      kind\n    }\n  }\n"): (typeof documents)["\n  mutation AddOrganisation($input: AddOrganisationInput!) {\n    addOrganisation(input: $input) {\n      id\n      name\n      kind\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AppointAdministrator($input: AppointAdministratorInput!) {\n    appointAdministrator(input: $input) {\n      ...AdministrationParts\n    }\n  }\n"): (typeof documents)["\n  mutation AppointAdministrator($input: AppointAdministratorInput!) {\n    appointAdministrator(input: $input) {\n      ...AdministrationParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndAdministration($administrationId: ID!) {\n    endAdministration(administrationId: $administrationId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation EndAdministration($administrationId: ID!) {\n    endAdministration(administrationId: $administrationId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AdministrativeActs($organisationId: ID) {\n    administrativeActs(organisationId: $organisationId, first: 30) {\n      at\n      act\n      byName\n      personName\n      organisationName\n    }\n  }\n"): (typeof documents)["\n  query AdministrativeActs($organisationId: ID) {\n    administrativeActs(organisationId: $organisationId, first: 30) {\n      at\n      act\n      byName\n      personName\n      organisationName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WithholdingParts on Withholding {\n    id\n    childId\n    childName\n    participantId\n    participantName\n    fromName\n    what\n    reason\n    state\n    proposedAt\n    proposedByName\n    countersignedAt\n    countersignedByName\n    endsAt\n    endedAt\n    endedByName\n    mayCountersign\n    mayEnd\n  }\n"): (typeof documents)["\n  fragment WithholdingParts on Withholding {\n    id\n    childId\n    childName\n    participantId\n    participantName\n    fromName\n    what\n    reason\n    state\n    proposedAt\n    proposedByName\n    countersignedAt\n    countersignedByName\n    endsAt\n    endedAt\n    endedByName\n    mayCountersign\n    mayEnd\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Withholdings($participantId: ID!) {\n    withholdings(participantId: $participantId) {\n      ...WithholdingParts\n    }\n  }\n"): (typeof documents)["\n  query Withholdings($participantId: ID!) {\n    withholdings(participantId: $participantId) {\n      ...WithholdingParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Withhold($input: WithholdInput!) {\n    withhold(input: $input) {\n      ...WithholdingParts\n    }\n  }\n"): (typeof documents)["\n  mutation Withhold($input: WithholdInput!) {\n    withhold(input: $input) {\n      ...WithholdingParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CountersignWithholding($withholdingId: ID!) {\n    countersignWithholding(withholdingId: $withholdingId) {\n      ...WithholdingParts\n    }\n  }\n"): (typeof documents)["\n  mutation CountersignWithholding($withholdingId: ID!) {\n    countersignWithholding(withholdingId: $withholdingId) {\n      ...WithholdingParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndWithholding($withholdingId: ID!) {\n    endWithholding(withholdingId: $withholdingId) {\n      ...WithholdingParts\n    }\n  }\n"): (typeof documents)["\n  mutation EndWithholding($withholdingId: ID!) {\n    endWithholding(withholdingId: $withholdingId) {\n      ...WithholdingParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithholdMessage($messageId: ID!, $withheldUnder: ID!) {\n    withholdMessage(messageId: $messageId, withheldUnder: $withheldUnder) {\n      ...MessageParts\n    }\n  }\n"): (typeof documents)["\n  mutation WithholdMessage($messageId: ID!, $withheldUnder: ID!) {\n    withholdMessage(messageId: $messageId, withheldUnder: $withheldUnder) {\n      ...MessageParts\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;