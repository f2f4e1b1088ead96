import { DONE, move, REOPENED, status, WONT_DO } from './pack-parts';
import { RECORD_STATUSES } from './record-statuses';
import type { PackStatus, PackWorkflow } from './schema';
import { STATUSES } from './shared-statuses';

export const assetStatuses: PackStatus[] = [
  status('ordered', RECORD_STATUSES.ordered, 'Bought and not here yet.', ['The purchase was approved.']),
  status('received', RECORD_STATUSES.received, 'Here; being checked and labelled.', ['It was delivered.']),
  status('inStock', RECORD_STATUSES.inStock, 'Ready to be handed out.', [
    'It is what was ordered.',
    'Asset tag, serial number and cost are filled in.',
  ]),
  status('inUse', RECORD_STATUSES.inUse, 'Somebody has it.', ['"Used by" or the location says where.']),
  status('inRepair', RECORD_STATUSES.inRepair, 'With somebody who mends it.', [
    'What is wrong is written down.',
  ]),
  status('lost', RECORD_STATUSES.lost, 'Nobody knows where it is.', [
    'It was reported, and its access was blocked.',
  ]),
  status('retired', STATUSES.retired, 'Out of use for good; still here.', ['Nobody has it any more.']),
  status('disposed', RECORD_STATUSES.disposed, 'It has left us.', [
    'Its data is erased, or it held none.',
    'The way it was disposed of is recorded.',
  ]),
  status('rejected', STATUSES.rejected, 'Sent back: it is not what was ordered, or does not work.', [
    'A reason is given.',
  ]),
  status('cancelled', STATUSES.cancelled, 'The order was withdrawn.', ['A reason is given.']),
  status('onHold', STATUSES.onHold, 'Kept back: reserved, in dispute, or needed as evidence.', [
    'A reason is given.',
  ]),
];

export const assetWorkflow: PackWorkflow = {
  name: 'IT asset management (Steward)',
  description: 'From order through stock, use and repair to retirement and disposal.',
  onExisting: 'extend',
  guarded: null,
  transitions: [
    move('1', 'Create', [], 'ordered', 'An asset begins with its order.'),
    move('11', 'Receive', ['ordered'], 'received', 'It was delivered.'),
    move('21', 'Reject delivery', ['received'], 'rejected', 'It goes back.', WONT_DO),
    move('31', 'Put into stock', ['received', 'inUse'], 'inStock', 'It can be handed out.'),
    move('41', 'Hand out', ['received', 'inStock'], 'inUse', 'Somebody has it now.'),
    move('51', 'Send for repair', ['inStock', 'inUse'], 'inRepair', 'It does not work.'),
    move('61', 'Back from repair', ['inRepair'], 'inStock', 'It works again.'),
    move('71', 'Report lost or stolen', ['inStock', 'inUse', 'inRepair'], 'lost', 'It is gone.', WONT_DO),
    move('81', 'Found', ['lost'], 'inStock', 'It turned up.', REOPENED),
    move('91', 'Retire', ['inStock', 'inUse', 'inRepair'], 'retired', 'It is not used any more.', DONE),
    move('101', 'Dispose of', ['retired'], 'disposed', 'It leaves us.', DONE),
    move('111', 'Use again', ['retired'], 'inStock', 'There is use for it after all.', REOPENED),
    move('121', 'Cancel order', ['ordered', 'onHold'], 'cancelled', 'It is not bought.', WONT_DO),
    move('131', 'Put on hold', ['ordered', 'received', 'inStock'], 'onHold', 'Nobody may have it for now.'),
    move('141', 'Release', ['onHold'], 'inStock', 'It can be handed out.'),
  ],
  moves: [],
  movesByCategory: { TODO: 'ordered', IN_PROGRESS: 'inUse', DONE: 'disposed' },
};
