import packageJson from '../../package.json';

/** What a manifest names as its origin. */
export const platformVersion: string = packageJson.version;
