/** The values that a code's facts may have. The words for them stand in each language's ui.yaml. */

/** How it ends for the one who asked, in the order of the legend. Colour comes from this alone. */
export const outcomes = ['ok', 'info', 'move', 'client', 'server', 'none'] as const;

/** What the registry says of the number. */
export const statuses = [
  'registered',
  'reserved',
  'unassigned',
  'deprecated',
  'obsoleted',
  'unofficial',
] as const;

/** Who puts the code on the wire; `local`: one's own library makes it up. */
export const senders = ['client', 'server', 'intermediary', 'local'] as const;

/** Whether the code travels, unless it travels as another one. */
export const wires = ['yes', 'no', 'sometimes'] as const;

/** Whether to repeat the same operation. */
export const retries = ['not-needed', 'no', 'yes', 'after-wait', 'after-change', 'depends'] as const;

/** What a monitor counts it as. */
export const monitorings = ['success', 'client-error', 'server-error', 'lost-connection', 'ignore'] as const;

/**
 * What an example proves. A condition does something wrong, or leaves the choice open, and an implementation chooses the
 * code; in an observation an endpoint was told to send it.
 */
export const kinds = ['condition', 'observation'] as const;
