import { akana, answering, importAccept } from '@/app/_server/akana';
import { importPackage } from '@/app/_server/akana-package';
import { resource } from '@/app/_server/resource';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  { POST: answering(importPackage, importAccept) },
  akana,
);
