import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useOneTimeAct } from '../../../../api/act.js';
import { useKept } from '../../../../api/kept.js';
import { useViewer } from '../../../../api/viewer.js';
import { PublishableConceptDocument, PublishConceptDocument, type PublishableConceptQuery } from '../../../../graphql/graphql.js';
import { Button } from '../../../../ui/Button.js';
import { Empty } from '../../../../ui/feedback/Empty.js';
import { useFormats } from '../../../../ui/values/format.js';
import { Loaded } from '../../../../ui/feedback/Loaded.js';
import { ActionBar, PageHead } from '../../../../ui/page/Page.js';
import { ProblemSummary, type Trouble } from '../../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../../ui/feedback/Toast.js';
import { ConceptNav } from '../../navigation/ConceptNav.js';
import { neighbours } from '../addresses.js';
import { publicationContext } from '../neighbourContext.js';
import { byField, chosenOf, initialChoice, type Publishable } from './publish-choice.js';
import { PublishField } from './PublishField.js';
import '../neighbour.css';

/** The municipality chooses item by item what its neighbours may read. */
export function PublishPage() {
  const query = useQuery({ query: PublishableConceptDocument, context: publicationContext });
  return (
    <div className="page page--narrow">
      <ConceptNav />
      <Loaded query={query}>
        {({ publishableConcept, localConcept }) =>
          publishableConcept ? <Choice concept={publishableConcept} fields={localConcept.fields} /> : <NothingAdopted />
        }
      </Loaded>
    </div>
  );
}

function NothingAdopted() {
  const { t } = useTranslation('neighbour');
  return (
    <>
      <PageHead title={t('publish.title')} back={{ to: neighbours, label: t('title') }} />
      <Empty title={t('publish.nothing')}>{t('own.notYet')}</Empty>
    </>
  );
}

interface ChoiceProps {
  readonly concept: Publishable;
  readonly fields: PublishableConceptQuery['localConcept']['fields'];
}

function Choice({ concept, fields }: ChoiceProps) {
  const { t } = useTranslation('neighbour');
  const { day } = useFormats();
  const { choice, setChoice, forget } = useChoice(concept);
  const { publish, busy, trouble } = usePublish(concept, choice, forget);
  const { revision, adoptedOn, items } = concept;
  return (
    <>
      <PageHead
        title={t('publish.title')}
        state={t('adoptedOn', { revision, day: day(adoptedOn) })}
        back={{ to: neighbours, label: t('title') }}
        intro={<p>{t('publish.intro')}</p>}
      />
      <ProblemSummary trouble={trouble} />
      <div className="stack">
        {byField(fields, items, choice).map((field) => (
          <PublishField key={field.code} field={field} choice={choice} onChange={setChoice} />
        ))}
      </div>
      <ActionBar
        status={
          <p className="small quiet">
            {choice.size > 0 ? t('publish.chosen', { chosen: choice.size, total: items.length }) : t('publish.noneChosen')}
          </p>
        }
      >
        {choice.size > 0 && (
          <Button variant="primary" text={t('publish.act', { count: choice.size })} busy={busy} onClick={() => void publish()} />
        )}
      </ActionBar>
    </>
  );
}

/** What is ticked survives a reload until it is published. */
function useChoice({ items, revision }: Publishable) {
  const { accountId, acting } = useViewer();
  const [ids, keep, forget] = useKept(`${accountId}:${acting.id}:publish:${revision}`, [...initialChoice(items)]);
  const choice = useMemo(() => chosenOf(items, ids), [items, ids]);
  return { choice, setChoice: (next: ReadonlySet<string>) => keep([...next]), forget };
}

function usePublish({ items }: Publishable, choice: ReadonlySet<string>, onDone: () => void) {
  const { t } = useTranslation('neighbour');
  const [act, busy] = useOneTimeAct(PublishConceptDocument, 'publishConcept');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const navigate = useNavigate();
  const publish = async () => {
    const itemIds = items.map(({ itemId }) => itemId).filter((id) => choice.has(id));
    const outcome = await act({ itemIds });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    onDone();
    toast(t('publish.done', { count: itemIds.length }));
    await navigate(neighbours);
  };
  return { publish, busy, trouble };
}
