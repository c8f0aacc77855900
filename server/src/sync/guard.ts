/**
 * Runs what a timer, a socket or a promise calls back for a room: an error of ours there ends that room, and neither
 * the process nor another room.
 */
export type Guard = (work: () => void) => void
