import { SettingsGroup } from './settings-group';
import { isNetwork } from '../../facts/address';
import { since } from '../../facts/release';
import { quoted } from '../../facts/text/quoting';
import { flag, list } from '../../options/option-rows';
import { OptionTable } from '../../options/option-table';

/**
 * The page `/healthcheck` of the API pods, which Kubernetes probes. Its checks are those of the paste file: it fails while the file
 * `/etc/glance/healthcheck_disable` exists in the pod.
 *
 * @see https://docs.openstack.org/oslo.middleware/latest/reference/healthcheck_plugins.html
 */
export interface HealthCheck {
  /**
   * Whether the page shows details of the process (`detailed`).
   *
   * @default false
   */
  readonly detailed?: boolean;

  /**
   * The networks from which the page answers, such as `192.0.2.0/24` (`allowed_source_ranges`). They must contain the addresses from which
   * Kubernetes probes the pods. Since release `main`.
   *
   * @default - every network
   */
  readonly allowedNetworks?: string[];

  /**
   * Whether the page answers no request that came through a proxy (`ignore_proxied_requests`). Since release `main`.
   *
   * @default false
   */
  readonly ignoreProxiedRequests?: boolean;
}

/** The options of the health check. */
export const HEALTH_CHECK_OPTIONS: OptionTable<HealthCheck> = {
  detailed: flag('detailed'),
  allowedNetworks: list('allowed_source_ranges', network, { releases: since('main') }),
  ignoreProxiedRequests: flag('ignore_proxied_requests', { releases: since('main') }),
};

/** The health check. */
export const HEALTH_CHECK: SettingsGroup<HealthCheck> = { parts: (props) => [{ section: 'healthcheck', table: HEALTH_CHECK_OPTIONS, props }] };

function network(property: string, value: string): string {
  if (!isNetwork(value)) {
    throw new Error(`${property} holds ${quoted(value)}: write a network, such as '192.0.2.0/24' or 'fd00::/8'.`);
  }
  return value;
}
