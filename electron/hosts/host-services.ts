import { fail } from '../../shared/errors.ts'
import { type HostInfo, type HostOffer, hostOffers, type HostServices } from '../../shared/host.ts'
import { tenantName, type UserStore } from './user-store.ts'
import { programVersion } from './version.ts'

export interface HostServicesOptions {
  readonly host: HostInfo['host']
  /** The path of the open tenant. */
  readonly tenant: string
  readonly store: UserStore
  /** What this host can do beyond what every host can; the page is told by their names. */
  readonly offers: Partial<Pick<HostServices, HostOffer>>
}

const platforms: Partial<Record<NodeJS.Platform, HostInfo['platform']>> = { win32: 'windows', darwin: 'macos' }

/** The services of one open tenant; what a host does not offer fails with NotOffered. */
export function hostServices({ host, tenant, store, offers }: HostServicesOptions): HostServices {
  const not = (service: HostOffer) => () => Promise.resolve().then(() => fail('NotOffered', { service }))
  return {
    info: async () => ({
      host,
      version: programVersion(),
      platform: platforms[process.platform] ?? 'linux',
      tenant: { name: tenantName(tenant), path: tenant },
      offers: hostOffers.filter(name => offers[name] !== undefined),
    }),
    preferences: store.preferences,
    savePreferences: async preferences => {
      await store.savePreferences(preferences)
      return null
    },
    shellHistory: async () => [...store.history().entries()],
    keepTyped: async text => {
      store.history().add(text)
      return null
    },
    recentTenants: async () => [...(await store.recentTenants())],
    openTenant: offers.openTenant ?? not('openTenant'),
    newTenant: offers.newTenant ?? not('newTenant'),
    saveFile: offers.saveFile ?? not('saveFile'),
    openExternal: offers.openExternal ?? not('openExternal'),
    notify: offers.notify ?? not('notify'),
    chooseFile: offers.chooseFile ?? not('chooseFile'),
    copySecret: offers.copySecret ?? not('copySecret'),
  }
}
