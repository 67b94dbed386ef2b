const databases = ["postgresql", "mysql"];

/** The kind of source under whose name its settings are explained: databases ask for the same. */
export const saidBy = (kind: string): string => (databases.includes(kind) ? "database" : kind);
