/** How the intent of an operator's call tells its leads and its lists apart: the lead, and behind it which of the lists. */

/** Leads that one list may have. */
export const leadsPerList: number = 1 << 26;
/** Lists that one operator may have, so that an intent is a whole number of 31 bits. */
export const mostLists: number = 0x80000000 / leadsPerList;
