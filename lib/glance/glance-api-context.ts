import { JsonObject } from '../json';

/** What an instance needs to know of the service and of the base. */
export interface GlanceApiContext {
  /** The base's entry of the instance; empty where it has none. */
  readonly base: JsonObject;
  /** The text of the service with all that is contributed to it. */
  readonly serviceText: string;
  /** The types of the stores that the text of the service enables. */
  readonly serviceStoreTypes: readonly string[];
  /** Secrets of the service, which an instance's own list replaces. */
  readonly serviceSecrets: readonly string[];
}
