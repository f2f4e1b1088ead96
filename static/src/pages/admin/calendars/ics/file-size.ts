/** Bytes of a file that is read at the most; calendars of a country's holidays are a hundredth of it. */
export const LARGEST_FILE = 2 * 1024 * 1024;
