import { DESK_RESOLVERS } from '../contract/surfaces/desk';
import { castVotes } from '../usecases/approver-inbox/cast-votes';
import { listApprovals } from '../usecases/approver-inbox/list-approvals';
import { delegationsOfPerson } from '../usecases/delegations/delegations-of-person';
import { endDelegation } from '../usecases/delegations/end-delegation';
import { listDelegations } from '../usecases/delegations/list-delegations';
import { makeDelegation } from '../usecases/delegations/make-delegation';
import { listInbox } from '../usecases/inbox/list-inbox';
import { markRead } from '../usecases/inbox/mark-read';
import { AUDIT } from '../usecases/evidence';
import { CAB } from '../usecases/meetings';
import { onBoard } from './boards';
import { resolver } from './define';
import { oneself, readAudit } from './permissions';

/** The global page "Steward". */
export const desk = resolver('desk', DESK_RESOLVERS)
  .define('inbox.list', oneself, listInbox)
  .define('inbox.markRead', oneself, markRead)
  .define('inbox.approvals', oneself, listApprovals)
  // The use case asks Jira, as the person, about exactly the issues that are named.
  .define('inbox.vote', oneself, castVotes)
  .define('cab.boards', onBoard, CAB['cab.boards'])
  .define('cab.list', onBoard, CAB['cab.list'])
  .define('cab.call', onBoard, CAB['cab.call'])
  .define('cab.meeting', onBoard, CAB['cab.meeting'])
  .define('cab.act', onBoard, CAB['cab.act'])
  .define('cab.pull', onBoard, CAB['cab.pull'])
  .define('cab.vote', onBoard, CAB['cab.vote'])
  .define('cab.minutes', onBoard, CAB['cab.minutes'])
  .define('delegation.list', oneself, listDelegations)
  .define('delegation.make', oneself, makeDelegation)
  .define('delegation.end', oneself, endDelegation)
  // The use case checks that the person manages the project named, or chairs a board of that person.
  .define('delegation.of', oneself, delegationsOfPerson)
  .define('audit.find', readAudit, AUDIT['audit.find'])
  .define('audit.pack', readAudit, AUDIT['audit.pack'])
  .define('audit.status', readAudit, AUDIT['audit.status'])
  .define('audit.verify', readAudit, AUDIT['audit.verify'])
  .define('audit.startExport', readAudit, AUDIT['audit.startExport'])
  .define('audit.export', readAudit, AUDIT['audit.export'])
  .define('audit.exportPart', readAudit, AUDIT['audit.exportPart'])
  .define('audit.sample', readAudit, AUDIT['audit.sample'])
  .handler();
