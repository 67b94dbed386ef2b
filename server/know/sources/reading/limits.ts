/** A cell longer than this is a mistake (a spreadsheet stops at 32,767, rich text of other systems at 131,072 characters). */
export const MAX_CELL_CHARS = 1 << 20;
/** A row longer than this is never held in memory: it fails, and reading goes on at its end. */
export const MAX_ROW_CHARS = 4 << 20;
/** The widest exports we know have 800 columns. */
export const MAX_COLUMNS = 2000;
/** A quoted cell may run over this many lines before its opening quote is taken for a mistake. */
export const MAX_QUOTED_LINES = 1000;
/** What is kept of the text of a row that was too long. */
export const RAW_KEPT = 2000;
/** Read from disk at once: large enough to be fast, small enough that a batch stays in the cache of the processor. */
export const CHUNK_BYTES = 256 * 1024;
/** Rows in a batch at most, so that a file of tiny rows makes no giant batch. */
export const MAX_BATCH_ROWS = 5000;
/** Looked at for kind, encoding, delimiter, quotes and header. */
export const SAMPLE_BYTES = 256 * 1024;
export const SAMPLE_ROWS = 1000;
/** Texts that the cells of a workbook share have to be held in memory; a workbook with more comes as CSV. */
export const MAX_SHARED_BYTES = 64 << 20;
