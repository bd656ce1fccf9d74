/** To whom a new tenant will belong. What the form itself says counts, whatever is opened elsewhere meanwhile. */
export type Belonging =
  | { kind: 'fixed'; partner: { id: string; name: string }; isPartner: boolean; mayAppoint: boolean }
  | { kind: 'open'; partnerName: string; isPartner: boolean; mayAppoint: boolean };
