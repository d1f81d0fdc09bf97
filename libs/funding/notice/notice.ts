import { renderPdf } from '#platform/documents';

/** Everything a notice says, as JSON taken from the frozen copy and the decision; kept with the notice, so that it can be set again. */
export interface NoticeData {
  readonly locale: 'de';
  readonly outcome: 'grant' | 'refuse';
  /** In a demo: every page says that the notice has no legal effect. */
  readonly example: boolean;
  readonly district: {
    readonly name: string;
    readonly department?: string | null;
    /** Street and place, for the line above the address. */
    readonly address?: readonly string[];
  };
  readonly municipality: { readonly name: string; readonly postalCode?: string | null; readonly place?: string | null };
  readonly notice: { readonly number: string; readonly date: string };
  readonly application: {
    readonly receiptNumber: string;
    readonly title: string;
    readonly purpose: string;
    readonly submittedOn: string;
    readonly submissionNumber: number;
    readonly sha256: string;
  };
  readonly programme: {
    readonly code: string;
    readonly title: string;
    readonly spendingFrom: string;
    readonly spendingUntil: string;
    readonly resolution: { readonly body: string; readonly date: string; readonly paperNumber: string | null } | null;
    readonly remedyText: string;
    /** For instance "Anteilfinanzierung". */
    readonly financing?: string | null;
    /** The programme's own wording of the grant, above the amount. */
    readonly intro?: string | null;
  };
  readonly grantedCents: number;
  readonly requestedCents: number;
  readonly totalCents: number;
  readonly costItems: readonly NoticeLine[];
  readonly fundingSources: readonly NoticeLine[];
  readonly servedItems: readonly { readonly code: string | null; readonly title: string }[];
  readonly reason: string;
  readonly conditions: readonly string[];
  readonly decidedBy: { readonly name: string };
  readonly decidedOn: string;
}

export interface NoticeLine {
  readonly label: string;
  readonly description: string;
  readonly amountCents: number;
}

/** The decision notice as PDF/UA-1; the same data give the same bytes. */
export function renderNotice(data: NoticeData): Promise<Buffer> {
  return renderPdf(new URL('./notice.typ', import.meta.url), { ...data });
}
