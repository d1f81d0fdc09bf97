import { createBrowserRouter, Navigate, redirect, type RouteObject } from 'react-router';
import { useViewer } from '../api/viewer.js';
import { ErrorScreen } from './ErrorScreen.js';
import { firstPage } from './navigation.js';
import { NotFound } from './NotFound.js';
import { PublicFrame } from './shell/PublicFrame.js';
import { Shell } from './shell/Shell.js';

export const router = createBrowserRouter([
  {
    ErrorBoundary: ErrorScreen,
    children: [
      {
        Component: PublicFrame,
        children: [
          { path: '/anmelden', lazy: async () => ({ Component: (await import('../features/identity/SignIn.js')).SignIn }) },
          {
            path: '/passwort-vergessen',
            lazy: async () => ({ Component: (await import('../features/identity/ForgottenPassword.js')).ForgottenPassword }),
          },
          { path: '/passwort-neu', lazy: async () => ({ Component: (await import('../features/identity/NewPassword.js')).NewPassword }) },
          { path: '/postfach', lazy: async () => ({ Component: (await import('../features/mail/DemoMailbox.js')).DemoMailbox }) },
        ],
      },
      {
        Component: Shell,
        children: [
          {
            ErrorBoundary: ErrorScreen,
            children: [
              { path: '/', Component: FirstPage },
              { path: '/konto', lazy: async () => ({ Component: (await import('../features/identity/Account.js')).Account }) },
              {
                path: '/konzept/zusammenfuehren/:place?',
                lazy: async () => ({ Component: (await import('../features/concepts/merge/MergePage.js')).MergePage }),
              },
              {
                path: '/konzept/durchsicht',
                lazy: async () => ({ Component: (await import('../features/concepts/review/ReviewPage.js')).ReviewPage }),
              },
              ...pagesOf('/konzept'),
              {
                path: '/konzept/nachbarn',
                lazy: async () => ({ Component: (await import('../features/concepts/neighbour/NeighbourList.js')).NeighbourList }),
              },
              {
                path: '/konzept/nachbarn/veroeffentlichen',
                lazy: async () => ({ Component: (await import('../features/concepts/neighbour/publication/PublishPage.js')).PublishPage }),
              },
              {
                path: '/konzept/nachbarn/:municipalityId/:itemId?',
                lazy: async () => ({
                  Component: (await import('../features/concepts/neighbour/comparison/NeighbourConcept.js')).NeighbourConcept,
                }),
              },
              {
                path: '/konzept/vorschlaege/:proposalId?',
                lazy: async () => ({ Component: (await import('../features/proposals/propose/OwnProposals.js')).OwnProposals }),
              },
              {
                path: '/konzept/:nodeId?',
                lazy: async () => ({ Component: (await import('../features/concepts/OwnConcept.js')).OwnConcept }),
              },
              {
                path: '/konzepte',
                lazy: async () => ({ Component: (await import('../features/concepts/MunicipalConcepts.js')).MunicipalConcepts }),
              },
              {
                path: '/konzepte/vorstellungen',
                lazy: async () => ({ Component: (await import('../features/concepts/council/PresentationsPage.js')).PresentationsPage }),
              },
              ...pagesOf('/konzepte/:municipalityId'),
              {
                path: '/konzepte/:municipalityId/:nodeId?',
                lazy: async () => ({ Component: (await import('../features/concepts/AdoptedConcept.js')).AdoptedConcept }),
              },
              {
                path: '/rahmenkonzept/fassungen',
                lazy: async () => ({ Component: (await import('../features/frameworks/releases/ReleaseList.js')).ReleaseList }),
              },
              {
                path: '/rahmenkonzept/fassungen/:releaseId/:nodeId?',
                lazy: async () => ({ Component: (await import('../features/frameworks/FrameworkPage.js')).FrameworkPage }),
              },
              {
                path: '/rahmenkonzept/unterschied/:fromId/:toId',
                lazy: async () => ({ Component: (await import('../features/frameworks/releases/DifferencePage.js')).DifferencePage }),
              },
              {
                path: '/rahmenkonzept/andere-landkreise',
                lazy: async () => ({ Component: (await import('../features/frameworks/takeover/OtherDistricts.js')).OtherDistricts }),
              },
              {
                path: '/rahmenkonzept/zusammenfuehren/:place?',
                lazy: async () => ({ Component: (await import('../features/frameworks/takeover/TakeoverMergePage.js')).TakeoverMergePage }),
              },
              {
                path: '/rahmenkonzept/entwurf/:nodeId?',
                lazy: async () => ({ Component: (await import('../features/frameworks/draft/DraftPage.js')).DraftPage }),
              },
              {
                path: '/rahmenkonzept/einlesen',
                lazy: async () => ({ Component: (await import('../features/frameworks/import/ImportPage.js')).ImportPage }),
              },
              {
                path: '/rahmenkonzept/:nodeId?',
                lazy: async () => ({ Component: (await import('../features/frameworks/FrameworkPage.js')).FrameworkPage }),
              },
              { path: '/foerderung', lazy: async () => ({ Component: (await import('../features/funding/FundingHome.js')).FundingHome }) },
              {
                path: '/foerderung/:applicationId',
                lazy: async () => ({ Component: (await import('../features/funding/file/ApplicationPage.js')).ApplicationPage }),
              },
              {
                path: '/foerderung/:applicationId/bearbeiten/:step',
                lazy: async () => ({ Component: (await import('../features/funding/form/ApplicationForm.js')).ApplicationForm }),
              },
              {
                path: '/foerderung/:applicationId/druck',
                lazy: async () => ({ Component: (await import('../features/funding/file/PrintPage.js')).PrintPage }),
              },
              {
                path: '/beschluesse',
                lazy: async () => ({ Component: (await import('../features/concepts/council/ResolutionsPage.js')).ResolutionsPage }),
              },
              {
                path: '/zu-unterzeichnen',
                lazy: async () => ({ Component: (await import('../features/funding/sign-off/SignOffList.js')).SignOffList }),
              },
              {
                path: '/zu-unterzeichnen/:applicationId',
                lazy: async () => ({ Component: (await import('../features/funding/sign-off/SignOffPage.js')).SignOffPage }),
              },
              {
                path: '/programme',
                lazy: async () => ({ Component: (await import('../features/funding/programme/Programmes.js')).Programmes }),
              },
              {
                path: '/programme/:programmeId',
                lazy: async () => ({ Component: (await import('../features/funding/programme/ProgrammePage.js')).ProgrammePage }),
              },
              {
                path: '/vorschlaege/:proposalId?',
                lazy: async () => ({ Component: (await import('../features/proposals/answer/ProposalInbox.js')).ProposalInbox }),
              },
              { path: '/matrix', lazy: async () => ({ Component: (await import('../features/deviation/MatrixPage.js')).MatrixPage }) },
              {
                path: '/matrix/abweichungen',
                lazy: async () => ({ Component: (await import('../features/deviation/RegisterPage.js')).RegisterPage }),
              },
              // The register's address until it moved below the matrix: links were sent to colleagues.
              { path: '/abweichungen', loader: ({ request }) => redirect(`/matrix/abweichungen${new URL(request.url).search}`) },
              {
                path: '/ehrenamt',
                lazy: async () => ({ Component: (await import('../features/standards/StandardsPage.js')).StandardsPage }),
              },
              {
                path: '/uebersicht',
                lazy: async () => ({ Component: (await import('../features/reporting/overview/OverviewPage.js')).OverviewPage }),
              },
              { path: '/fortschritt', lazy: async () => ({ Component: (await import('../features/reporting/Progress.js')).Progress }) },
              { path: '/pruefprotokoll', lazy: async () => ({ Component: (await import('../features/audit/AuditTrail.js')).AuditTrail }) },
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
    ],
  },
]);

/** Below the own concept and below the one of a municipality stand the same pages. */
function pagesOf(concept: string): RouteObject[] {
  return [
    {
      path: `${concept}/beratungsfolge`,
      lazy: async () => ({ Component: (await import('../features/concepts/council/CouncilPage.js')).CouncilPage }),
    },
    {
      path: `${concept}/dokumente`,
      lazy: async () => ({ Component: (await import('../features/concepts/documents/DocumentsPage.js')).DocumentsPage }),
    },
    {
      path: `${concept}/fassungen`,
      lazy: async () => ({ Component: (await import('../features/concepts/revisions/RevisionsPage.js')).RevisionsPage }),
    },
    {
      path: `${concept}/fassungen/unterschied/:fromId/:toId`,
      lazy: async () => ({
        Component: (await import('../features/concepts/revisions/RevisionDifferencePage.js')).RevisionDifferencePage,
      }),
    },
    {
      path: `${concept}/fassungen/:revisionId/:nodeId?`,
      lazy: async () => ({ Component: (await import('../features/concepts/revisions/RevisionPage.js')).RevisionPage }),
    },
  ];
}

function FirstPage() {
  return <Navigate to={firstPage(useViewer().acting.role)} replace />;
}
