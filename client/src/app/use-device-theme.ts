import { useEffect } from 'react'
import { isKeyOf } from '../sync/device-storage.ts'
import { useDevice } from '../sync/PersonProvider.tsx'
import { readPreferences } from '../ui-store/device-preferences.ts'
import { applyTheme } from './theme.ts'

/** For a page without a choice of its own: goes light or dark when another window of this device does. */
export function useDeviceTheme(): void {
  const { storage } = useDevice()
  useEffect(() => {
    const onStorage = ({ key }: StorageEvent) => {
      if (isKeyOf(key, 'preferences')) applyTheme(readPreferences(storage).theme ?? 'system')
    }
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  }, [storage])
}
