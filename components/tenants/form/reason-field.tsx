import { FormSection } from '@/components/form/form-section';
import { TextareaField } from '@/components/form/textarea-field';

/** Why; optional, and kept in the audit log. */
export function ReasonField({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  return (
    <FormSection title="Reason">
      <TextareaField
        name="reason"
        rows={2}
        label="Why?"
        optional
        hint="Shown in the audit log beside this change."
        limit={500}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </FormSection>
  );
}
