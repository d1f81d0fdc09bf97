import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConceptDocumentsDocument, type ConceptDocumentsQuery } from '../../../graphql/graphql.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { Pagination, usePagePosition } from '../../../ui/page/Pagination.js';
import { ConceptNav } from '../navigation/ConceptNav.js';
import { useWhose } from '../navigation/useWhose.js';
import { DocumentList } from './DocumentList.js';
import { MakeDocument } from './MakeDocument.js';
import './documents.css';

/** A concept as files: asked for here, made by the queue, found again below. */
export function DocumentsPage() {
  const { municipalityId, address } = useWhose();
  const { after } = usePagePosition();
  const query = useQuery({ query: ConceptDocumentsDocument, variables: { municipalityId, after }, context: documentsContext });
  return (
    <div className="page">
      <ConceptNav address={address} />
      <Loaded query={query}>{(data, refresh) => <Documents {...data} refresh={refresh} />}</Loaded>
    </div>
  );
}

// An empty list names no type: the first document has to refresh it all the same.
const documentsContext = { additionalTypenames: ['ConceptDocument', 'LocalConcept'] };

function Documents({
  municipality,
  conceptRevisions,
  conceptDocumentPage: { edges, pageInfo, totalCount },
  refresh,
}: ConceptDocumentsQuery & { readonly refresh: () => void }) {
  const { t } = useTranslation('documents');
  const { offset } = usePagePosition();
  const documents = edges.map(({ node }) => node);
  const waiting = documents.filter(({ state }) => state === 'queued' || state === 'running').length;
  useRefreshWhile(waiting > 0, refresh);
  const known = totalCount > 0;
  return (
    <>
      <PageHead
        title={t('title', { place: municipality.name })}
        state={known ? t('count', { count: totalCount }) : undefined}
        intro={<p>{t('intro')}</p>}
      />
      <p className="visually-hidden" role="status">
        {waiting > 0 ? t('progress.waiting', { count: waiting }) : t('progress.ready')}
      </p>
      {conceptRevisions.length === 0 ? (
        <Empty title={t('noConcept')}>{t('noConceptText')}</Empty>
      ) : (
        <MakeDocument municipalityId={municipality.id} revisions={conceptRevisions} />
      )}
      {(known || conceptRevisions.length > 0) && <DocumentList municipalityId={municipality.id} documents={documents} />}
      <Pagination totalCount={totalCount} shown={edges.length} offset={offset} {...pageInfo} />
    </>
  );
}

function useRefreshWhile(active: boolean, refresh: () => void) {
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(refresh, 1000);
    return () => clearInterval(timer);
  });
}
