import { get, post } from './http';

interface Page<T> {
  values: T[];
}
export interface RequestType {
  id: string;
  name: string;
  description: string;
}
export interface RequestBean {
  issueId: string;
  issueKey: string;
  requestTypeId: string;
  currentStatus: { status: string; statusDate: { iso8601: string } };
  requestFieldValues: { fieldId: string; label: string; value: unknown }[];
  createdDate: { iso8601: string };
}
export interface RequestComment {
  id: string;
  body: string;
  public: boolean;
  author: { displayName: string };
  created: { iso8601: string };
}
/** A field of a request type's form. */
export interface RequestField {
  fieldId: string;
  name: string;
  required: boolean;
  validValues: { value: string; label: string }[];
  jiraSchema: { type: string };
}
const API = '/rest/servicedeskapi';

export const getServiceDesks = () => get<Page<{ id: string; projectName: string }>>(`${API}/servicedesk`);
export const getRequestTypes = (desk: string) =>
  get<Page<RequestType>>(`${API}/servicedesk/${desk}/requesttype?limit=100`);
export const getRequestForm = (desk: string, type: string) =>
  get<{ requestTypeFields: RequestField[] }>(`${API}/servicedesk/${desk}/requesttype/${type}/field`);
export const getMyRequests = () =>
  get<Page<RequestBean>>(`${API}/request?requestOwnership=OWNED_REQUESTS&limit=50`);
export const getRequest = (key: string) => get<RequestBean>(`${API}/request/${key}`);
export const getRequestComments = (key: string) =>
  get<Page<RequestComment>>(`${API}/request/${key}/comment?limit=100`);
export const addRequestComment = (key: string, body: string) =>
  post<RequestComment>(`${API}/request/${key}/comment`, { body, public: true });
export const createRequest = (desk: string, type: string, requestFieldValues: Record<string, unknown>) =>
  post<RequestBean>(`${API}/request`, { serviceDeskId: desk, requestTypeId: type, requestFieldValues });
