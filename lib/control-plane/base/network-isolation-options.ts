/** Names and addresses of the embedded base. */
export interface NetworkIsolationOptions {
  /**
   * The storage class of all persistent volume claims.
   *
   * @default 'local-storage'
   */
  readonly storageClass?: string;

  /**
   * The Secret with the passwords of all services.
   *
   * @default 'osp-secret'
   */
  readonly secretName?: string;

  /**
   * The address that the services on `internalapi` share.
   *
   * @default '172.17.0.80'
   */
  readonly internalApiAddress?: string;

  /**
   * The address of the RabbitMQ cluster for all services except those of cell 1.
   *
   * @default '172.17.0.85'
   */
  readonly rabbitmqAddress?: string;

  /**
   * The address of the RabbitMQ cluster of cell 1.
   *
   * @default '172.17.0.86'
   */
  readonly rabbitmqCell1Address?: string;

  /**
   * The address of the control plane's DNS server on `ctlplane`.
   *
   * @default '192.168.122.80'
   */
  readonly dnsAddress?: string;

  /**
   * The DNS server that receives forwarded queries.
   *
   * @default '192.168.122.1'
   */
  readonly dnsServer?: string;

  /**
   * The MetalLB address pool of the services on `internalapi`.
   *
   * @default 'internalapi'
   */
  readonly internalApiPool?: string;

  /**
   * The MetalLB address pool of the DNS server.
   *
   * @default 'ctlplane'
   */
  readonly ctlplanePool?: string;

  /**
   * The network attachment definition of the storage network.
   *
   * @default 'storage'
   */
  readonly storageNetwork?: string;

  /**
   * The storage size of each database, as a Kubernetes quantity.
   *
   * @default '500Mi'
   */
  readonly databaseStorageRequest?: string;

  /**
   * The size of the claim of each Glance pod, as a Kubernetes quantity.
   *
   * @default '10Gi'
   */
  readonly glanceStorageRequest?: string;
}
