import type { Duration } from 'cdk8s';
import { SettingsGroup } from './settings-group';
import { httpUrl, oneLine } from '../../check';
import { quoted } from '../../facts/text/quoting';
import { flag, list, seconds } from '../../options/option-rows';
import { OptionTable } from '../../options/option-table';

/**
 * Requests that browsers send from the pages of other servers.
 *
 * @see https://docs.openstack.org/oslo.middleware/latest/reference/cors.html
 */
export interface Cors {
  /**
   * The servers of the pages, such as `https://horizon.example.org`, without a path; or `*` for every server, which requires
   * `allowCredentials: false` (`allowed_origin`). The list takes the place of the operator's, so it should contain Horizon too.
   *
   * @default - the address of Horizon, as the operator sets it
   */
  readonly allowedOrigins?: string[];

  /**
   * Whether browsers send credentials (`allow_credentials`).
   *
   * @default true
   */
  readonly allowCredentials?: boolean;

  /**
   * The headers of a response that pages can read (`expose_headers`).
   *
   * @default - X-Image-Meta-Checksum, X-Auth-Token, X-Subject-Token, X-Service-Token and X-OpenStack-Request-ID
   */
  readonly exposedHeaders?: string[];

  /**
   * How long a browser keeps the answer to a preflight request, in whole seconds (`max_age`).
   *
   * @default Duration.seconds(3600)
   */
  readonly maxAge?: Duration;

  /**
   * The methods that pages may use, in upper case (`allow_methods`).
   *
   * @default - GET, PUT, POST, DELETE and PATCH
   */
  readonly allowedMethods?: string[];

  /**
   * The headers that pages may send (`allow_headers`).
   *
   * @default - those of the clients of OpenStack
   */
  readonly allowedHeaders?: string[];
}

/** The options of cross-origin requests. */
export const CORS_OPTIONS: OptionTable<Cors> = {
  allowedOrigins: list('allowed_origin', origin),
  allowCredentials: flag('allow_credentials'),
  exposedHeaders: list('expose_headers', token),
  maxAge: seconds('max_age'),
  allowedMethods: list('allow_methods', method),
  allowedHeaders: list('allow_headers', token),
};

/** Cross-origin requests. */
export const CORS: SettingsGroup<Cors> = {
  parts: (props) => [{ section: 'cors', table: CORS_OPTIONS, props }],
  checks: (props) => [() => {
    if (props.allowedOrigins?.includes('*') && props.allowCredentials !== false) {
      throw new Error("allowedOrigins contains '*': set allowCredentials to false, because browsers refuse credentials for every server, or name the servers.");
    }
  }],
};

function origin(property: string, value: string): string {
  if (value === '*') {
    return value;
  }
  if (/^https?:\/\/[^/]*\/.*$/.test(value)) {
    throw new Error(`${property} holds ${quoted(value)}: write ${new URL(httpUrl(property, value)).origin}, because browsers send no path and no final slash.`);
  }
  return httpUrl(property, value);
}

function method(property: string, value: string): string {
  if (!/^[A-Z]+$/.test(value)) {
    throw new Error(`${property} holds ${quoted(value)}: write the method in upper case, such as 'GET'.`);
  }
  return value;
}

function token(property: string, value: string): string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(value)) {
    throw new Error(`${property} holds ${quoted(value)}: write the name of a header, such as 'X-Auth-Token'.`);
  }
  return oneLine(property, value);
}
