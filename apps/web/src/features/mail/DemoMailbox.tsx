import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DemoMailboxDocument, type DemoMailboxQuery } from '../../graphql/graphql.js';
import { Button } from '../../ui/Button.js';
import { Empty } from '../../ui/feedback/Empty.js';
import { useFormats } from '../../ui/values/format.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import { PageHead } from '../../ui/page/Page.js';
import { Pagination, usePagePosition } from '../../ui/page/Pagination.js';
import './mail.css';

/** Where the demo's mails land, because a demo writes to nobody. */
export function DemoMailbox() {
  const { t } = useTranslation('mail');
  const { after, offset } = usePagePosition();
  const query = useQuery({ query: DemoMailboxDocument, variables: { first: 20, after } });
  const [, refresh] = query;
  return (
    <div className="page page--narrow">
      <PageHead
        title={t('title')}
        intro={t('intro')}
        aside={<Button small text={t('refresh')} onClick={() => refresh({ requestPolicy: 'network-only' })} />}
      />
      <Loaded query={query}>
        {({ demoMailbox: { edges, totalCount, pageInfo } }) =>
          edges.length === 0 ? (
            <Empty title={t('empty')}>{t('emptyText')}</Empty>
          ) : (
            <>
              <ul role="list" className="mailbox">
                {edges.map(({ node }) => (
                  <Mail key={node.id} mail={node} />
                ))}
              </ul>
              <Pagination totalCount={totalCount} shown={edges.length} offset={offset} {...pageInfo} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

type Mail = DemoMailboxQuery['demoMailbox']['edges'][number]['node'];

function Mail({ mail }: { readonly mail: Mail }) {
  const { t } = useTranslation('mail');
  const { moment } = useFormats();
  return (
    <li>
      <details className="mail">
        <summary>
          <span className="mail__subject">{mail.subject}</span>
          <span className="small quiet">{t('to', { to: mail.to })}</span>
          <span className="small quiet">{moment(mail.sentAt)}</span>
        </summary>
        <div className="mail__text">
          <LinkedText text={mail.text} />
        </div>
      </details>
    </li>
  );
}

const address = /(https?:\/\/\S+)/;

/** Links of this installation can be followed: they are part of what one tries out. */
function LinkedText({ text }: { readonly text: string }) {
  return text.split(address).map((part, index) =>
    address.test(part) ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
