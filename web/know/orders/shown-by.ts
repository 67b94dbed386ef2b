/** The first parts of the query keys that show what orders bring. */
export const shownBy = ["account", "person", "product", "customers", "today", "concentration"] as const;
