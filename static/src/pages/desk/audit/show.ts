/** Goes to another place of the audit page: what its address asks for. */
export type Show = (query: Readonly<Record<string, string>>) => void;
export type Query = Readonly<Record<string, string>>;
