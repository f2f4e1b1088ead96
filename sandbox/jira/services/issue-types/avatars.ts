/** Jira's own pictures for work types: id -> file. Ids differ between sites; who wants a certain picture goes by the file's name. */
export const ISSUE_TYPE_AVATARS: ReadonlyMap<number, string> = new Map([
  [10300, 'all_unassigned.svg'],
  [10301, 'blank_ghost.svg'],
  [10302, 'blank.svg'],
  [10303, 'bug.svg'],
  [10304, 'defect.svg'],
  [10305, 'delete.svg'],
  [10306, 'design_task.svg'],
  [10307, 'epic.svg'],
  [10308, 'exclamation.svg'],
  [10309, 'genericissue.svg'],
  [10310, 'improvement.svg'],
  [10311, 'newfeature.svg'],
  [10312, 'remove_feature.svg'],
  [10313, 'requirement.svg'],
  [10314, 'sales.svg'],
  [10315, 'story.svg'],
  [10316, 'subtask.svg'],
  [10317, 'suggested_idea.svg'],
  [10318, 'task.svg'],
  [10319, 'task_agile.svg'],
  [10320, 'undefined.svg'],
  [10321, 'development_task.svg'],
  [10322, 'feedback.svg'],
  [10323, 'request_access.svg'],
]);

/** What a new type gets when nobody chose a picture. */
export const DEFAULT_AVATAR = { standard: 10300, subtask: 10316 } as const;
