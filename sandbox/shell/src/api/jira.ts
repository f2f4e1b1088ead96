import { get, post, put } from './http';

export interface UserBean {
  accountId: string;
  displayName: string;
}
export interface FieldMeta {
  required: boolean;
  name: string;
  key?: string;
  fieldId?: string;
  schema: { type: string; items?: string; system?: string; custom?: string };
  allowedValues?: { id: string; name?: string; value?: string }[];
}
export interface Transition {
  id: string;
  name: string;
  hasScreen: boolean;
  to: { id: string; name: string; statusCategory: { key: string } };
  fields?: Record<string, FieldMeta>;
}
export interface IssueBean {
  id: string;
  key: string;
  fields: Record<string, unknown>;
  names?: Record<string, string>;
  schema?: Record<string, FieldMeta['schema']>;
  editmeta?: { fields: Record<string, FieldMeta> };
}
export interface CommentBean {
  id: string;
  author: UserBean;
  body: unknown;
  created: string;
  jsdPublic?: boolean;
}
export interface HistoryEntry {
  id: string;
  author: UserBean;
  created: string;
  items: { field: string; fromString: string | null; toString: string | null }[];
}

const API = '/rest/api/3';

export const getIssue = (key: string) => get<IssueBean>(`${API}/issue/${key}?expand=names,schema,editmeta`);
export const editIssue = (key: string, fields: Record<string, unknown>) =>
  put<void>(`${API}/issue/${key}`, { fields });
export const getTransitions = (key: string) =>
  get<{ transitions: Transition[] }>(`${API}/issue/${key}/transitions?expand=transitions.fields`);
export const doTransition = (key: string, id: string, fields: Record<string, unknown>) =>
  post<void>(`${API}/issue/${key}/transitions`, {
    transition: { id },
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
  });
export const getComments = (key: string) => get<{ comments: CommentBean[] }>(`${API}/issue/${key}/comment`);
export const addComment = (key: string, body: unknown, internal: boolean) =>
  post<CommentBean>(`${API}/issue/${key}/comment`, {
    body,
    ...(internal ? { properties: [{ key: 'sd.public.comment', value: { internal: true } }] } : {}),
  });
export const getHistory = (key: string) =>
  get<{ values: HistoryEntry[] }>(`${API}/issue/${key}/changelog?maxResults=100`);
export const createIssue = (fields: Record<string, unknown>) =>
  post<{ id: string; key: string }>(`${API}/issue`, { fields });
export const searchIssues = (jql: string, fields: string[], nextPageToken?: string) =>
  post<{ issues: IssueBean[]; nextPageToken?: string; isLast?: boolean }>(`${API}/search/jql`, {
    jql,
    fields,
    maxResults: 50,
    ...(nextPageToken ? { nextPageToken } : {}),
  });
export const getProjects = () =>
  get<{ values: { id: string; key: string; name: string; projectTypeKey: string }[] }>(
    `${API}/project/search`,
  );
export const getProject = (key: string) =>
  get<{ id: string; key: string; name: string; projectTypeKey: string }>(`${API}/project/${key}`);
export const getCreateTypes = (project: string) =>
  get<{ issueTypes: { id: string; name: string; subtask: boolean }[] }>(
    `${API}/issue/createmeta/${project}/issuetypes`,
  );
export const getCreateFields = (project: string, type: string) =>
  get<{ fields: (FieldMeta & { fieldId: string })[] }>(
    `${API}/issue/createmeta/${project}/issuetypes/${type}?maxResults=200`,
  );
export const getFields = () => get<{ id: string; name: string; custom: boolean }[]>(`${API}/field`);
export const findUsers = () => get<UserBean[]>(`${API}/users/search?maxResults=200`);
