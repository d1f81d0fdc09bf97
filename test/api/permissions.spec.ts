import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type ApiClient } from '../support/api-client.js';
import { startApi, type TestApi } from '../support/api.js';
import { publishedOperations } from './operations.js';

jest.setTimeout(120_000);

// One demo account for every role, and the public.
const accounts = {
  coordinator: 'koordination.melle',
  contributor: 'mitarbeit.melle',
  mayor: 'buergermeisteramt.melle',
  planner: 'planung',
  officer: 'foerderung.1',
  approver: 'bewilligung.1',
  admin: 'verwaltung',
  auditor: 'pruefung',
} as const;

type Role = keyof typeof accounts | 'public';

const signedIn = ['coordinator', 'contributor', 'mayor', 'planner', 'officer', 'approver', 'admin', 'auditor'] as const;
const everybody = ['public', ...signedIn] as const;
const municipal = ['coordinator', 'contributor', 'mayor'] as const;
const writers = ['coordinator', 'contributor'] as const;
const readersOfFiles = [...municipal, 'officer', 'approver', 'auditor'] as const;

/** Role × operation. A new operation of the contract fails the test until somebody has decided who may call it. */
const allowed: Readonly<Record<string, readonly Role[]>> = {
  'Query.installation': everybody,
  'Query.viewer': everybody,
  'Query.demoMailbox': everybody,
  'Query.districtOverview': signedIn,
  'Query.municipalities': signedIn,
  'Query.municipality': signedIn,
  'Query.frameworkRelease': signedIn,
  'Query.frameworkReleases': signedIn,
  'Query.frameworkDifference': signedIn,
  'Query.frameworkDraft': ['planner'],
  'Query.frameworkDraftMark': ['planner'],
  'Query.frameworkRenumbering': ['planner'],
  'Query.frameworkPublications': ['planner'],
  'Query.publishedFrameworks': ['planner'],
  'Query.frameworkTakeover': ['planner'],
  'Query.frameworkItemOrigins': ['planner'],
  'Query.takeoverPreview': ['planner'],
  'Query.takeoverMerge': ['planner'],
  'Query.finishedTakeoverMerge': ['planner'],
  'Query.frameworkIndicators': signedIn,
  'Query.volunteerStandards': signedIn,
  'Query.standardCatalogueVersions': signedIn,
  'Query.localConcept': [...municipal, 'planner'],
  'Query.conceptItems': municipal,
  'Query.conceptItemHistory': municipal,
  'Query.municipalConcepts': ['planner'],
  'Query.mergePreview': municipal,
  'Query.conceptMerge': municipal,
  'Query.frameworkProposals': [...municipal, 'planner'],
  'Query.publishedConcepts': municipal,
  'Query.publishedConceptItems': municipal,
  'Query.publishableConcept': ['coordinator', 'mayor'],
  'Query.conceptItemSources': municipal,
  'Query.deviationRegister': ['planner'],
  'Query.deviationMatrix': ['planner'],
  'Query.councilTrail': [...municipal, 'planner'],
  'Query.frameworkPresentations': ['planner'],
  'Query.conceptComments': municipal,
  'Query.conceptDocuments': [...municipal, 'planner'],
  'Query.conceptDocumentPage': [...municipal, 'planner'],
  'Query.conceptRevisions': [...municipal, 'planner'],
  'Query.conceptRevisionDifference': [...municipal, 'planner'],
  'Query.fundingProgrammes': [...readersOfFiles, 'admin'],
  'Query.fundingProgramme': [...readersOfFiles, 'admin'],
  'Query.fundingApplications': readersOfFiles,
  'Query.fundingApplication': readersOfFiles,
  'Query.overview': writers,
  'Query.progressPage': [...municipal, 'planner'],
  'Query.auditTrail': ['admin', 'auditor'],
  'Mutation.signIn': everybody,
  'Mutation.signOut': everybody,
  'Mutation.requestPasswordReset': everybody,
  'Mutation.resetPassword': everybody,
  'Mutation.signOutEverywhere': signedIn,
  'Mutation.actAs': signedIn,
  'Mutation.setLocale': signedIn,
  'Mutation.changePassword': signedIn,
  'Mutation.openFrameworkDraft': ['planner'],
  'Mutation.discardFrameworkDraft': ['planner'],
  'Mutation.addFrameworkItem': ['planner'],
  'Mutation.editFrameworkItem': ['planner'],
  'Mutation.moveFrameworkItem': ['planner'],
  'Mutation.removeFrameworkItem': ['planner'],
  'Mutation.renumberFrameworkItems': ['planner'],
  'Mutation.addFrameworkIndicator': ['planner'],
  'Mutation.editFrameworkIndicator': ['planner'],
  'Mutation.moveFrameworkIndicator': ['planner'],
  'Mutation.removeFrameworkIndicator': ['planner'],
  'Mutation.linkFrameworkIndicator': ['planner'],
  'Mutation.releaseFramework': ['planner'],
  'Mutation.publishFramework': ['planner'],
  'Mutation.withdrawFrameworkPublication': ['planner'],
  'Mutation.takeOverFramework': ['planner'],
  'Mutation.startTakeoverMerge': ['planner'],
  'Mutation.decideTakeoverConflict': ['planner'],
  'Mutation.decideTakeoverConflicts': ['planner'],
  'Mutation.finishTakeoverMerge': ['planner'],
  'Mutation.giveUpTakeoverMerge': ['planner'],
  'Mutation.takeBackTakeoverMerge': ['planner'],
  'Mutation.decideConceptItem': writers,
  'Mutation.resetConceptItem': writers,
  'Mutation.addOwnItem': writers,
  'Mutation.removeOwnItem': writers,
  'Mutation.recordConceptAdoption': ['coordinator', 'mayor'],
  'Mutation.openConceptDraft': writers,
  'Mutation.startMerge': writers,
  'Mutation.decideMergeConflict': writers,
  'Mutation.decideMergeConflicts': writers,
  'Mutation.finishMerge': writers,
  'Mutation.undoMerge': writers,
  'Mutation.takeConceptStep': ['coordinator'],
  'Mutation.proposeToFramework': ['coordinator'],
  'Mutation.withdrawProposal': ['coordinator'],
  'Mutation.answerProposal': ['planner'],
  'Mutation.publishConcept': ['coordinator', 'mayor'],
  'Mutation.endPublication': ['coordinator', 'mayor'],
  'Mutation.copyFromNeighbour': writers,
  'Mutation.addCouncilRecord': municipal,
  'Mutation.changeCouncilRecord': municipal,
  'Mutation.removeCouncilRecord': municipal,
  'Mutation.requestConceptDocument': [...municipal, 'planner'],
  'Mutation.addConceptComment': municipal,
  'Mutation.resolveConceptThread': municipal,
  'Mutation.createApplication': writers,
  'Mutation.saveApplication': writers,
  'Mutation.requestSignOff': writers,
  'Mutation.reopenApplication': writers,
  'Mutation.signOffApplication': ['mayor'],
  'Mutation.refuseSignOff': ['mayor'],
  'Mutation.submitApplication': ['coordinator'],
  'Mutation.withdrawApplication': ['coordinator'],
  'Mutation.recordProgrammeResolution': ['admin'],
  'Mutation.returnApplication': ['officer'],
  'Mutation.proposeDecision': ['officer'],
  'Mutation.sendBackProposal': ['approver'],
  'Mutation.decideApplication': ['approver'],
};

