/** The environment variable that gives a directory's password, before anything kept. */
export const secretVariable = 'TENANT_DESK_BIND_PASSWORD'
