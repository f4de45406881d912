import { METALLB_PREFIXES } from '../../facts/kubernetes/metallb';
import type { Path } from '../../facts/text/field-path';
import type { InstanceView } from '../../manifest/instance-view';
import { defineRule } from '../engine/define';
import { atField } from '../engine/places';
import { GLANCES } from '../engine/queries';
import { withEarlier } from '../engine/repeated';
import type { Rule } from '../engine/rule';
import { quoted } from '../engine/words';

export const SHARED_ADDRESS: Rule = defineRule(GLANCES, {
  id: 'instances/shared-address',
  severity: 'error',
  title: 'Several services of API instances with the same address',
  why: 'Every API instance listens on port 9292. MetalLB lets services share an address only if their ports differ. The second service gets no address.',
  source: 'https://metallb.io/usage/#ip-address-sharing',
  bad: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      glanceAPIs:
        default:
          type: edge
          override:
            service:
              internal:
                metadata:
                  annotations:
                    metallb.universe.tf/loadBalancerIPs: 172.17.0.80
        north:
          type: edge
          override:
            service:
              internal:
                metadata:
                  annotations:
                    metallb.universe.tf/loadBalancerIPs: 172.17.0.80
`,
  good: `
kind: OpenStackControlPlane
spec:
  glance:
    template:
      glanceAPIs:
        default:
          type: edge
          override:
            service:
              internal:
                metadata:
                  annotations:
                    metallb.universe.tf/loadBalancerIPs: 172.17.0.80
        north:
          type: edge
          override:
            service:
              internal:
                metadata:
                  annotations:
                    metallb.universe.tf/loadBalancerIPs: 172.17.0.81
`,
  find({ instances }) {
    return withEarlier(instances.flatMap(usersOf), ({ address }) => address).map(([user, other]) => ({
      place: atField(user.instance.fields, ...user.path),
      message: `the ${user.endpoint} service of the API instance ${quoted(user.instance.name)} has the address ${user.address}, `
        + `which the ${other.endpoint} service of ${quoted(other.instance.name)} uses too. Both listen on port 9292.`,
      fix: 'Give each service a different address.',
    }));
  },
});

/** A service with an address. */
interface User {
  readonly instance: InstanceView;
  readonly endpoint: string;
  readonly path: Path;
  readonly address: string;
}

const ANNOTATIONS = METALLB_PREFIXES.map((prefix) => `${prefix}/loadBalancerIPs`);

function usersOf(instance: InstanceView): User[] {
  return instance.fields.entries('override', 'service').flatMap(([endpoint, service]) => ANNOTATIONS.flatMap((annotation) => {
    const addresses = service.text('metadata', 'annotations', annotation)?.split(',') ?? [];
    const path = ['override', 'service', endpoint, 'metadata', 'annotations', annotation];
    return addresses.map((address) => ({ instance, endpoint, path, address: address.trim() }));
  }));
}
