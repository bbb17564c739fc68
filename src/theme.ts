/** Runs in the head before anything is painted: sets a theme that the reader chose earlier. */
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Where storage is forbidden, the system's theme holds.
}

export {};
