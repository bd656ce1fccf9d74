export const transferRequestStates = ['open', 'granted', 'declined'] as const;

/** Numbers that an imported tenant had elsewhere and that another tenant holds here. */
export interface TransferRequest {
  id: string;
  importId: string;
  first: string;
  last: string;
  holder: { id: string; name: string };
  forTenant: { id: string; name: string };
  state: (typeof transferRequestStates)[number];
  note: string | null;
  personId: string;
  personName: string;
  createdAt: string;
  decidedAt: string | null;
  decidedByName: string | null;
}
