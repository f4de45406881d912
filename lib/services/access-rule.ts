import { text } from './field-rows';
import type { FieldTable } from './field-table';

/** A request that an application credential may send. */
export interface AccessRule {
  /** The type of the service in keystone's catalog, such as `identity`. */
  readonly service: string;

  /** The path of the request. `*` stands for a part, `**` for several: `/v3/users/*`. */
  readonly path: string;

  /** The method of the request, such as `GET`. */
  readonly method: string;
}

export const ACCESS_RULE_FIELDS: FieldTable<AccessRule> = {
  service: text('service'),
  path: text('path'),
  method: text('method'),
};
