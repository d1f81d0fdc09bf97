import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useOneTimeAct } from '../../../api/act.js';
import { CreateApplicationDocument, type ProgrammePartsFragment } from '../../../graphql/graphql.js';
import { ExampleBadge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { useFormats } from '../../../ui/values/format.js';
import { ProblemSummary, type Trouble } from '../../../ui/feedback/ProblemSummary.js';

/** A programme as a municipality meets it: until when, and why not yet. */
export function OpenProgramme({ programme }: { readonly programme: ProgrammePartsFragment }) {
  const { t } = useTranslation('funding');
  const { day } = useFormats();
  return (
    <article className="programme">
      <div className="stack stack--close">
        <h3>
          <Link to={`/programme/${programme.id}`}>{programme.title}</Link> <ExampleBadge origin={programme.origin} />
        </h3>
        <p className="quiet">{t('programme.window', { from: day(programme.applicationFrom), until: day(programme.applicationUntil) })}</p>
        {programme.blockedBecause.length > 0 && (
          <ul className="programme__blocked">
            {programme.blockedBecause.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </div>
      {programme.availableActions.includes('create_application') && <Begin programmeId={programme.id} />}
    </article>
  );
}

function Begin({ programmeId }: { readonly programmeId: string }) {
  const { t } = useTranslation('funding');
  const [act, busy] = useOneTimeAct(CreateApplicationDocument, 'createApplication');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const navigate = useNavigate();
  const begin = async () => {
    const outcome = await act({ programmeId });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    await navigate(`/foerderung/${outcome.value.id}/bearbeiten/vorhaben`);
  };
  return (
    <div className="stack">
      <Button variant="primary" text={t('programme.begin')} busy={busy} onClick={() => void begin()} />
      <ProblemSummary trouble={trouble} />
    </div>
  );
}
