/** Atlassian's account ids in their forms: 24 hexadecimal digits, "712020:" with a UUID, "qm:" of customers. */
const ACCOUNT =
  /\b\d{4,8}:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\bqm:[\w-]+(?::[\w-]+)*|\b[0-9a-f]{24}\b/gi;
const MAIL = /[^\s@<>"'(),;:]{1,64}@[^\s@<>"'(),;:]{1,255}\.[a-z]{2,}/gi;

/** A text without account ids and mail addresses, cut to a length, for logs and notes about failures. */
export const withoutPeople = (text: string, most = 500): string =>
  text
    .slice(0, most * 4)
    .replace(ACCOUNT, '[account]')
    .replace(MAIL, '[mail]')
    .slice(0, most);
