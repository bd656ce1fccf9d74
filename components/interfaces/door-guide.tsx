import { Link } from '@/components/scope/link';
import { CodeBlock } from '@/components/ui/code-block';
import { DefinitionList } from '@/components/ui/definition-list';
import { type CalledDoor, doorNames } from '@/lib/interface-calls/model';
import { Bases } from './door-table';
import { doorFacts } from './doors';

/** Calls that run as they stand, under the heading that they have in the documentation. */
export interface Example {
  title: string;
  code: string;
}

interface DoorGuideProps {
  door: CalledDoor;
  origin: string;
  examples: readonly Example[];
}

/** How to call this interface: where, signed in how, and with which commands. */
export function DoorGuide({ door, origin, examples }: DoorGuideProps) {
  const { signIn, refusal, reference, whose } = doorFacts[door];
  const shown = examples.filter(isShort);
  const folded = examples.filter((example) => !isShort(example));
  return (
    <section aria-labelledby="how" className="flex flex-col gap-3">
      <h2 id="how" className="text-section font-bold">
        How to call {doorNames[door]}
      </h2>
      <DefinitionList
        items={[
          { term: 'For', value: whose },
          { term: 'Address', value: <Bases door={door} origin={origin} /> },
          { term: 'Sign-in', value: signIn },
          { term: 'Refusals', value: refusal },
          { term: 'Reference', value: <Reference {...reference} /> },
        ]}
      />
      {shown.map(({ title, code }) => (
        <CodeBlock key={title} code={code} what={title} />
      ))}
      {folded.length > 0 && (
        <details>
          <summary className="link inline-flex min-h-6 items-center">
            Commands to run: {folded.map(({ title }) => title).join(', ')}
          </summary>
          <div className="mt-2 flex flex-col gap-3">
            {folded.map(({ title, code }) => (
              <CodeBlock key={title} code={code} what={title} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

/** What is longer would hide the calls below it. */
function isShort({ code }: Example): boolean {
  return code.split('\n').length <= 12;
}

function Reference({ label, href }: { label: string; href?: string }) {
  if (href === undefined) return <code className="font-mono">{label}</code>;
  // What a door answers itself is no page of the console.
  if (href.startsWith('/tenant/'))
    return (
      <a href={href} className="link">
        {label}
      </a>
    );
  return (
    <Link href={href} className="link">
      {label}
    </Link>
  );
}
