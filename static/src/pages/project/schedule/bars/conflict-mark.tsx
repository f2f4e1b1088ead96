/** The gravest conflict as its grade. Decoration: whoever draws it says it in words too. */
export const ConflictMark = ({ grade }: { grade: number }) => (
  // Drawn by the style sheet, so that it is no part of the text that voice control goes by (WCAG 2.5.3).
  <span className="conflict-mark" data-grade={grade} />
);
