import { createDocument } from 'zod-openapi';
import { accessNumberDrafts, accessNumberPaths, accessNumberSchemas } from './access-numbers';
import { auditPaths, auditSchemas } from './audit';
import { callingListPaths, callingListSchemas } from './calling-lists';
import { dialingPaths } from './dialing';
import { importPaths, importSchemas } from './imports';
import { interfaceCallPaths, interfaceCallSchemas } from './interface-calls';
import { invitationPaths, invitationSchemas } from './invitations';
import { jobPaths, jobSchemas } from './jobs';
import { licencePaths } from './licences';
import { mailPaths, mailSchemas } from './mails';
import { movePaths, moveSchemas } from './moves';
import { nameDrafts } from './name-drafts';
import { numberSheetPaths, numberSheetSchemas } from './number-sheets';
import { numberSpacePaths, numberSpaceSchemas } from './number-spaces';
import { numberingPaths } from './numbering';
import { groups } from './operation';
import { packagePaths } from './packages';
import { partnerPaths, partnerSchemas } from './partners';
import { asMergePatch } from './patches';
import { apiKeyPaths, peoplePaths, peopleSchemas, sessionPaths, tenantPeoplePaths } from './people';
import { IssueAnswer, ProblemAnswer } from './problem-answer';
import { refusalResponses } from './refusals';
import { servicePaths } from './service';
import { ownTenantPaths, supportRequestPaths, supportRequestSchemas } from './support-requests';
import { telephonySystemDrafts, telephonySystemPaths, telephonySystemSchemas } from './telephony-systems';
import { templatePaths, templateSchemas } from './templates';
import { overlapPaths, tenantDrafts, tenantPaths, tenantSchemas } from './tenants';
import { trunkDrafts, trunkPaths, trunkSchemas } from './trunks';
import { eventPaths, webhookDrafts, webhookPaths, webhookSchemas } from './webhooks';

export type OpenApiDocument = ReturnType<typeof createDocument>;

/** The JSON interface in OpenAPI 3.1, from the schemas that the commands themselves check with. */
export function createOpenApiDocument(version: string): OpenApiDocument {
  nameDrafts({
    ...tenantDrafts,
    ...telephonySystemDrafts,
    ...accessNumberDrafts,
    ...trunkDrafts,
    ...webhookDrafts,
  });
  const document = createDocument(
    {
      openapi: '3.1.1',
      info: { title: 'Tenantry', version, description },
      servers: [{ url: '/api/v1' }],
      tags: Object.values(groups).map((name) => ({ name })),
      security: [{ token: [] }, { cookie: [] }],
      paths: {
        ...tenantPaths,
        ...partnerPaths,
        ...overlapPaths,
        ...callingListPaths,
        ...numberingPaths,
        ...numberSpacePaths,
        ...numberSheetPaths,
        ...importPaths,
        ...packagePaths,
        ...templatePaths,
        ...movePaths,
        ...dialingPaths,
        ...licencePaths,
        ...telephonySystemPaths,
        ...accessNumberPaths,
        ...trunkPaths,
        ...jobPaths,
        ...peoplePaths,
        ...tenantPeoplePaths,
        ...supportRequestPaths,
        ...ownTenantPaths,
        ...invitationPaths,
        ...apiKeyPaths,
        ...mailPaths,
        ...webhookPaths,
        ...eventPaths,
        ...sessionPaths,
        ...auditPaths,
        ...interfaceCallPaths,
        ...servicePaths,
      },
      components: {
        securitySchemes: {
          token: {
            type: 'http',
            scheme: 'bearer',
            description: 'From POST /session, or for an API key from /configapi/v2/oauth/token.',
          },
          cookie: {
            type: 'apiKey',
            in: 'cookie',
            name: 'sid',
            description: 'The console’s own, same origin.',
          },
        },
        schemas: {
          ...tenantSchemas,
          ...partnerSchemas,
          ...callingListSchemas,
          ...telephonySystemSchemas,
          ...accessNumberSchemas,
          ...trunkSchemas,
          ...numberSheetSchemas,
          ...numberSpaceSchemas,
          ...importSchemas,
          ...templateSchemas,
          ...moveSchemas,
          ...mailSchemas,
          ...webhookSchemas,
          ...jobSchemas,
          ...peopleSchemas,
          ...supportRequestSchemas,
          ...invitationSchemas,
          ...auditSchemas,
          ...interfaceCallSchemas,
          Problem: ProblemAnswer,
          Issue: IssueAnswer,
        },
      },
    },
    {
      override({ jsonSchema }) {
        showFlag(jsonSchema);
        dropEmptyBounds(jsonSchema);
      },
      allowEmptySchema: { unknown: true },
    },
  );
  return fillIn(document);
}

const description = [
  'Every call but those marked open carries `Authorization: Bearer <token>` with a token from `POST /session`.',
  'Errors are RFC 9457 `application/problem+json`; `code` is stable and `path` names the member of the request.',
  'Lists are read by cursor: `next` of one page is `after` of the following one, null at the end.',
].join(' ');

/** A flag of an address is written true or false; that the schema also takes the bare value is our own affair. */
function showFlag(schema: { anyOf?: unknown; type?: unknown; enum?: unknown }): void {
  const isText = schema.type === 'string' && isTrueOrFalse(schema);
  const isEither =
    Array.isArray(schema.anyOf) && schema.anyOf.length === 2 && schema.anyOf.some(isTrueOrFalse);
  if (!isText && !isEither) return;
  delete schema.anyOf;
  delete schema.enum;
  schema.type = 'boolean';
}

/** What every whole number of JavaScript keeps to says nothing about this one. */
function dropEmptyBounds(schema: { minimum?: number; maximum?: number }): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

function isTrueOrFalse(choice: unknown): boolean {
  return JSON.stringify((choice as { enum?: unknown }).enum) === '["true","false"]';
}

/** The parts that follow from others: merge patches from drafts, refusals from their one table. */
function fillIn(document: OpenApiDocument): OpenApiDocument {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Record<string, unknown>>;
  for (const [name, draft] of Object.entries(schemas)) {
    if (name.endsWith('Draft')) schemas[name.replace(/Draft$/, 'Patch')] = asMergePatch(draft);
  }
  return {
    ...document,
    components: { ...document.components, responses: refusalResponses() },
  } as OpenApiDocument;
}
