/** What the stories read of an application. */
export interface Page {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly turn: string;
  readonly receiptNumber: string | null;
  readonly content: { readonly title: string } | null;
  readonly missing: readonly { readonly path: string }[];
  readonly preview: readonly { readonly result: string }[];
  readonly availableActions: readonly string[];
  readonly checkCounts: { readonly passed: number; readonly failed: number; readonly hints: number };
  readonly submissions: readonly { readonly number: number }[];
  readonly proposal: { readonly grantedCents: number } | null;
  readonly decision: { readonly outcome: string; readonly grantedCents: number } | null;
  readonly notice: { readonly number: string; readonly sha256: string; readonly downloadPath: string } | null;
}

export const pageParts = `fragment Page on FundingApplication {
  id version state turn receiptNumber content { title } missing { path } preview { result } availableActions
  checkCounts { passed failed hints } submissions { number } proposal { grantedCents } decision { outcome grantedCents }
  notice { number sha256 downloadPath }
}`;

/** A plan that is balanced to the cent and keeps every rule of the programme of 2018. */
export function draft(): object {
  return {
    title: '',
    purpose: 'Aufsuchende Beratung in zwei Ortschaften.',
    servedItemIds: [],
    costItems: [{ kind: 'staff', description: 'Zehn Wochenstunden', amountCents: 1_000_000 }],
    fundingSources: [
      { kind: 'own', description: 'Haushalt der Stadt', amountCents: 200_000 },
      { kind: 'grant', description: 'Zuwendung des Landkreises', amountCents: 800_000 },
    ],
  };
}
