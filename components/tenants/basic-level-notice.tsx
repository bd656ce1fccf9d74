import { Notice } from '@/components/ui/notice';

/** The one rule between two members of a subscriber, where somebody may wonder about it (M23). */
export function BasicLevelNotice() {
  return (
    <Notice title="BASIC and BluStar Client do not go together.">
      A subscriber with the feature level BASIC (or Basic user) has a Mitel telephone. BluStar Client needs a
      higher level.
    </Notice>
  );
}
