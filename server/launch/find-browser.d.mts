/** The path of a Chromium that starts: found on the machine, else installed. Ends the process when none can be had. */
export function findBrowser(): Promise<string>
