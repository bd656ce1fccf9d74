/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  serverExternalPackages: ['better-sqlite3'],
  agentRules: false,
};

export default config;
