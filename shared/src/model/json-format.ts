/** What a JSON file must say in `format` to be one of ours. */
export const JSON_FORMAT = 'fishbone-rca'

/**
 * The version of the file's shape. A file of a higher version is refused.
 * History: 1, the first.
 */
export const JSON_VERSION = 1
