import { bashScript } from '../nodes/bash-script';

/** A role of a user in a project. */
export interface RoleAssignment {
  /** The name of the role. */
  readonly role: string;

  /** The name of the user, in the domain `Default`. */
  readonly user: string;

  /** The name of the project, in the domain `Default`. */
  readonly project: string;
}

/** A bash script that adds missing roles and assignments. It does not change existing ones. */
export function roleScript(roles: readonly string[], assignments: readonly RoleAssignment[], caBundle: string): string {
  return bashScript('Makes the roles that object storage needs in keystone, and gives them to its users.', {
    roles,
    assigned_roles: assignments.map(({ role }) => role),
    assigned_users: assignments.map(({ user }) => user),
    assigned_projects: assignments.map(({ project }) => project),
    ca_bundle: caBundle,
  }, SCRIPT);
}

const SCRIPT = `
# The operators' own authorities, where the cloud has TLS inside.
if [[ -s "$ca_bundle" ]]; then
  export OS_CACERT="$ca_bundle"
fi

known_roles=$(openstack role list --format value --column Name)
for role in "\${roles[@]}"; do
  if [[ $'\\n'"$known_roles"$'\\n' == *$'\\n'"$role"$'\\n'* ]]; then
    echo "role $role: there already"
  else
    openstack role create -- "$role" >/dev/null
    echo "role $role: made"
  fi
done

for index in "\${!assigned_roles[@]}"; do
  role=\${assigned_roles[index]}
  user=\${assigned_users[index]}
  project=\${assigned_projects[index]}
  of=(--user "$user" --user-domain Default --project "$project" --project-domain Default)
  assigned=$(openstack role assignment list --role "$role" "\${of[@]}" --format value)
  if [[ -n "$assigned" ]]; then
    echo "role $role of user $user in project $project: there already"
  else
    openstack role add "\${of[@]}" -- "$role"
    echo "role $role of user $user in project $project: given"
  fi
done
`;
