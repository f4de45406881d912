import { Iscsid } from '../../nodes/iscsid';
import { Multipathd } from '../../nodes/multipathd';
import { NodeService } from '../../nodes/node-service';
import { NvmeHostIds } from '../../nodes/nvme-host-ids';
import { NvmeOfModules } from '../../nodes/nvme-of-modules';

/** How nodes reach the volumes of a storage array. */
export enum SanTransport {
  /** iSCSI. The nodes run iscsid and multipathd. */
  ISCSI = 'iscsi',
  /** Fibre Channel. The nodes have host bus adapters and run multipathd. */
  FC = 'fc',
  /** NVMe over TCP. The nodes load the modules, have unique host ids, and run multipathd. */
  NVME_TCP = 'nvme-tcp',
  /** NVMe over RDMA (RoCE). The nodes load the modules, have unique host ids, and run multipathd. */
  NVME_ROCE = 'nvme-roce',
}

/** The node services that a transport needs. */
export function servicesOf(transport: SanTransport): NodeService[] {
  switch (transport) {
    case SanTransport.ISCSI: return [new Iscsid(), new Multipathd()];
    case SanTransport.FC: return [new Multipathd()];
    default: return [new NvmeOfModules(), new NvmeHostIds(), new Multipathd()];
  }
}
