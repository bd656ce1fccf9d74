/** What fits into a form as it is posted, beside its other fields (Next's limit of an action is 1 MiB). */
export const mostPostedBytes = 1_000_000;
