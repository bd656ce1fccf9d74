/** Names of the drawings a rail item can ask for; server code names them without knowing the icon set. */
export type RailIconName =
  | 'overview'
  | 'tenants'
  | 'numbers'
  | 'map'
  | 'partners'
  | 'activations'
  | 'import'
  | 'moves'
  | 'templates'
  | 'jobs'
  | 'reports'
  | 'audit'
  | 'subsystems'
  | 'trunks'
  | 'users'
  | 'api'
  | 'webhooks'
  | 'settings'
  | 'activity';

export interface RailItem {
  label: string;
  href: string;
  icon: RailIconName;
  /** Leave out to be current for the address and everything below it. */
  match?: 'exact' | 'below';
  /** Another address that belongs to it, with everything below. */
  also?: string;
  /** A number that needs somebody, e.g. open conflicts. Never for decoration. */
  count?: number;
}

export interface RailGroup {
  /** "Operate", "Move", "Observe", "System"; the first group (Overview) has none. */
  label?: string;
  items: RailItem[];
}
