'use client';

import { SuggestField, type Suggestion } from '@/components/form/suggest-field';

interface PartnerFieldProps {
  name: string;
  /** Where another form of the page has a field of this name. */
  id?: string;
  label: string;
  hint?: string;
  error?: string;
  defaultValue?: string;
  required?: boolean;
  first?: Suggestion[];
}

/** A partner by its name, completed as one types. */
export function PartnerField({ hint = 'Its name. Empty: nobody in between.', ...rest }: PartnerFieldProps) {
  return <SuggestField from="/partners/names" hint={hint} {...rest} />;
}
