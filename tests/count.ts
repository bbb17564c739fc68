import type { Reporter, TestCase, TestResult } from 'playwright/types/testReporter';

/** Ends the run with one line that counts the tests. */
export default class Count implements Reporter {
  #results = new Map<string, TestResult['status']>();

  onTestEnd({ id }: TestCase, { status }: TestResult) {
    this.#results.set(id, status);
  }

  onExit() {
    const all = [...this.#results.values()];
    const passed = all.filter((status) => status === 'passed').length;
    const skipped = all.filter((status) => status === 'skipped').length;
    console.log(`${passed} passed, ${all.length - passed - skipped} failed, ${skipped} skipped`);
    return Promise.resolve();
  }

  printsToStdio() {
    return false;
  }
}
