import { Badge } from '@/components/ui/badge';
import { CodeBlock } from '@/components/ui/code-block';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { curlOf, exampleOf } from './example-of';
import { MemberList } from './member-list';
import {
  type ApiDocument,
  describeType,
  nameOfRef,
  type Parameter,
  type Schema,
  type ShownOperation,
} from './read-document';

interface OperationSectionProps {
  operation: ShownOperation;
  document: ApiDocument;
  origin: string;
}

/** One operation: what it takes, what it answers, and a command to try it with. */
export function OperationSection({ operation, document, origin }: OperationSectionProps) {
  const {
    operationId,
    method,
    path,
    summary,
    description,
    security,
    parameters = [],
    requestBody,
  } = operation;
  const body = requestBody && Object.values(requestBody.content)[0]?.schema;
  return (
    <section
      id={operationId}
      aria-labelledby={`${operationId}-title`}
      className="flex flex-col gap-3 border-t border-line py-5"
    >
      <div>
        <h3 id={`${operationId}-title`} className="text-section font-bold">
          <a href={`#${operationId}`} className="hover:underline">
            {summary}
          </a>
        </h3>
        <p className="mt-1 flex flex-wrap items-center gap-2">
          <Badge tone={method === 'GET' ? 'plain' : method === 'DELETE' ? 'danger' : 'accent'}>
            {method}
          </Badge>
          <code className="font-mono break-all">/api/v1{path}</code>
          {security?.length === 0 && <Badge>open</Badge>}
        </p>
        {description && <p className="mt-2 max-w-prose">{withCode(description)}</p>}
      </div>
      {parameters.length > 0 && <Parameters parameters={parameters} caption={`Parameters of ${summary}`} />}
      {body && (
        <details>
          <summary className="min-h-6 font-medium">
            Body <span className="font-normal text-ink-2">{bodyNote(operation)}</span>
          </summary>
          <MemberList schema={body} document={document} />
        </details>
      )}
      <CodeBlock code={curlOf(operation, origin)} what={`curl command: ${summary}`} />
      <Answers operation={operation} document={document} />
    </section>
  );
}

function bodyNote({ requestBody }: ShownOperation): string {
  const type = Object.keys(requestBody?.content ?? {})[0];
  return `${type}${requestBody?.required ? '' : ', may be left out'}`;
}

function Parameters({ parameters, caption }: { parameters: Parameter[]; caption: string }) {
  return (
    <TableFrame caption={caption} captionHidden focusable className="[&_td]:align-top [&_th]:align-top">
      <thead>
        <tr>
          <ColumnHead>Parameter</ColumnHead>
          <ColumnHead>In</ColumnHead>
          <ColumnHead>Type and meaning</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, in: place, required, description, schema }) => (
          <tr key={`${place} ${name}`}>
            <RowHead className="font-mono">{name}</RowHead>
            <td className="text-ink-2">{placeNames[place]}</td>
            <td>
              {describeType(schema)}
              {required && ' · required'}
              {schema.default !== undefined && ` · default ${JSON.stringify(schema.default)}`}
              {(description ?? schema.description) && (
                <span className="block text-ink-2">{description ?? schema.description}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

const placeNames = { path: 'path', query: 'address', header: 'header' };

function Answers({ operation: { operationId, responses }, document }: Omit<OperationSectionProps, 'origin'>) {
  return (
    <ul className="flex flex-col gap-1">
      {Object.entries(responses).map(([status, answer]) => {
        const content = answer.content && Object.values(answer.content)[0];
        const text = answer.$ref
          ? document.components.responses[nameOfRef(answer.$ref)]?.description
          : answer.description;
        return (
          <li key={status} className="grid grid-cols-[3rem_minmax(0,1fr)] gap-2">
            <span className="digits text-table">{status}</span>
            {content ? (
              <details>
                <summary className="min-h-6">{text}</summary>
                <AnswerBody schema={content.schema} document={document} what={operationId} />
              </details>
            ) : (
              <span className="min-w-0 text-ink-2">{text}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function AnswerBody({ schema, document, what }: { schema: Schema; document: ApiDocument; what: string }) {
  return (
    <div className="flex flex-col gap-2 py-2">
      <MemberList schema={schema} document={document} />
      <CodeBlock
        code={JSON.stringify(exampleOf(schema, document), undefined, 2)}
        what={`Example answer: ${what}`}
      />
    </div>
  );
}

/** `next` between backquotes is code. */
function withCode(text: string) {
  return text.split('`').map((part, at) =>
    at % 2 === 1 ? (
      <code key={at} className="font-mono">
        {part}
      </code>
    ) : (
      part
    ),
  );
}
