import { Notice } from '@/components/ui/notice';

/** What is not there. Nothing of it stands against activating. */
export function MissingList({ sentences }: { sentences: readonly string[] }) {
  return (
    <Notice tone="warning" title="Something is missing. It can be activated as it is.">
      <ul className="list-disc pl-4">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
