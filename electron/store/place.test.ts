import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cloudOf, mountTypeOf, networkOf, networkSystem } from './place.ts'

describe('a network folder is known', () => {
  test.each([
    [0x6969, undefined, 'NFS'],
    [0xff534d42, undefined, 'CIFS'],
    [-0xacb2be, undefined, 'CIFS'],
    [0xfe534d42, undefined, 'SMB'],
    [0x65735546, 'fuse.sshfs', 'sshfs'],
    [0x65735546, 'fuse.rclone', 'rclone'],
    [0x65735546, 'fuseblk', undefined],
    [0xef53, undefined, undefined],
    [0x01021994, undefined, undefined],
  ])('by its type %s %s', (type, mount, system) => {
    expect(networkSystem(type, mount)).toBe(system)
  })

  test('by the mount that holds the path, the deepest and latest', () => {
    const mounts = [
      '/dev/sda1 / ext4 rw 0 0',
      'ann@far: /home/ann/far\\040away fuse.sshfs rw 0 0',
      'tmpfs /home tmpfs rw 0 0',
      '/dev/sdb1 /home btrfs rw 0 0',
    ].join('\n')
    expect(mountTypeOf('/home/ann/far away/x', mounts)).toBe('fuse.sshfs')
    expect(mountTypeOf('/home/ann/far awayside', mounts)).toBe('btrfs')
    expect(mountTypeOf('/etc', mounts)).toBe('ext4')
  })

  test('and the folder for temporary files is none, also below folders yet to be made', async () => {
    expect(await networkOf(join(tmpdir(), 'not', 'there', 'x.tenant'))).toBeUndefined()
  })
})

test.each([
  ['/home/ann/OneDrive - Fernwick/tenants/x.tenant', 'OneDrive'],
  ['/home/ann/Dropbox/x.tenant', 'Dropbox'],
  ['/Users/ann/Library/Mobile Documents/x.tenant', 'iCloud Drive'],
  ['/home/ann/Boxes/x.tenant', undefined],
  ['/home/dropbox-admin/x.tenant', undefined],
])('the folder of %s is synchronized by %s', (path, service) => {
  expect(cloudOf(path)).toBe(service)
})
