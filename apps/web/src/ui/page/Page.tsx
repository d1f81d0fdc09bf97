import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '../Icon.js';

interface PageHeadProps {
  readonly title: string;
  /** The state belongs to the title: "Antrag KW-2018-0007 · in Prüfung". */
  readonly state?: string | undefined;
  readonly back?: { readonly to: string; readonly label: string } | undefined;
  readonly intro?: ReactNode;
  readonly aside?: ReactNode;
}

let arrivals = 0;

export function PageHead({ title, state, back, intro, aside }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const whole = state ? `${title} · ${state}` : title;
  useDocumentTitle(whole, 'page');
  useEffect(() => {
    arrivals += 1;
    // Not on the very first page: there the browser's own order (skip link first) stands.
    if (arrivals > 1) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className="page-head">
      {back && <BackLink {...back} />}
      <div className="row row--apart">
        <h1 ref={heading} tabIndex={-1}>
          {title}
          {state && (
            <span className="page-head__state">
              {'\u00a0· '}
              {state}
            </span>
          )}
        </h1>
        {aside}
      </div>
      {intro && <div className="page-head__intro prose">{intro}</div>}
    </header>
  );
}

function BackLink({ to, label }: { readonly to: string; readonly label: string }) {
  return (
    <Link to={to} className="back-link no-print">
      <Icon name="arrow-back" />
      {label}
    </Link>
  );
}

const titles: { page?: string | undefined; part?: string | undefined } = {};

/** What was chosen on a page names the window, also after the title of the page has changed. */
export function useDocumentTitle(title: string, of: keyof typeof titles = 'part') {
  useEffect(() => {
    titles[of] = title;
    showTitle();
    return () => {
      if (titles[of] === title) titles[of] = undefined;
      showTitle();
    };
  }, [title, of]);
}

function showTitle() {
  const title = titles.part ?? titles.page;
  if (title) document.title = `${title} – Kreisweit`;
}

/** The place of the one main action: where the eye ends, on the right, always in view. */
export function ActionBar({ children, status }: { readonly children: ReactNode; readonly status?: ReactNode }) {
  return (
    <div className="action-bar no-print">
      <div className="action-bar__status">{status}</div>
      <div className="action-bar__actions">{children}</div>
    </div>
  );
}
