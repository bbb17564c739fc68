/** How a code ends for the one who asked, in the order of the legend. Colour comes from this alone. */
export const outcomes = ['ok', 'info', 'move', 'client', 'server', 'none'] as const;
