import { Eye, EyeOff, Megaphone, MegaphoneOff } from 'lucide-react'
import { command } from './command.ts'

export const follow = {
  follow: command({
    label: 'Follow somebody',
    icon: Eye,
    group: 'share',
    keywords: ['follow me', 'watch', 'view', 'presenter', 'people'],
    scope: 'document',
    isEnabled: ({ here }) => here().length > 0,
    run: ({ ui }) => ui.getState().openPrompt({ of: 'follow' }),
  }),
  'stop-following': command({
    label: 'Stop following',
    icon: EyeOff,
    group: 'share',
    keywords: ['follow', 'alone', 'own view'],
    scope: 'document',
    isEnabled: ({ ui }) => ui.getState().following !== null,
    run: ({ ui }) => ui.getState().follow(null),
  }),
  lead: command({
    label: 'Ask everybody to follow me',
    icon: Megaphone,
    group: 'share',
    keywords: ['follow me', 'lead', 'present', 'spotlight', 'facilitator'],
    scope: 'document',
    // Whoever has given a name: nobody follows a stranger.
    isEnabled: ({ ui, canWrite, here }) => canWrite() && here().length > 0 && !ui.getState().isLeading,
    run: ({ ui }) => ui.getState().lead(true),
  }),
  'stop-leading': command({
    label: 'Stop leading',
    icon: MegaphoneOff,
    group: 'share',
    keywords: ['follow me', 'present', 'end'],
    scope: 'document',
    isEnabled: ({ ui }) => ui.getState().isLeading,
    run: ({ ui }) => ui.getState().lead(false),
  }),
} as const