const operations = publishedOperations();
let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

it('the table names every operation of the contract and nothing else', () => {
  expect(Object.keys(allowed).sort()).toEqual(operations.map(({ name }) => name).sort());
});

async function clientOf(role: Role): Promise<ApiClient> {
  return role === 'public' ? api.client() : api.signInAs(accounts[role]);
}

// Acts that end the session come last, so that the others are tried signed in.
const endsTheSession = new Set(['Mutation.signOut', 'Mutation.signOutEverywhere', 'Mutation.signIn', 'Mutation.resetPassword']);
const inOrder = [...operations].sort((one, other) => Number(endsTheSession.has(one.name)) - Number(endsTheSession.has(other.name)));

interface Tried {
  readonly open: readonly string[];
  readonly broken: readonly string[];
}

const refusals = ['FORBIDDEN', 'UNAUTHENTICATED'];
const breakages = ['INTERNAL', 'TRY_AGAIN', 'GRAPHQL_VALIDATION_FAILED'];

/** Calls every operation as one role: which of them the guard lets through, and which fail for a reason nobody wants. */
async function tryAll(role: Role): Promise<Tried> {
  let client = await clientOf(role);
  const [open, broken]: [string[], string[]] = [[], []];
  for (const { name, document, variables } of inOrder) {
    if (endsTheSession.has(name)) client = await clientOf(role);
    const { errors } = await client.answer(document, variables(randomUUID()));
    const code = errors?.[0]?.extensions.code ?? '';
    if (breakages.includes(code)) broken.push(`${name} ${code}`);
    if (!refusals.includes(code)) open.push(name);
  }
  return { open: open.sort(), broken };
}

// Signing in takes its time on purpose, so that all roles wait for it together.
let tried: readonly Tried[];
beforeAll(async () => {
  tried = await Promise.all(everybody.map(tryAll));
});

it.each(everybody)('%s may call exactly the operations of the table', (role) => {
  const expected = Object.keys(allowed).filter((name) => allowed[name]?.includes(role));
  expect(tried[everybody.indexOf(role)]).toEqual({ open: expected.sort(), broken: [] });
});
