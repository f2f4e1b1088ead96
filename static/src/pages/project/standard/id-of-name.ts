/** A template's id from its name: "Restart the mail service" is "restart-the-mail-service". */
export function idOfName(name: string): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return id === '' ? `template-${crypto.randomUUID().slice(0, 8)}` : id;
}
