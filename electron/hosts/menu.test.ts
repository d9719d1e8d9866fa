import { expect, test } from 'vitest'
import { menuLines, type MenuLine } from './menu.ts'

const recent = [{ name: 'contoso', path: '/a/contoso.tenant', openedAt: new Date(0) }]

function flat(lines: readonly MenuLine[]): readonly MenuLine[] {
  return lines.flatMap(line => ('submenu' in line ? [line, ...flat(line.submenu)] : [line]))
}

const menus = [true, false].flatMap(macos => [true, false].map(developer => menuLines({ macos, recent, developer })))

test('no key and no name stands for two choices', () => {
  for (const menu of menus) {
    const choices = flat(menu).filter(line => 'action' in line)
    const ids = choices.map(({ id }) => id)
    const keys = choices.flatMap(({ accelerator = [] }) => accelerator)
    expect([new Set(ids).size, new Set(keys).size]).toEqual([ids.length, keys.length])
  }
})

test('recent tenants can be opened again', () => {
  for (const menu of menus) {
    expect(flat(menu)).toContainEqual({
      id: 'recent-0',
      label: 'contoso',
      action: { does: 'open', path: '/a/contoso.tenant' },
    })
  }
})

test('there is one way to quit and one to the settings on every system', () => {
  for (const menu of menus) {
    const lines = flat(menu)
    expect(lines.filter(line => 'role' in line && line.role === 'quit')).toHaveLength(1)
    expect(lines.filter(line => 'id' in line && line.id === 'settings')).toHaveLength(1)
  }
})

test('only developers get developers’ tools', () => {
  const tools = (developer: boolean) =>
    flat(menuLines({ macos: false, recent, developer })).some(line => 'role' in line && line.role === 'toggleDevTools')
  expect([tools(true), tools(false)]).toEqual([true, false])
})
