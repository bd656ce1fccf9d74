'use client';

import { createContext, use } from 'react';
import type { Issue } from '@/lib/problem';
import type { TenantFormValues } from './values';

/** What a tenant chooses from. */
export interface SystemChoice {
  name: string;
  servers: number[];
  domains: string[];
  featureLevels: string[];
}

/** What every part of the form knows beside its fields. */
export interface FormScene {
  systems: readonly SystemChoice[];
  /** What the last submit was answered. */
  issues: readonly Issue[];
  /** What the fields began with. */
  initial: TenantFormValues;
  /** The tenant that is edited. */
  tenantId?: string;
}

export const FormSceneContext = createContext<FormScene | undefined>(undefined);

export function useScene(): FormScene {
  const scene = use(FormSceneContext);
  if (!scene) throw new Error('This part stands outside of a tenant form.');
  return scene;
}

export function tenantHref(id: string): string {
  return `/tenants/${encodeURIComponent(id)}`;
}
