import Papa from 'papaparse';

/** The columns of the file, in their order, with three services as examples. */
const COLUMNS = [
  'Name',
  'Other names',
  'Description',
  'Stage',
  'Owner',
  'Team',
  'Criticality',
  'Users',
  'Environments',
  'Offerings',
  'Depends on',
  'Verified on',
];
const ROWS = [
  [
    'Web shop',
    'Shop; Store',
    'Where customers order',
    'live',
    '',
    'Shop',
    '5',
    '40000',
    'Production; Test',
    '',
    'Payments; Databases: 2 of (Database 1; Database 2; Database 3)',
    '',
  ],
  [
    'Payments',
    '',
    'Takes money',
    'live',
    '',
    'Platform',
    '5',
    '12000',
    'Production',
    'Gold (day and night)',
    'Database 1',
    '',
  ],
  ['Database 1', '', '', 'live', '', 'Platform', '4', '', 'Production', '', '', ''],
  ['Database 2', '', '', 'live', '', 'Platform', '4', '', 'Production', '', '', ''],
  ['Database 3', '', '', 'live', '', 'Platform', '4', '', 'Production', '', '', ''],
];

/** A file that the import takes as it is. */
export const templateFile = (): string => Papa.unparse({ fields: COLUMNS, data: ROWS });
