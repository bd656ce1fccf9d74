import { type ApiDocument, describeType, membersOf, type Schema } from './read-document';

interface MemberListProps {
  schema: Schema;
  document: ApiDocument;
  /** Schemas that stand open above this one, so that none unfolds inside itself. */
  within?: readonly Schema[];
}

/** The members of an object, those with members of their own to unfold. */
export function MemberList({ schema, document, within = [] }: MemberListProps) {
  const owner = membersOf(schema, document);
  if (!owner?.properties || within.includes(owner)) return null;
  return (
    <ul className="border-l border-line pl-3 text-table">
      {Object.entries(owner.properties).map(([name, member]) => (
        <Member
          key={name}
          name={name}
          member={member}
          required={owner.required?.includes(name) ?? false}
          document={document}
          within={[...within, owner]}
        />
      ))}
    </ul>
  );
}

interface MemberProps {
  name: string;
  member: Schema;
  required: boolean;
  document: ApiDocument;
  within: readonly Schema[];
}

function Member({ name, member, required, document, within }: MemberProps) {
  const inner = membersOf(member, document);
  const head = (
    <>
      <span className="font-mono font-medium break-all">{name}</span>{' '}
      <span className="text-ink-2">
        {describeType(member)}
        {required && ' · required'}
        {member.default !== undefined && ` · default ${JSON.stringify(member.default)}`}
      </span>
    </>
  );
  return (
    <li className="py-1">
      {inner?.properties && !within.includes(inner) ? (
        <details>
          <summary className="min-h-6">{head}</summary>
          <Description text={member.description} />
          <MemberList schema={member} document={document} within={within} />
        </details>
      ) : (
        <>
          {head}
          <Description text={describingOf(member)} />
        </>
      )}
    </li>
  );
}

/** The description may stand inside "text or null". */
function describingOf(member: Schema): string | undefined {
  return member.description ?? member.anyOf?.find(({ description }) => description)?.description;
}

function Description({ text }: { text: string | undefined }) {
  return text ? <p className="max-w-prose text-ink-2">{text}</p> : null;
}
