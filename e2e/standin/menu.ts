import type { MenuItemConstructorOptions } from 'electron'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { refusing, unsupported } from './refusing.ts'

/** Electron's MenuItem, as far as a story clicks it and reads its state. */
export interface MenuItem {
  id: string | undefined
  label: string
  role: string | undefined
  type: string
  accelerator: string | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  submenu: Menu | undefined
  click(): void
}

function playRole(role: string): void {
  if (role === 'quit') app.quit()
  else if (role === 'close') BrowserWindow.getFocusedWindow()?.close()
  else unsupported(`a click on the menu's ${role}`)
}

function createItem(template: MenuItemConstructorOptions): MenuItem {
  const { role, submenu } = template
  const item: MenuItem = refusing('MenuItem', {
    id: template.id,
    label: template.label ?? '',
    role,
    type: template.type ?? (submenu === undefined ? 'normal' : 'submenu'),
    accelerator: template.accelerator ?? undefined,
    enabled: template.enabled ?? true,
    visible: template.visible ?? true,
    checked: template.checked ?? false,
    submenu: Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : undefined,
    click: () => {
      if (!item.enabled) return
      if (item.type === 'checkbox') item.checked = !item.checked
      if (role !== undefined) playRole(role)
      // The app's own function has Electron's types; what it is handed is the stand-in's item and window.
      else Reflect.apply(template.click ?? unsupported('a click on a dead item'), undefined, [item, focused(), {}])
    },
  })
  return item
}

function focused(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? undefined
}

/** Electron's Menu: built from a template, set for the app, clicked by stories. Accelerators are not heard. */
export class Menu {
  static #current: Menu | null = null
  readonly items: MenuItem[]

  static buildFromTemplate(template: MenuItemConstructorOptions[]): Menu {
    return new Menu(template.map(createItem))
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#current = menu
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#current
  }

  constructor(items: MenuItem[] = []) {
    this.items = items
    return refusing('Menu', this)
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}
