// How many files a process may have open here; each connection is one.

/** Node raises the soft limit to the hard one as it starts. */
export function openFilesLimit(): number {
  const report = process.report.getReport() as {
    readonly userLimits?: { readonly open_files?: { readonly hard: number | "unlimited" } };
  };
  const limit = report.userLimits?.open_files?.hard;
  return typeof limit === "number" ? limit : Number.POSITIVE_INFINITY;
}
